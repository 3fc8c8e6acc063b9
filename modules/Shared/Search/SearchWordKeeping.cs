using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Search;

public static class SearchWordKeeping
{
    /// <summary>Adds and removes words until just those of the records' texts are there.</summary>
    internal static async Task KeepSearchWordsInStepAsync(this ModuleDbContext db, CancellationToken ct)
    {
        var records = db.ChangeTracker.Entries<AggregateRoot>().Where(e => e.State is EntityState.Added or EntityState.Modified && e.Entity is ISearchable)
            .Select(e => (Record: (ISearchable)e.Entity, e.State)).ToList();
        if (records.Count == 0)
            return;
        var changed = records.Where(r => r.State == EntityState.Modified).Select(r => r.Record.Id).ToList();
        var stored = changed.Count == 0 ? [] : await db.Set<SearchWord>().Where(w => changed.Contains(w.RecordId)).ToListAsync(ct);
        var byRecord = stored.ToLookup(word => word.RecordId);
        foreach (var (record, _) in records)
        {
            var missing = SearchWord.Of(record).ToDictionary(word => word.Word, StringComparer.Ordinal);
            db.RemoveRange(byRecord[record.Id].Where(word => !missing.Remove(word.Word)));
            db.AddRange(missing.Values);
        }
    }

    /// <summary>For records that are deleted or erased past the change tracker.</summary>
    public static Task ForgetSearchWordsAsync(this ModuleDbContext db, IQueryable<Guid> records, CancellationToken ct) =>
        db.Set<SearchWord>().Where(word => records.Contains(word.RecordId)).ExecuteDeleteAsync(ct);

    /// <inheritdoc cref="ForgetSearchWordsAsync(ModuleDbContext, IQueryable{Guid}, CancellationToken)"/>
    public static Task ForgetSearchWordsAsync(this ModuleDbContext db, IReadOnlyCollection<Guid> records, CancellationToken ct) =>
        db.Set<SearchWord>().Where(word => EF.Parameter(records).Contains(word.RecordId)).ExecuteDeleteAsync(ct);
}
