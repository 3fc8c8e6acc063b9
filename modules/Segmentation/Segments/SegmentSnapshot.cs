using Crm.Shared.Filtering;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments;

/// <summary>
/// Writes down who belongs to a segment now: who entered and left since the last time, and how many there are today. It takes up where it
/// was interrupted, because it asks the database only for what is not written down yet.
/// </summary>
internal sealed class SegmentSnapshot(SegmentationDbContext db, SegmentMatcher matcher, SegmentMoves moves, TimeProvider clock)
{
    /// <summary>As many as one transaction holds other writers up for.</summary>
    private const int Portion = 5_000;

    /// <exception cref="FilterException">The segment is broken; nothing is written.</exception>
    public async Task TakeAsync(Segment segment, SegmentMoveCause cause, CancellationToken ct)
    {
        var members = (await matcher.AllMembersAsync(segment, ct)).Ids;
        if (!segment.IsStatic)
        {
            var id = segment.Id;
            SegmentMoveCause? entering = segment.CountedAt is null ? null : cause;
            var entered = members.Where(record => !db.SegmentMembers.Any(m => m.SegmentId == id && m.RecordId == record));
            var left = db.SegmentMembers.Where(m => m.SegmentId == id && !members.Contains(m.RecordId)).Select(m => m.RecordId);
            await InPortionsAsync(segment, entered, ids => moves.EnterAsync(segment, ids, entering, ct), ct);
            await InPortionsAsync(segment, left, ids => moves.LeaveAsync(segment, ids, cause, ct), ct);
        }

        var count = await members.CountAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var day = SegmentSizes.Today(clock);
        // Seldom the first time today: whoever makes, changes or watches a segment has it looked at, and once a day everybody's are.
        if (!await SizeAsync() && !await db.InsertIfAbsentAsync(new SegmentSize { SegmentId = segment.Id, Day = day, Count = count }, ct))
            await SizeAsync();
        await db.Segments.IgnoreQueryFilters().Where(s => s.Id == segment.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(one => one.Size, count).SetProperty(one => one.CountedAt, now), ct);

        async Task<bool> SizeAsync() => await db.SegmentSizes.Where(s => s.SegmentId == segment.Id && s.Day == day)
            .ExecuteUpdateAsync(s => s.SetProperty(size => size.Count, count), ct) > 0;
    }

    private async Task InPortionsAsync(Segment segment, IQueryable<Guid> waiting, Func<IReadOnlyList<Guid>, Task> move, CancellationToken ct)
    {
        while (true)
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await moves.HoldAsync(segment, ct);
            var ids = await waiting.OrderBy(id => id).Take(Portion).ToListAsync(ct);
            if (ids.Count == 0)
                return;
            await move(ids);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            if (ids.Count < Portion)
                return;
        }
    }
}
