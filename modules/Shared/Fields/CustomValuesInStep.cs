using System.Text.Json;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Crm.Shared.Fields;

/// <summary>Brings custom values into their proper form before they are saved, and keeps the rows that filters look at in step with them.</summary>
internal static class CustomValuesInStep
{
    /// <summary>Of the records that the context is about to save.</summary>
    /// <returns>The records that exist and whose rows are to follow once they are saved.</returns>
    public static async Task<List<EntityEntry<CustomizableRecord>>> KeepCustomValuesInStepAsync(this ModuleDbContext db, CancellationToken ct)
    {
        List<EntityEntry<CustomizableRecord>> changed = [];
        foreach (var entry in db.ChangeTracker.Entries<CustomizableRecord>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList())
        {
            var isNew = entry.State == EntityState.Added;
            db.Session.Fields.Of(NameOf(entry.Entity)).Complete(entry.Entity);
            entry.DetectChanges();
            if (isNew ? entry.Entity.Custom.Count == 0 : !entry.Property(record => record.Custom).IsModified)
                continue;
            await DemandReferencesAsync(db, entry.Entity, isNew ? CustomValues.None : entry.Property(record => record.Custom).OriginalValue, ct);
            if (isNew)
                db.AddRange(RowsOf(entry.Entity, db.Session.Fields));
            else
                changed.Add(entry);
        }

        return changed;
    }

    /// <summary>
    /// Of records that this transaction has saved. Not before: a computation of a whole record type may be replacing the rows, and
    /// waits, as we do, for whoever has the record.
    /// </summary>
    public static async Task FollowCustomValuesAsync(this ModuleDbContext db, IEnumerable<EntityEntry<CustomizableRecord>> saved, CancellationToken ct)
    {
        foreach (var entry in saved)
        {
            await entry.Collection(nameof(CustomizableRecord<>.Values)).LoadAsync(ct);
            Become(db, entry, RowsOf(entry.Entity, db.Session.Fields));
        }
    }

    /// <summary>Of new records that go into the database past the change tracker.</summary>
    /// <returns>The rows to insert beside them.</returns>
    public static List<object> Complete<T>(IReadOnlyList<T> records, IFieldCatalog catalog)
        where T : AggregateRoot
    {
        var rows = new List<object>();
        foreach (var record in records.OfType<CustomizableRecord>())
        {
            catalog.Of(NameOf(record)).Complete(record);
            rows.AddRange(RowsOf(record, catalog));
        }

        return rows;
    }

    private static IEnumerable<RecordValue> RowsOf(CustomizableRecord record, IFieldCatalog catalog)
    {
        var fields = catalog.Of(NameOf(record));
        return record.Custom.SelectMany(value => fields.Find(value.Key) is { } field ? FieldValues.Rows(field, value.Value) : [])
            .Select(row => record.NewValue(row.Key, row.Ordinal, row.Text, row.Number));
    }

    private static void Become(ModuleDbContext db, EntityEntry<CustomizableRecord> entry, IEnumerable<RecordValue> wanted)
    {
        var kept = entry.Collection(nameof(CustomizableRecord<>.Values)).CurrentValue!.Cast<RecordValue>()
            .Where(row => row.Key.StartsWith(CustomFields.Prefix, StringComparison.Ordinal)).ToDictionary(row => (row.Key, row.Ordinal));
        foreach (var row in wanted)
        {
            if (kept.Remove((row.Key, row.Ordinal), out var known))
                (known.Text, known.Number) = (row.Text, row.Number);
            else
                db.Add(row);
        }

        db.RemoveRange(kept.Values);
    }

    /// <summary>Nobody points to what they may not see, or to what isn't there.</summary>
    private static async Task DemandReferencesAsync(ModuleDbContext db, CustomizableRecord record, IReadOnlyDictionary<string, JsonElement> before, CancellationToken ct)
    {
        foreach (var field in db.Session.Fields.Of(NameOf(record)).All.Where(field => field.Type == FieldType.Reference))
        {
            if (!record.Custom.TryGetValue(field.Key, out var value) || (before.TryGetValue(field.Key, out var had) && JsonElement.DeepEquals(value, had)))
                continue;
            if (await db.Session.Records.FindAsync(field.ReferenceTo!, value.GetGuid(), ct) is null)
                throw new InvalidRequestException($"/custom/{field.Key}", "custom-field.reference");
        }
    }

    private static string NameOf(CustomizableRecord record) => RecordTypes.Of(record.GetType()).Name;
}
