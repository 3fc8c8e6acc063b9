using System.Text.Json;
using Crm.Segmentation.Contracts;
using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments;

/// <summary>Writes records into segments and out of them, with history and events. Call it inside a transaction, and save after it.</summary>
internal sealed class SegmentMoves(SegmentationDbContext db, TimeProvider clock)
{
    private const int IdsPerEvent = 1_000;

    /// <summary>Whoever moves members of the same segment at the same time waits here until this transaction has ended.</summary>
    public Task HoldAsync(Segment segment, CancellationToken ct) => db.Segments.IgnoreQueryFilters().Where(s => s.Id == segment.Id)
        .ExecuteUpdateAsync(s => s.SetProperty(one => one.Size, one => one.Size), ct);

    /// <param name="segment">The segment.</param>
    /// <param name="ids">Records that are not in the segment yet.</param>
    /// <param name="cause">Null where they did not come in but were there when the segment was made: no history, no event.</param>
    public async Task EnterAsync(Segment segment, IReadOnlyList<Guid> ids, SegmentMoveCause? cause, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.InsertAllAsync<SegmentMember>([.. ids.Select(id => new SegmentMember { SegmentId = segment.Id, RecordId = id, Since = now })], ct);
        if (cause is not { } why)
            return;
        await RememberAsync(segment, ids, SegmentMove.Entered, why, now, ct);
        foreach (var portion in ids.Chunk(IdsPerEvent))
            db.Publish(segment.Id, new SegmentMembersEntered(segment.Id, NameOf(segment.Records), NameOf(why), now, portion));
    }

    /// <param name="segment">The segment.</param>
    /// <param name="ids">Records that are in the segment.</param>
    /// <param name="cause">Why they leave.</param>
    public async Task LeaveAsync(Segment segment, IReadOnlyList<Guid> ids, SegmentMoveCause cause, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.SegmentMembers.Where(m => m.SegmentId == segment.Id && EF.Parameter(ids).Contains(m.RecordId)).ExecuteDeleteAsync(ct);
        await RememberAsync(segment, ids, SegmentMove.Left, cause, now, ct);
        foreach (var portion in ids.Chunk(IdsPerEvent))
            db.Publish(segment.Id, new SegmentMembersLeft(segment.Id, NameOf(segment.Records), NameOf(cause), now, portion));
    }

    private Task RememberAsync(Segment segment, IReadOnlyList<Guid> ids, SegmentMove move, SegmentMoveCause cause, DateTime now, CancellationToken ct) =>
        db.InsertAllAsync<SegmentChange>([.. ids.Select(id => new SegmentChange { SegmentId = segment.Id, RecordId = id, Move = move, Cause = cause, At = now })], ct);

    private static string NameOf(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
