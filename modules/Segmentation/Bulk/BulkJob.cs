using Crm.Segmentation.Accounts;
using Crm.Shared.Filtering;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Bulk;

/// <summary>Changes the accounts of a bulk action, in portions that are one transaction with the job's checkpoint.</summary>
internal sealed class BulkJob(SegmentationDbContext db, ICurrentUser user, FilterClock clock) : IJobHandler
{
    public const string Kind = "segmentation.bulk";
    private const int Portion = 100;

    /// <param name="Undo">Takes the action back instead.</param>
    internal sealed record Payload(Guid BulkId, bool Undo);

    private sealed record Place(Guid LastId);

    public async Task RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        var (bulkId, undo) = job.Payload<Payload>();
        var bulk = await db.Set<BulkAction>().AsNoTracking().SingleAsync(b => b.Id == bulkId, cancellationToken);
        var total = undo
            ? await Rows(bulkId).CountAsync(r => r.Outcome == BulkOutcome.Changed, cancellationToken)
            : await Targets(db, bulk, clock).CountAsync(cancellationToken);
        var (last, done) = (job.Checkpoint<Place>()?.LastId ?? Guid.Empty, job.Done);
        while (true)
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var visited = undo ? await TakeBackAsync(bulkId, last, cancellationToken) : await ChangeAsync(bulk, last, cancellationToken);
            if (visited.Count == 0) return;
            (last, done) = (visited[^1], done + visited.Count);
            await db.SaveChangesAsync(cancellationToken);
            await job.SaveProgressAsync(done, Math.Max(total, done), new Place(last), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    /// <summary>The accounts meant, as far as the caller may see them.</summary>
    public static IQueryable<Account> Targets(SegmentationDbContext db, BulkAction bulk, FilterClock clock)
    {
        if (bulk.RecordIds.Count > 0) return db.Accounts.Where(a => EF.Parameter(bulk.RecordIds).Contains(a.Id));
        return bulk.Filter is { Length: > 0 } filter ? db.Accounts.Where(AccountFields.All.Compile(filter, clock)) : db.Accounts;
    }

    private async Task<IReadOnlyList<Guid>> ChangeAsync(BulkAction bulk, Guid last, CancellationToken ct)
    {
        var accounts = await Targets(db, bulk, clock)
            .Where(a => a.Id > last).OrderBy(a => a.Id).Take(Portion).ToListAsync(ct);
        foreach (var account in accounts)
        {
            var before = BulkFields.Of(account);
            var after = bulk.Change.ApplyTo(before);
            var outcome = !user.May(AccountPermissions.Update, account) ? BulkOutcome.NotAllowed : before.Equals(after) ? BulkOutcome.Unchanged : BulkOutcome.Changed;
            if (outcome == BulkOutcome.Changed) after.WriteTo(account);
            db.Add(new BulkRow { BulkId = bulk.Id, RecordId = account.Id, Name = account.Name, Outcome = outcome, Before = before, After = after });
        }
        return accounts.ConvertAll(account => account.Id);
    }

    private async Task<IReadOnlyList<Guid>> TakeBackAsync(Guid bulkId, Guid last, CancellationToken ct)
    {
        var rows = await Rows(bulkId).Where(r => r.Outcome == BulkOutcome.Changed && r.RecordId > last).OrderBy(r => r.RecordId).Take(Portion).ToListAsync(ct);
        var ids = rows.ConvertAll(row => row.RecordId);
        var accounts = await db.Accounts.Where(a => EF.Parameter(ids).Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        foreach (var row in rows)
        {
            if (!accounts.TryGetValue(row.RecordId, out var account) || !user.May(AccountPermissions.Update, account))
            {
                row.Outcome = BulkOutcome.NotAllowed;
                continue;
            }
            var restored = BulkFields.Of(account).TakeBack(row.Before!, row.After!);
            row.Outcome = restored.Equals(row.Before) ? BulkOutcome.Restored : BulkOutcome.ChangedSince;
            restored.WriteTo(account);
        }
        return ids;
    }

    private IQueryable<BulkRow> Rows(Guid bulkId) => db.Set<BulkRow>().Where(r => r.BulkId == bulkId);
}
