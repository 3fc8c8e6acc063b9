using Crm.Shared.Domain;
using Crm.Shared.Fields;
using Crm.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Quality;

/// <summary>Assesses every record of a type by its changed rule. Nobody has changed the records: versions and audit trails stay as they are.</summary>
internal sealed class ScoreQualityJob(SegmentationDbContext db) : IJobHandler
{
    public const string Kind = "segmentation.score-quality";
    private const int Portion = 500;

    internal sealed record Payload(QualityRecords Records);

    private sealed record Place(Guid Last);

    public async Task RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        var records = job.Payload<Payload>().Records;
        var rule = await db.QualityRuleAsync(records, cancellationToken);
        await (records == QualityRecords.Account ? ScoreAsync(db.Accounts, rule, job, cancellationToken) : ScoreAsync(db.Contacts, rule, job, cancellationToken));
    }

    private async Task ScoreAsync<T>(DbSet<T> set, QualityRule rule, JobContext job, CancellationToken ct)
        where T : CustomizableRecord<T>, IVerifiable, IRecord
    {
        var all = set.IgnoreQueryFilters().IgnoreAutoIncludes().AsNoTracking();
        var total = await all.CountAsync(ct);
        var (last, done) = (job.Checkpoint<Place>()?.Last ?? Guid.Empty, job.Done);
        while (true)
        {
            var portion = await all.Where(record => record.Id > last).OrderBy(record => record.Id).Take(Portion).ToListAsync(ct);
            if (portion.Count == 0)
                return;
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            foreach (var record in portion)
            {
                var before = (record.Completeness, record.VerifyDue);
                record.Assess(rule, record.CreatedAt);
                // Whoever has saved it meanwhile has assessed it too.
                if (before != (record.Completeness, record.VerifyDue))
                    await all.Where(row => row.Id == record.Id && row.Version == record.Version).ExecuteUpdateAsync(
                        set => set.SetProperty(row => row.Completeness, record.Completeness).SetProperty(row => row.VerifyDue, record.VerifyDue), ct);
            }

            (last, done) = (portion[^1].Id, done + portion.Count);
            await job.SaveProgressAsync(done, Math.Max(total, done), new Place(last), ct);
            await transaction.CommitAsync(ct);
        }
    }
}
