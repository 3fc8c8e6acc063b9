using Crm.Segmentation.Contracts;
using Crm.Segmentation.Import.Mapping;
using Crm.Segmentation.Import.Running;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Undoing;

/// <summary>Takes back record by record what an import did, a few hundred per transaction; effects that are marked undone need no checkpoint.</summary>
internal sealed class UndoJob(SegmentationDbContext db, TimeProvider clock) : IJobHandler
{
    private const int PortionSize = 500;
    private const int KeptShown = 300;

    public async Task RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        var id = job.Payload<ImportPayload>().ImportId;
        var effects = db.Set<ImportEffect>().Where(e => e.ImportId == id && e.UndoneAt == null);
        var report = job.Checkpoint<UndoReport>() ?? new UndoReport(0, 0, 0, []);
        var total = job.Done + await effects.Select(e => e.RecordId).Distinct().CountAsync(cancellationToken);
        var done = job.Done;
        while (await effects.Select(e => e.RecordId).Distinct().OrderBy(record => record).Take(PortionSize).ToListAsync(cancellationToken) is { Count: > 0 } records)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            report = await UndoAsync(id, records, report, cancellationToken);
            await job.SaveProgressAsync(done += records.Count, total, report, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        await db.Set<Listing>().Where(l => l.ImportId == id).ExecuteDeleteAsync(cancellationToken);
        var import = await db.Set<ListImport>().IgnoreQueryFilters().FirstAsync(i => i.Id == id, cancellationToken);
        import.Finish(ImportStatus.Undone, report);
        if (import.Type == ImportedType.Lead) db.Publish(id, new LeadImportUndone(id, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<UndoReport> UndoAsync(Guid import, List<Guid> records, UndoReport report, CancellationToken ct)
    {
        var effects = await db.Set<ImportEffect>().Where(e => e.ImportId == import && e.UndoneAt == null && EF.Parameter(records).Contains(e.RecordId)).ToListAsync(ct);
        var byRecord = effects.GroupBy(e => e.RecordId).Select(group => new RecordEffects(group)).ToList();
        var changed = byRecord.ConvertAll(record => record.Id);
        var accounts = await db.Accounts.IgnoreQueryFilters([ModuleDbContext.AccessFilter]).Where(a => EF.Parameter(changed).Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var contacts = await db.Contacts.IgnoreQueryFilters([ModuleDbContext.AccessFilter]).Where(c => EF.Parameter(changed).Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);

        foreach (var record in byRecord)
        {
            if (accounts.TryGetValue(record.Id, out var account))
                report = Undo(record, account, account.Label, account.Details, RecordValues.Account, details => account.Change(details), report);
            else if (contacts.TryGetValue(record.Id, out var contact))
                report = Undo(record, contact, contact.Label, Leave(contact.Details, record), RecordValues.Contact, details => contact.Change(details), report);
        }
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var effect in effects) effect.UndoneAt = now;
        await db.SaveChangesAsync(ct);
        return report;
    }

    private UndoReport Undo<TDetails>(
        RecordEffects effects, AggregateRoot record, string label, TDetails details, RecordValues<TDetails> values, Action<TDetails> change, UndoReport report)
        where TDetails : class
    {
        var (restored, kept) = effects.PutBack(details, values);
        if (effects.Created)
        {
            if (record.Version == effects.Version)
            {
                record.Delete(clock.GetUtcNow().UtcDateTime);
                return report with { Removed = report.Removed + 1 };
            }
            return Keep(report, effects, label, kept);
        }

        if (!ReferenceEquals(restored, details) || effects.Joined is not null)
        {
            change(restored);
            report = report with { Restored = report.Restored + 1 };
        }
        return kept.Count > 0 ? Keep(report, effects, label, kept) : report;
    }

    private static UndoReport Keep(UndoReport report, RecordEffects effects, string label, IReadOnlyList<string> fields) => report with
    {
        KeptCount = report.KeptCount + 1,
        Kept = report.Kept.Count < KeptShown ? [.. report.Kept, new KeptRecord(effects.RecordType, effects.Id, label, fields)] : report.Kept,
    };

    private static ContactDetails Leave(ContactDetails details, RecordEffects effects) =>
        effects.Joined is { } account && !effects.Created ? details with { Accounts = [.. details.Accounts.Where(role => role.AccountId != account)] } : details;
}
