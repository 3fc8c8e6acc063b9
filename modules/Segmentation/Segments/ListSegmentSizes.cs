using System.ComponentModel;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments;

internal sealed class ListSegmentSizes : IEndpoint
{
    private const int LongestDays = 1_100;

    internal sealed record Size(DateOnly Day, int Count);

    internal sealed record Response(IReadOnlyList<Size> Items);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/segments/{id:guid}/sizes", Handle)
        .RequirePermission(SegmentPermissions.Read)
        .WithName("listSegmentSizes")
        .WithSummary("How many members a segment had day by day, everybody's records counted; for callers who may see all of them");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, [Description("The first day; a year ago when absent.")] DateOnly? from, [Description("The last day; today when absent.")] DateOnly? to,
        SegmentationDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var segment = await db.Segments.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, ct);
        if (segment is null)
            return TypedResults.NotFound();
        if (!SegmentSizes.MaySee(user, segment.Records))
            throw new BusinessRuleException("segment.sizes-are-everybodys");

        var last = to ?? SegmentSizes.Today(clock).AddDays(1);
        var first = from ?? last.AddDays(-366);
        if (first > last || last.DayNumber - first.DayNumber > LongestDays)
            throw new InvalidRequestException("?from", "segment.bad-period", ("days", LongestDays));
        return TypedResults.Ok(new Response(await db.SegmentSizes.Where(s => s.SegmentId == id && s.Day >= first && s.Day <= last)
            .OrderBy(s => s.Day).Select(s => new Size(s.Day, s.Count)).ToListAsync(ct)));
    }
}
