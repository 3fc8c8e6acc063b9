using Crm.Shared.Filtering;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Segmentation.Segments;

internal sealed class CreateSegment : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/segments", Handle)
        .RequirePermission(SegmentPermissions.Create)
        .WithName("createSegment")
        .WithSummary("Name a part of the customer base: all who meet a definition, or (static) those whom people choose");

    private static async Task<Created<SegmentResponse>> Handle(
        SegmentInput input, SegmentationDbContext db, SegmentMatcher matcher, SegmentView view, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var segment = Segment.Create(input.RecordType, input.ToNewDetails(user));
        if (segment.Definition is { } definition)
            await matcher.DemandDefinitionAsync(segment, definition, ct);
        db.Segments.Add(segment);
        db.Jobs.Add(SnapshotJob.Of(segment, SegmentMoveCause.Definition, user, clock));
        await db.SaveChangesAsync(ct);

        http.SetETag(segment);
        return TypedResults.Created($"/api/v1/segments/{segment.Id}", await view.OfAsync(segment, Problems.LocaleOf(http), ct));
    }
}
