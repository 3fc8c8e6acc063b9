using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Duplicates;

internal enum DuplicateRecordType { Account, Contact }

/// <summary>Searches the whole base for duplicates, portion by portion; pairs and checkpoint are one transaction.</summary>
internal sealed class DuplicateSearch(SegmentationDbContext db, DuplicateFinder finder, TimeProvider clock) : IJobHandler
{
    public const string Kind = "segmentation.duplicates";
    private const int Portion = 500;

    internal sealed record Payload(DuplicateRecordType RecordType);

    /// <param name="Found">How many pairs.</param>
    internal sealed record Result(int Found);

    private sealed record Place(Guid LastId, int Found);

    public Task RunAsync(JobContext job, CancellationToken cancellationToken) => job.Payload<Payload>().RecordType == DuplicateRecordType.Account
        ? SearchAsync<Account, AccountKey>(job, finder.PairAccountsAsync, cancellationToken)
        : SearchAsync<Contact, ContactKey>(job, finder.PairContactsAsync, cancellationToken);

    private async Task SearchAsync<T, TKey>(
        JobContext job, Func<IReadOnlyList<Guid>, IReadOnlySet<(KeyKind, string)>, CancellationToken, Task<IReadOnlyList<FoundPair>>> findPairs, CancellationToken ct)
        where T : AggregateRoot, IMergeable
        where TKey : RecordKey
    {
        var shared = await DuplicateFinder.SharedKeysAsync(db.Set<TKey>(), ct);
        var records = db.Set<T>().IgnoreQueryFilters([ModuleDbContext.AccessFilter]);
        var total = await records.LongCountAsync(ct);
        var (place, done) = (job.Checkpoint<Place>() ?? new Place(Guid.Empty, 0), job.Done);
        while (await records.Where(r => r.Id > place.LastId).OrderBy(r => r.Id).Select(r => r.Id).Take(Portion).ToListAsync(ct) is { Count: > 0 } ids)
        {
            var pairs = await findPairs(ids, shared, ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await KeepAsync<T>(job.Id, pairs, ct);
            (place, done) = (new Place(ids[^1], place.Found + pairs.Count), done + ids.Count);
            await job.SaveProgressAsync(done, Math.Max(total, done), place, ct);
            await transaction.CommitAsync(ct);
            db.ChangeTracker.Clear();
        }

        await db.Set<DuplicatePair<T>>().Where(p => p.SearchId != job.Id).ExecuteDeleteAsync(ct);
        job.SetResult(new Result(place.Found));
    }

    private async Task KeepAsync<T>(Guid searchId, IReadOnlyList<FoundPair> found, CancellationToken ct)
        where T : AggregateRoot, IMergeable
    {
        var firsts = found.Select(pair => pair.FirstId).Distinct().ToList();
        var known = await db.Set<DuplicatePair<T>>().IgnoreQueryFilters().Where(p => EF.Parameter(firsts).Contains(p.FirstId)).ToDictionaryAsync(p => (p.FirstId, p.SecondId), ct);
        var (now, fresh) = (clock.GetUtcNow().UtcDateTime, new List<DuplicatePair<T>>());
        foreach (var (first, second, score) in found)
        {
            if (!known.TryGetValue((first, second), out var pair)) fresh.Add(pair = new DuplicatePair<T> { FirstId = first, SecondId = second, FoundAt = now });
            (pair.Points, pair.Verdict, pair.Rules, pair.SearchId) = (score.Points, score.Verdict, score.Rules, searchId);
        }
        await db.SaveChangesAsync(ct);
        await db.InsertAllAsync(fresh, ct);
    }
}
