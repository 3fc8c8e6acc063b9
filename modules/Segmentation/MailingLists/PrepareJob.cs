using Crm.Segmentation.Segments;
using Crm.Shared.Data;
using Crm.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.MailingLists;

/// <summary>Writes down whom a list means now and who of them may be written to. It may be done again at any time; what people decided by hand stays.</summary>
internal sealed class PrepareJob(SegmentationDbContext db, SegmentMatcher matcher, AddresseeReader addressees, TimeProvider clock) : IJobHandler
{
    public const string Kind = "segmentation.mailing-list";
    private const int Portion = 500;

    internal sealed record Payload(Guid ListId);

    private sealed record Place(Guid LastId);

    public async Task RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        var list = await db.MailingLists.AsNoTracking().SingleAsync(l => l.Id == job.Payload<Payload>().ListId, cancellationToken);
        if (job.Checkpoint<Place>() is null)
            await GatherAsync(list, cancellationToken);
        var total = await Rows(list).CountAsync(cancellationToken);
        var (last, done) = (job.Checkpoint<Place>()?.LastId ?? Guid.Empty, job.Done);
        while (true)
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var rows = await Rows(list).Where(r => r.Id > last).OrderBy(r => r.Id).Take(Portion).ToListAsync(cancellationToken);
            if (rows.Count == 0)
                break;
            foreach (var (row, addressee) in rows.Zip(await addressees.ReadAsync(list, rows.ConvertAll(r => r.RecordId), cancellationToken)))
                row.Judge(addressee);
            (last, done) = (rows[^1].Id, done + rows.Count);
            await db.SaveChangesAsync(cancellationToken);
            await job.SaveProgressAsync(done, Math.Max(total, done), new Place(last), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        var now = clock.GetUtcNow().UtcDateTime;
        await db.MailingLists.IgnoreQueryFilters().Where(l => l.Id == list.Id).ExecuteUpdateAsync(s => s.SetProperty(l => l.PreparedAt, now), cancellationToken);
    }

    private async Task GatherAsync(MailingList list, CancellationToken ct)
    {
        var meant = (await matcher.MatchesAsync(list.Records, list.Condition, self: null, ct)).Ids;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await Rows(list).Where(r => r.ByHand == null && !meant.Contains(r.RecordId)).ExecuteDeleteAsync(ct);
        await Rows(list).Where(r => r.ByHand != null).ExecuteUpdateAsync(s => s.SetProperty(r => r.Meant, r => meant.Contains(r.RecordId)), ct);
        var fresh = await meant.Where(id => !db.MailingRecipients.Any(r => r.ListId == list.Id && r.RecordId == id)).ToListAsync(ct);
        await db.InsertAllAsync<MailingRecipient>([.. fresh.Select(id => new MailingRecipient { ListId = list.Id, RecordId = id, Meant = true })], ct);
        await transaction.CommitAsync(ct);
    }

    private IQueryable<MailingRecipient> Rows(MailingList list) => db.MailingRecipients.Where(r => r.ListId == list.Id);
}
