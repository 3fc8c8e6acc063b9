using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments;

internal sealed class ChangeSegment : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPatch("/segments/{id:guid}", Handle)
        .RequirePermission(SegmentPermissions.Update)
        .WithName("changeSegment")
        .WithSummary("Change a segment (merge patch); who enters and leaves by a new definition is written down as such");

    private static async Task<Results<Ok<SegmentResponse>, NotFound>> Handle(
        Guid id, MergePatch<SegmentInput> patch, IfMatch ifMatch, SegmentationDbContext db, SegmentMatcher matcher, SegmentView view, ICurrentUser user, TimeProvider clock,
        HttpContext http, CancellationToken ct)
    {
        var segment = await db.Segments.FirstOrDefaultAsync(s => s.Id == id, ct);
        if (segment is null)
            return TypedResults.NotFound();

        user.Demand(SegmentPermissions.Update, segment);
        ifMatch.Check(segment);
        var input = patch.ApplyTo(SegmentInput.Of(segment));
        if (input.RecordType != segment.Records)
            throw new InvalidRequestException("/recordType", "segment.kind-stays");
        if (input.Static != segment.IsStatic)
            throw new InvalidRequestException("/static", "segment.kind-stays");

        var details = input.ToDetails();
        if (details.Definition is { } definition && definition != segment.Definition)
        {
            await matcher.DemandDefinitionAsync(segment, definition, ct);
            db.Jobs.Add(SnapshotJob.Of(segment, SegmentMoveCause.Definition, user, clock));
        }
        segment.Change(details);
        await db.SaveChangesAsync(ct);

        http.SetETag(segment);
        return TypedResults.Ok(await view.OfAsync(segment, Problems.LocaleOf(http), ct));
    }
}
