using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments;

internal sealed class GetSegment : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/segments/{id:guid}", Handle)
        .RequirePermission(SegmentPermissions.Read)
        .WithName("getSegment")
        .WithSummary("A segment with the number of its members now, as far as the caller may see them");

    private static async Task<Results<Ok<SegmentResponse>, NotFound>> Handle(Guid id, SegmentationDbContext db, SegmentView view, HttpContext http, CancellationToken ct)
    {
        var segment = await db.Segments.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, ct);
        if (segment is null)
            return TypedResults.NotFound();
        http.SetETag(segment);
        return TypedResults.Ok(await view.OfAsync(segment, Problems.LocaleOf(http), ct));
    }
}
