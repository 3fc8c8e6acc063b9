using Crm.Segmentation.Timeline;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Merging;

/// <summary>Makes one record of several, and several of one again.</summary>
internal sealed class Merger(SegmentationDbContext db, ICurrentUser user, TimeProvider clock)
{
    /// <returns>Null where there is no such record, or the caller may not know of it.</returns>
    public async Task<MergeGroup<T>?> LoadAsync<T>(Guid id, MergeRequest request, CancellationToken ct)
        where T : AggregateRoot, IMergeable
    {
        if (request.Others.Contains(id)) throw new InvalidRequestException($"/others/{request.Others.Index().First(other => other.Item == id).Index}", "merge.with-itself");

        List<Guid> ids = [id, .. request.Others];
        var found = await db.Set<T>().IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).Where(r => EF.Parameter(ids).Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        if (ids.Exists(one => found.GetValueOrDefault(one) is null or { DeletedAt: not null, MergedIntoId: null })) return null;

        foreach (var record in found.Values)
        {
            if (record.MergedIntoId is { } survivor)
                throw new BusinessRuleException("record.merged", ("name", record.Label)) { Details = new Dictionary<string, object?> { ["survivorId"] = survivor } };
            user.Demand(T.RecordType.Permission("merge"), record);
            if (request.Versions?.TryGetValue(record.Id, out var seen) == true && seen != record.Version) throw new StaleRecordException(record, seen);
        }
        return new MergeGroup<T>(found[id], [.. request.Others.Select(other => found[other])]);
    }

    /// <param name="united">What the survivor becomes.</param>
    /// <param name="followers">What has been moved already.</param>
    public async Task<Merge> MergeAsync<T, TDetails>(MergeGroup<T> group, TDetails united, Followers followers, CancellationToken ct)
        where T : AggregateRoot, IMergeable<TDetails>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var merge = Merge.Of(group.Survivor, group.Others, user.Name, now);
        var before = group.Survivor.Details;
        group.Survivor.Change(united);
        foreach (var other in group.Others) other.MergeInto(group.Survivor.Id, now);
        db.Add(merge);
        db.Timeline.Add(Tell(merge, "merged", group.Survivor.Id, now));
        db.Publish(Merge.Stream, merge.Told());

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // The versions decide first: whoever comes second at one of the records finds it changed, and nothing is moved twice.
        await db.SaveChangesAsync(ct);
        await CustomerReferences.All.MoveAsync(db, merge.Told(), ct);
        // After the save: only then do formulas say what became of them.
        merge.Remember(new MergeMemory<TDetails>(before, group.Survivor.Details, followers));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return merge;
    }

    /// <returns>False where the caller may not know of the survivor.</returns>
    public async Task<bool> UndoAsync<T, TDetails>(Merge merge, MergeFields<TDetails> fields, CancellationToken ct)
        where T : AggregateRoot, IMergeable<TDetails>
        where TDetails : class
    {
        List<Guid> ids = [merge.SurvivorId, .. merge.MergedIds];
        var records = await db.Set<T>().IgnoreQueryFilters().Where(r => EF.Parameter(ids).Contains(r.Id)).ToListAsync(ct);
        if (records.Find(record => record.Id == merge.SurvivorId) is not { } survivor || !user.May(T.RecordType.Permission("read"), survivor)) return false;
        foreach (var record in records) user.Demand(T.RecordType.Permission("merge"), record);

        var now = clock.GetUtcNow().UtcDateTime;
        merge.DemandUndoable(now);
        await DemandLatestAsync(merge, ct);

        var memory = merge.Recall<TDetails>();
        var (details, kept) = fields.PutBack(survivor.Details, memory.Before, memory.After);
        survivor.Change(details);
        foreach (var record in records.Where(record => record.Id != survivor.Id)) record.Unmerge();
        var people = await memory.Followers.PutBackAsync(db, survivor.Id, ct);
        merge.Undo(user.Name, kept.Count == 0 ? people : [new KeptRecord(merge.RecordType, survivor.Id, survivor.Label, kept), .. people], now);
        db.Timeline.AddRange(records.Select(record => Tell(merge, "merge-undone", record.Id, now)));
        db.Publish(Merge.Stream, merge.ToldUndone());

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        await CustomerReferences.All.PutBackAsync(db, merge.ToldUndone(), ct);
        foreach (var account in records.OfType<Account>()) await db.DemandAboveAsync(account.ParentId, [account.Id], ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>What a later merge did to the survivor rests on this one.</summary>
    private async Task DemandLatestAsync(Merge merge, CancellationToken ct)
    {
        var survivor = merge.SurvivorId;
        var later = await db.Set<Merge>()
            .Where(m => m.Id != merge.Id && m.UndoneAt == null && m.MergedAt >= merge.MergedAt && (m.SurvivorId == survivor || m.Members.Any(member => member.RecordId == survivor)))
            .OrderByDescending(m => m.MergedAt).Select(m => new { m.Id, m.SurvivorName }).FirstOrDefaultAsync(ct);
        if (later is not null)
            throw new BusinessRuleException("merge.undo-later-first", ("name", later.SurvivorName)) { Details = new Dictionary<string, object?> { ["mergeId"] = later.Id } };
    }

    private TimelineEntry Tell(Merge merge, string what, Guid subject, DateTime now) => new()
    {
        SubjectId = subject,
        Kind = $"{merge.RecordType}.{what}",
        OccurredAt = now,
        ActorId = user.Id,
        ActorName = user.Name,
        RecordType = merge.RecordType,
        RecordId = merge.SurvivorId,
        Facts = new Dictionary<string, string> { ["name"] = merge.SurvivorName, ["others"] = string.Join(", ", merge.Members.Select(member => member.Name)) },
        EntryId = Ids.New(),
    };
}
