using System.Data.Common;
using Crm.Segmentation.Import.Mapping;
using Crm.Shared.Currencies;
using Crm.Shared.Fields;
using Crm.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Crm.Segmentation.Import.Running;

/// <summary>Takes a list portion by portion, each in a transaction of its own.</summary>
internal sealed class ImportLoop(SegmentationDbContext db, ImportPortion portion, IFieldCatalog catalog, IExchangeRates rates, ILogger<ImportLoop> log)
{
    private const int PortionSize = 1_000;
    private const int Attempts = 3;

    /// <param name="import">Not tracked.</param>
    /// <param name="dry">Decides what each row means and does none of it.</param>
    /// <param name="after">The number of the last row that was taken before; 0 at the start.</param>
    /// <param name="saveProgress">Gets the last row's number and how many there were; runs in the transaction of each portion.</param>
    public async Task RunAsync(ListImport import, bool dry, int after, Func<int, int, Task> saveProgress, CancellationToken ct)
    {
        if (after == 0) await ForgetKeysAsync(import, ct);
        var rows = await NextAsync(import, after, ct);
        var understood = Understand(import, rows);
        while (rows.Count > 0)
        {
            var next = await NextAsync(import, rows[^1].Number, ct);
            var current = understood;
            understood = Understand(import, next);
            await TakeAsync(import, rows, current, dry, saveProgress, ct);
            rows = next;
        }

        var finished = await db.Set<ListImport>().IgnoreQueryFilters().FirstAsync(i => i.Id == import.Id, ct);
        finished.Finish(dry ? ImportStatus.Checked : ImportStatus.Completed);
        await db.SaveChangesAsync(ct);
    }

    private async Task TakeAsync(ListImport import, IReadOnlyList<ImportRow> rows, Task<RowPortion> understood, bool dry, Func<int, int, Task> saveProgress, CancellationToken ct)
    {
        Task Progress() => saveProgress(rows[^1].Number, rows.Count);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await portion.TakeAsync(import, await understood, dry, Progress, ct);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Somebody saved one of the records between our look and our write: look again.
                db.ChangeTracker.Clear();
            }
            catch (Exception e) when (MayBeOfARow(e))
            {
                db.ChangeTracker.Clear();
                if (rows.Count > 1)
                {
                    foreach (var half in rows.Chunk((rows.Count + 1) / 2)) await TakeAsync(import, half, Understand(import, half), dry, saveProgress, ct);
                }
                else
                {
                    log.LogError(e, "Row {Row} of import {Import} cannot be taken", rows[0].Number, import.Id);
                    await portion.RejectAsync(import, rows[0], Progress, ct);
                }
                return;
            }
        }
    }

    /// <summary>What a cell may have caused that nobody thought of: it costs the one row and never the run. If it was the database after all, rejecting fails too.</summary>
    private static bool MayBeOfARow(Exception e) => e is not (OperationCanceledException or JobLeaseLostException or DbException { IsTransient: true } or { InnerException: DbException { IsTransient: true } });

    /// <summary>On another thread: understanding the next rows and writing these keeps two cores busy.</summary>
    private Task<RowPortion> Understand(ListImport import, IReadOnlyList<ImportRow> rows) => Task.Run(() => new RowPortion(import, rows, catalog.CustomOf(import.Type), rates.Current.Home));

    private Task<List<ImportRow>> NextAsync(ListImport import, int after, CancellationToken ct) =>
        db.Set<ImportRow>().AsNoTracking().Where(r => r.ImportId == import.Id && r.Number > after && !r.Applied).OrderBy(r => r.Number).Take(PortionSize).ToListAsync(ct);

    private Task<int> ForgetKeysAsync(ListImport import, CancellationToken ct) => db.Set<ImportKey>().Where(k => k.ImportId == import.Id).ExecuteDeleteAsync(ct);
}
