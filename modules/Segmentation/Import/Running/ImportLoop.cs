using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Running;

/// <summary>Takes a list portion by portion, each in a transaction of its own.</summary>
internal sealed class ImportLoop(SegmentationDbContext db, ImportPortion portion)
{
    private const int PortionSize = 500;
    private const int Attempts = 3;

    /// <param name="import">Not tracked.</param>
    /// <param name="dry">Decides what each row means and does none of it.</param>
    /// <param name="after">The number of the last row that was taken before; 0 at the start.</param>
    /// <param name="saveProgress">Gets the last row's number and how many there were; runs in the transaction of each portion.</param>
    public async Task RunAsync(ListImport import, bool dry, int after, Func<int, int, Task> saveProgress, CancellationToken ct)
    {
        if (after == 0) await ForgetKeysAsync(import, ct);
        while (await NextAsync(import, after, ct) is { Count: > 0 } rows)
        {
            after = rows[^1].Number;
            await TakeAsync(import, rows, dry, () => saveProgress(after, rows.Count), ct);
        }

        var finished = await db.Set<ListImport>().IgnoreQueryFilters().FirstAsync(i => i.Id == import.Id, ct);
        finished.Finish(dry ? ImportStatus.Checked : ImportStatus.Completed);
        await db.SaveChangesAsync(ct);
    }

    private async Task TakeAsync(ListImport import, List<ImportRow> rows, bool dry, Func<Task> saveProgress, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await portion.TakeAsync(import, rows, dry, saveProgress, ct);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Somebody saved one of the records between our look and our write: look again.
                db.ChangeTracker.Clear();
            }
        }
    }

    private Task<List<ImportRow>> NextAsync(ListImport import, int after, CancellationToken ct) =>
        db.Set<ImportRow>().AsNoTracking().Where(r => r.ImportId == import.Id && r.Number > after && !r.Applied).OrderBy(r => r.Number).Take(PortionSize).ToListAsync(ct);

    private Task<int> ForgetKeysAsync(ListImport import, CancellationToken ct) => db.Set<ImportKey>().Where(k => k.ImportId == import.Id).ExecuteDeleteAsync(ct);
}
