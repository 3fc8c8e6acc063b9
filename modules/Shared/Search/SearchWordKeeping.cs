using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Search;

internal static class SearchWordKeeping
{
    /// <summary>Adds and removes words until just those of the records' texts are there.</summary>
    public static async Task KeepSearchWordsInStepAsync(this ModuleDbContext db, CancellationToken ct)
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
            var missing = record.SearchTexts.SelectMany(SearchWords.Of).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).Take(SearchWord.MostPerRecord)
                .ToHashSet(StringComparer.Ordinal);
            db.RemoveRange(byRecord[record.Id].Where(word => !missing.Remove(word.Word)));
            var type = RecordTypes.Of(record.GetType()).Name;
            db.AddRange(missing.Select(word => new SearchWord { RecordType = type, RecordId = record.Id, Word = word }));
        }
    }
}
