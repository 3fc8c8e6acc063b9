using Crm.Segmentation.Contracts;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import;

internal sealed class ImportDirectory(SegmentationDbContext db, ImportReading reading, ICurrentUser user) : IImportDirectory
{
    public async Task<IReadOnlyDictionary<Guid, ImportSummary>> GetImportsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (!user.Has(ImportPermissions.Read) || ids.Count == 0)
            return new Dictionary<Guid, ImportSummary>();
        var imports = await db.Set<ListImport>().AsNoTracking().Where(i => ids.Contains(i.Id))
            .Select(i => new { i.Id, i.FileName, i.Source, i.CreatedAt }).ToListAsync(cancellationToken);
        var counts = await reading.CountAsync(imports.ConvertAll(i => i.Id), cancellationToken);
        return imports.ToDictionary(i => i.Id, i =>
        {
            var rows = counts[i.Id];
            return new ImportSummary(
                i.Id, i.FileName, i.Source, rows.Create, rows.Update + rows.Unchanged + rows.DuplicateInFile + rows.PossibleDuplicate, rows.Rejected, i.CreatedAt);
        });
    }
}
