using System.ComponentModel;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments;

internal sealed class CompareSegments : IEndpoint
{
    /// <param name="Count">Its members that the caller may see.</param>
    internal sealed record Compared(Guid Id, string Name, long Count);

    /// <param name="SegmentIds">Who belongs to all of these and to none of the others.</param>
    internal sealed record Region(IReadOnlyList<Guid> SegmentIds, long Count);

    /// <param name="Regions">Each combination once; together they are everybody who belongs to any.</param>
    internal sealed record Response(SegmentRecords RecordType, IReadOnlyList<Compared> Segments, IReadOnlyList<Region> Regions, long Any);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/segments/overlap", Handle)
        .RequirePermission(SegmentPermissions.Read)
        .WithName("compareSegments")
        .WithSummary("How far two or three segments overlap, in records that the caller may see");

    private static async Task<Ok<Response>> Handle(
        [Description("Two or three segments of the same record type.")] Guid[] ids, SegmentationDbContext db, SegmentMatcher matcher, ICurrentUser user, CancellationToken ct)
    {
        var asked = ids.Distinct().ToList();
        if (asked.Count is < 2 or > 3)
            throw new InvalidRequestException("?ids", "segment.compare-two-or-three");
        var found = await db.Segments.AsNoTracking().Where(s => EF.Parameter(asked).Contains(s.Id)).ToListAsync(ct);
        if (found.Count < asked.Count)
            throw new InvalidRequestException("?ids", "segment.unknown");
        var segments = found.OrderBy(s => asked.IndexOf(s.Id)).ToList();
        if (segments.Exists(s => s.Records != segments[0].Records))
            throw new InvalidRequestException("?ids", "segment.other-records", ("name", segments.First(s => s.Records != segments[0].Records).Name));
        segments[0].DemandReadable(user);

        // Who belongs to all of a combination, whatever else they belong to; the larger combinations are then taken out of the smaller.
        var combinations = Enumerable.Range(1, (1 << segments.Count) - 1).ToList();
        var within = new Dictionary<int, long>();
        foreach (var combination in combinations)
            within[combination] = await (await matcher.MembersOfAllAsync([.. segments.Where((_, i) => (combination & (1 << i)) != 0)], ct)).Ids.LongCountAsync(ct);
        var only = new Dictionary<int, long>();
        foreach (var combination in combinations.OrderByDescending(int.PopCount))
            only[combination] = within[combination] - only.Where(larger => (larger.Key & combination) == combination).Sum(larger => larger.Value);

        return TypedResults.Ok(new Response(
            segments[0].Records,
            [.. segments.Select((s, i) => new Compared(s.Id, s.Name, within[1 << i]))],
            [.. combinations.OrderBy(int.PopCount).Select(c => new Region([.. segments.Where((_, i) => (c & (1 << i)) != 0).Select(s => s.Id)], only[c]))],
            only.Values.Sum()));
    }
}
