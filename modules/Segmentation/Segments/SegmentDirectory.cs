using System.Text.Json;
using Crm.Segmentation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments;

internal sealed class SegmentDirectory(SegmentationDbContext db, SegmentMatcher matcher) : ISegmentDirectory
{
    private const int MostAtOnce = 5_000;

    public async Task<SegmentSummary?> FindSegmentAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } segment
            ? new SegmentSummary(
                segment.Id, segment.Name, JsonNamingPolicy.CamelCase.ConvertName(segment.Records.ToString()), await matcher.ProblemOfAsync(segment, cancellationToken) is not null)
            : null;

    public async Task<IReadOnlyList<Guid>> ListMembersAsync(Guid segmentId, Guid? after, int limit, CancellationToken cancellationToken)
    {
        if (await FindAsync(segmentId, cancellationToken) is not { } segment)
            return [];
        var ids = (await matcher.MembersAsync(segment, cancellationToken)).Ids;
        if (after is { } last)
            ids = ids.Where(id => id > last);
        return await ids.OrderBy(id => id).Take(Math.Min(limit, MostAtOnce)).ToListAsync(cancellationToken);
    }

    private Task<Segment?> FindAsync(Guid id, CancellationToken ct) => db.Segments.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, ct);
}
