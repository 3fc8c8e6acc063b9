using System.Globalization;
using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments;

/// <summary>Takes records into static segments and out of them by hand. Call it inside a transaction, and save after it.</summary>
internal sealed class StaticMembers(SegmentationDbContext db, SegmentMoves moves)
{
    /// <summary>Those of the records that the caller may see.</summary>
    public async Task<IReadOnlySet<Guid>> VisibleAsync(Segment segment, IReadOnlyList<Guid> ids, CancellationToken ct) => (segment.Records == SegmentRecords.Account
        ? await db.Accounts.Where(a => EF.Parameter(ids).Contains(a.Id)).Select(a => a.Id).ToListAsync(ct)
        : await db.Contacts.Where(c => EF.Parameter(ids).Contains(c.Id)).Select(c => c.Id).ToListAsync(ct)).ToHashSet();

    /// <returns>Those that were not in it before.</returns>
    public async Task<IReadOnlyList<Guid>> AddAsync(Segment segment, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        await moves.HoldAsync(segment, ct);
        var present = await PresentAsync(segment, ids, ct);
        List<Guid> added = [.. ids.Where(id => !present.Contains(id))];
        if (added.Count == 0)
            return added;
        await moves.EnterAsync(segment, added, SegmentMoveCause.Hand, ct);
        db.RecordAction(Segment.RecordType, segment.Id, segment.Label, "members-added", Count(added));
        return added;
    }

    /// <returns>Those that were in it before.</returns>
    public async Task<IReadOnlyList<Guid>> RemoveAsync(Segment segment, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        await moves.HoldAsync(segment, ct);
        var present = await PresentAsync(segment, ids, ct);
        List<Guid> removed = [.. ids.Where(present.Contains)];
        if (removed.Count == 0)
            return removed;
        await moves.LeaveAsync(segment, removed, SegmentMoveCause.Hand, ct);
        db.RecordAction(Segment.RecordType, segment.Id, segment.Label, "members-removed", Count(removed));
        return removed;
    }

    private async Task<HashSet<Guid>> PresentAsync(Segment segment, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        [.. await db.SegmentMembers.Where(m => m.SegmentId == segment.Id && EF.Parameter(ids).Contains(m.RecordId)).Select(m => m.RecordId).ToListAsync(ct)];

    private static FieldChange Count(List<Guid> ids) => new("count", null, ids.Count.ToString(CultureInfo.InvariantCulture));
}
