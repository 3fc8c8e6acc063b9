using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments;

internal sealed class DeleteSegment : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapDelete("/segments/{id:guid}", Handle)
            .RequirePermission(SegmentPermissions.Delete)
            .WithName("deleteSegment")
            .WithSummary("Put a segment in the bin; segments that refer to it are broken until it comes back or they are changed");
        app.MapPost("/segments/{id:guid}/restore", Restore)
            .RequirePermission(SegmentPermissions.Delete)
            .WithName("restoreSegment")
            .WithSummary("Take a segment out of the bin");
    }

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid id, IfMatch ifMatch, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var segment = await db.Segments.FirstOrDefaultAsync(s => s.Id == id, ct);
        if (segment is null)
            return TypedResults.NotFound();

        user.Demand(SegmentPermissions.Delete, segment);
        ifMatch.Check(segment);
        segment.Delete(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<SegmentResponse>, NotFound>> Restore(
        Guid id, SegmentationDbContext db, SegmentView view, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var segment = await db.Segments.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).FirstOrDefaultAsync(s => s.Id == id, ct);
        if (segment is null)
            return TypedResults.NotFound();

        user.Demand(SegmentPermissions.Delete, segment);
        segment.Restore();
        await db.SaveChangesAsync(ct);
        http.SetETag(segment);
        return TypedResults.Ok(await view.OfAsync(segment, Problems.LocaleOf(http), ct));
    }
}
