using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments;

internal sealed class ListSegments : IEndpoint
{
    private static readonly FilterFields<Segment> Fields = new FilterFields<Segment>()
        .Id("id", s => s.Id)
        .Text("name", s => s.Name, folded: s => s.NameFolded)
        .Enum("recordType", s => s.Records)
        .Bool("static", s => s.Definition == null)
        .Id("ownerId", s => s.OwnerId)
        .Id("teamId", s => s.TeamId)
        .Instant("createdAt", s => s.CreatedAt)
        .Instant("updatedAt", s => s.UpdatedAt);

    /// <param name="RecordType">Of the members.</param>
    /// <param name="Size">Members when they were last written down, everybody's records counted; null before the first time, and for callers who may not see all of them.</param>
    /// <param name="Problem">Why nobody can say who belongs to the segment; null while all is well.</param>
    internal sealed record Item(
        Guid Id, string Name, string? Description, SegmentRecords RecordType, bool Static, string? Definition, int? Size, DateTime? CountedAt, SegmentProblem? Problem,
        Guid? OwnerId, Guid? TeamId, int Version, DateTime CreatedAt, DateTime UpdatedAt);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/segments", Handle)
        .RequirePermission(SegmentPermissions.Read)
        .WithName("listSegments")
        .WithSummary("Segments by filter and order");

    private static async Task<Ok<Page<Item>>> Handle(
        [AsParameters] ListQuery list, SegmentationDbContext db, SegmentMatcher matcher, Messages messages, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var page = await db.Segments.AsNoTracking().ToPageAsync(
            list,
            Fields,
            s => new Item(
                s.Id, s.Name, s.Description, s.Records, s.Definition == null, s.Definition, s.Size, s.CountedAt, null, s.OwnerId, s.TeamId, s.Version, s.CreatedAt, s.UpdatedAt),
            ct,
            defaultSort: "name");
        var locale = Problems.LocaleOf(http);
        var items = new List<Item>(page.Items.Count);
        foreach (var item in page.Items)
        {
            var problem = await matcher.ProblemOfAsync(new KnownSegment(item.Id, item.Name, item.RecordType, item.Definition), ct);
            items.Add(item with
            {
                Size = SegmentSizes.MaySee(user, item.RecordType) ? item.Size : null,
                Problem = problem is null ? null : SegmentProblem.Of(problem, messages, locale),
            });
        }
        return TypedResults.Ok(page with { Items = items });
    }
}
