using Crm.Shared.Data;
using Crm.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Bulk;

internal static class BulkJob
{
    /// <param name="Undo">Takes the action back instead.</param>
    internal sealed record Payload(Guid BulkId, bool Undo);

    public static string KindIn(string schema) => $"{schema}.bulk";
}

/// <summary>Changes the records of a bulk action, or takes that back, in portions that are one transaction with the job's checkpoint.</summary>
internal sealed class BulkJob<TContext>(TContext db, IEnumerable<IBulkRecords> types) : IJobHandler
    where TContext : ModuleDbContext
{
    private const int Portion = 100;

    private sealed record Place(Guid LastId);

    public async Task RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        var (bulkId, undo) = job.Payload<BulkJob.Payload>();
        var bulk = await db.Set<BulkAction>().AsNoTracking().SingleAsync(b => b.Id == bulkId, cancellationToken);
        var records = types.Single(type => type.RecordType.Name == bulk.RecordType);
        var changed = db.Set<BulkRow>().Where(r => r.BulkId == bulkId && r.Outcome == BulkOutcome.Changed);
        var total = undo ? await changed.CountAsync(cancellationToken) : await records.CountAsync(db, bulk, cancellationToken);
        var (last, done) = (job.Checkpoint<Place>()?.LastId ?? Guid.Empty, job.Done);
        while (true)
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            IReadOnlyList<Guid> visited;
            if (undo)
            {
                var rows = await changed.Where(r => r.RecordId > last).OrderBy(r => r.RecordId).Take(Portion).ToListAsync(cancellationToken);
                await records.TakeBackAsync(db, bulk, rows, cancellationToken);
                visited = rows.ConvertAll(row => row.RecordId);
            }
            else
            {
                visited = await records.ChangeAsync(db, bulk, last, cancellationToken);
            }

            if (visited.Count == 0)
                return;
            (last, done) = (visited[^1], done + visited.Count);
            await db.SaveChangesAsync(cancellationToken);
            await job.SaveProgressAsync(done, Math.Max(total, done), new Place(last), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
