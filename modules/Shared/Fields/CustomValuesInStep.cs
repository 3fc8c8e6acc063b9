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
    public static async Task KeepCustomValuesInStepAsync(this ModuleDbContext db, CancellationToken ct)
    {
        foreach (var entry in db.ChangeTracker.Entries<CustomizableRecord>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList())
        {
            var custom = entry.Property(record => record.Custom);
            var isNew = entry.State == EntityState.Added;
            Complete(entry.Entity, db.Session.Fields, hasChanged: isNew || custom.IsModified);
            entry.DetectChanges();
            if (isNew ? entry.Entity.Custom.Count == 0 : !custom.IsModified)
                continue;
            if (!isNew)
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
            Complete(record, catalog, hasChanged: true);
            rows.AddRange(RowsOf(record, catalog));
        }

        return rows;
    }

    private static void Complete(CustomizableRecord record, IFieldCatalog catalog, bool hasChanged)
    {
        if (hasChanged && record.Custom.Count > 0)
            record.Computed(catalog.Of(NameOf(record)).Tidied(record.Custom), record.CustomProblems);
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

    private static string NameOf(CustomizableRecord record) => RecordTypes.Of(record.GetType()).Name;
}
