using Crm.Platform.Contracts;
using Crm.Platform.Views;
using Crm.Shared.Data;
using Crm.Shared.Fields;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Fields;

/// <summary>Where a custom field is named: by Platform's own views, by other fields' formulas, and by whatever other modules know.</summary>
internal sealed class FieldUses(PlatformDbContext db, IEnumerable<IFieldUses> others, RecordCatalog records, IFieldCatalog catalog)
{
    public async Task<IReadOnlyList<FieldUse>> FindAsync(CustomField field, CancellationToken ct)
    {
        var (recordType, path) = (field.OfType, FieldDefinition.PathOf(field.Key));
        var list = records.Find(recordType)?.Type.Plural;
        var views = await db.Set<SavedView>().AsNoTracking().Where(v => v.ListType == list).ToListAsync(ct);
        List<FieldUse> uses =
        [
            .. views.Where(view => view.Names(path)).Select(view => new FieldUse("view", view.Id, view.Name)),
            .. await AskingAsync(field, path, ct),
        ];
        foreach (var other in others)
            uses.AddRange(await other.FindAsync(recordType, path, ct));
        return uses;
    }

    private async Task<IEnumerable<FieldUse>> AskingAsync(CustomField field, string path, CancellationToken ct)
    {
        var formulas = await db.Set<CustomField>().AsNoTracking().Where(f => f.OfType == field.OfType && f.Formula != null && f.Id != field.Id).ToListAsync(ct);
        var fields = catalog.Latest(field.OfType);
        return formulas.Where(formula => fields.Asked(formula.Formula!).Contains(path)).Select(formula => new FieldUse("custom-field", formula.Id, formula.Key));
    }
}
