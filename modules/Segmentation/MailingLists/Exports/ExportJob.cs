using System.Globalization;
using Crm.Segmentation.Contracts;
using Crm.Segmentation.MailingLists.Labels;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.MailingLists.Exports;

/// <summary>
/// Makes a file of a list's addresses. Everybody is asked about their consent once more, so that who has withdrawn it since the list was
/// prepared is not in the file; what leaves the house stands in the audit trail.
/// </summary>
internal sealed class ExportJob(
    SegmentationDbContext db, AddresseeReader addressees, ExportFiles files, LabelFont fonts, Messages messages, TimeProvider clock) : IJobHandler
{
    public const string Kind = "segmentation.mailing-export";

    /// <summary>Addresses lie about no longer than they must.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private const int Portion = 500;

    internal sealed record Payload(Guid ExportId);

    private sealed record Nowhere;

    public async Task RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        await ThrowAwayOldAsync(cancellationToken);
        var export = await db.MailingExports.SingleAsync(e => e.Id == job.Payload<Payload>().ExportId, cancellationToken);
        var list = await db.MailingLists.AsNoTracking().SingleAsync(l => l.Id == export.ListId, cancellationToken);
        var (storedAs, stream) = files.Create();
        await using (stream)
        {
            export.Included = export.Layout is { } layout
                ? await PrintAsync(job, list, export, layout, stream, cancellationToken)
                : await WriteAsync(job, list, export, stream, cancellationToken);
        }
        if (export.Included == 0)
        {
            files.Delete(storedAs);
            throw new BusinessRuleException("mailing.nobody");
        }
        export.StoredAs = storedAs;
        db.RecordAction(
            MailingList.RecordType, list.Id, list.Label, "exported",
            new FieldChange("format", null, export.Format.ToString().ToLowerInvariant()),
            new FieldChange("count", null, export.Included.Value.ToString(CultureInfo.InvariantCulture)),
            new FieldChange("withdrawnSince", null, (export.WithdrawnSince ?? 0).ToString(CultureInfo.InvariantCulture)));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<int> WriteAsync(JobContext job, MailingList list, MailingExport export, Stream stream, CancellationToken ct)
    {
        await using ITableFile table = export.Format == ExportFormat.Csv ? new CsvTable(stream) : new WorkbookTable(stream, list.Name);
        var columns = ExportColumns.Of(list.Channel);
        await table.RowAsync(columns.Select(column => messages.Text(column.MessageCode, export.Locale)));
        var written = 0;
        await foreach (var addressee in AllowedAsync(job, list, export, ct))
        {
            await table.RowAsync(columns.Select(column => column.Of(addressee)));
            written++;
        }
        return written;
    }

    private async Task<int> PrintAsync(JobContext job, MailingList list, MailingExport export, LabelLayout layout, Stream stream, CancellationToken ct)
    {
        List<IReadOnlyList<string>> labels = [];
        await foreach (var addressee in AllowedAsync(job, list, export, ct))
            labels.Add(PostalAddress.Lines(addressee, export.Locale));
        if (labels.Count == 0)
            return 0;
        using var typeface = fonts.Read(export.Locale);
        LabelPrinter.Print(stream, labels, typeface, LabelSheet.Find(layout.Sheet)!, layout.StartAt);
        return labels.Count;
    }

    private async IAsyncEnumerable<Addressee> AllowedAsync(
        JobContext job, MailingList list, MailingExport export, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var waiting = db.VisibleRecipients(list).Where(r => r.Reason == null);
        var (last, done, total) = (Guid.Empty, 0L, await waiting.LongCountAsync(ct));
        export.WithdrawnSince = 0;
        while (true)
        {
            var rows = await waiting.Where(r => r.Id > last).OrderBy(r => r.Id).Take(Portion).ToListAsync(ct);
            if (rows.Count == 0)
                yield break;
            foreach (var (row, addressee) in rows.Zip(await addressees.ReadAsync(list, rows.ConvertAll(r => r.RecordId), ct)))
            {
                if (addressee.Reason is null)
                {
                    yield return addressee;
                    continue;
                }
                row.Judge(addressee);
                export.WithdrawnSince++;
            }
            (last, done) = (rows[^1].Id, done + rows.Count);
            await db.SaveChangesAsync(ct);
            await job.SaveProgressAsync(done, Math.Max(total, done), new Nowhere(), ct);
        }
    }

    private async Task ThrowAwayOldAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().UtcDateTime - Lifetime;
        foreach (var old in await db.MailingExports.Where(e => e.StoredAs != null && e.CreatedAt < before).ToListAsync(ct))
        {
            files.Delete(old.StoredAs!);
            old.StoredAs = null;
        }
        await db.SaveChangesAsync(ct);
    }
}
