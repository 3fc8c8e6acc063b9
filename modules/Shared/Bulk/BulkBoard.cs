using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Bulk;

/// <summary>What came of one bulk action.</summary>
/// <param name="State">Of the job that ran last: the action's own or its undoing.</param>
/// <param name="NotDone">The first records that were not changed or not restored.</param>
public sealed record BulkResult(Guid Id, string RecordType, JobState State, long Done, long? Total, IReadOnlyDictionary<BulkOutcome, int> Counts, IReadOnlyList<BulkRow> NotDone, bool CanBeUndone);

/// <summary>The bulk actions of all modules, as far as the caller started them.</summary>
public sealed class BulkBoard(IEnumerable<ModuleContext> modules, IServiceProvider scope, ICurrentUser user, TimeProvider clock)
{
    private const int MostRows = 200;

    public async Task<BulkResult?> FindAsync(Guid id, CancellationToken ct)
    {
        if (await ActionAsync(id, ct) is not var (db, bulk))
            return null;
        // Before the rows: those of a job that has ended are there.
        var job = await JobAsync(db, bulk, ct);
        var rows = db.Set<BulkRow>().AsNoTracking().Where(r => r.BulkId == id);
        var counts = await rows.GroupBy(r => r.Outcome).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var notDone = await rows.Where(r => r.Outcome == BulkOutcome.NotAllowed || r.Outcome == BulkOutcome.Refused || r.Outcome == BulkOutcome.ChangedSince)
            .OrderBy(r => r.RecordId).Take(MostRows).ToListAsync(ct);
        return new BulkResult(id, bulk.RecordType, job.State, job.Done, job.Total, counts, notDone, bulk.UndoJobId is null && !IsWorking(job) && counts.GetValueOrDefault(BulkOutcome.Changed) > 0);
    }

    /// <returns>The job that takes it back; null when there is no such action.</returns>
    /// <exception cref="BusinessRuleException">It runs still, or is undone already.</exception>
    public async Task<Guid?> UndoAsync(Guid id, CancellationToken ct)
    {
        if (await ActionAsync(id, ct) is not var (db, bulk))
            return null;
        if (bulk.UndoJobId is not null)
            throw new BusinessRuleException("bulk.undone-already");
        if (IsWorking(await JobAsync(db, bulk, ct)))
            throw new BusinessRuleException("bulk.still-running");
        var job = Job.Create(BulkJob.KindIn(db.Schema), "undo", new BulkJob.Payload(id, Undo: true), user, clock, $"/api/v1/bulk/{id}");
        bulk.UndoJobId = job.Id;
        db.Jobs.Add(job);
        await db.SaveChangesAsync(ct);
        return job.Id;
    }

    private async Task<(ModuleDbContext Db, BulkAction Bulk)?> ActionAsync(Guid id, CancellationToken ct)
    {
        foreach (var db in modules.Select(module => module.Open(scope)).Where(db => db.Model.FindEntityType(typeof(BulkAction)) is not null))
        {
            if (await db.Set<BulkAction>().FirstOrDefaultAsync(b => b.Id == id && b.CreatedBy == user.Id, ct) is { } bulk)
                return (db, bulk);
        }

        return null;
    }

    private static async Task<Job> JobAsync(ModuleDbContext db, BulkAction bulk, CancellationToken ct)
    {
        var id = bulk.UndoJobId ?? bulk.JobId;
        return await db.Jobs.AsNoTracking().SingleAsync(j => j.Id == id, ct);
    }

    private static bool IsWorking(Job job) => job.State is JobState.Queued or JobState.Running or JobState.Paused;
}
