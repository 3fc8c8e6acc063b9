using Crm.Segmentation.Consent;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Running;

/// <summary>
/// Keeps a list that came before somebody was erased from bringing them back, though its file is read again: they are known by the
/// hashes that the suppression list keeps.
/// </summary>
internal sealed class ErasedPeople(SegmentationDbContext db, AddressHashing hashing)
{
    /// <returns>The rows about them, emptied; not saved.</returns>
    public async Task<IReadOnlySet<ImportRow>> LeaveOutAsync(ListImport import, IReadOnlyList<ImportRow> rows, CancellationToken ct)
    {
        var erased = await db.Set<Suppression>().AsNoTracking().Where(s => s.Reason == SuppressionReason.Erased && s.AddedAt >= import.CreatedAt)
            .Select(s => s.AddressHash).ToHashSetAsync(ct);
        var leftOut = new HashSet<ImportRow>();
        if (erased.Count == 0) return leftOut;
        foreach (var row in rows)
        {
            if (!await IsOfErasedAsync(row)) continue;
            row.LeaveOut();
            leftOut.Add(row);
        }

        return leftOut;

        async Task<bool> IsOfErasedAsync(ImportRow row)
        {
            foreach (var address in row.FindAddresses())
                if (erased.Contains(await hashing.HashAsync(db, address, ct))) return true;
            return false;
        }
    }
}
