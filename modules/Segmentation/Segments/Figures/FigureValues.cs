using Crm.Shared.Currencies;
using Crm.Shared.Data;
using Crm.Shared.Fields;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments.Figures;

/// <summary>Counts the figures of accounts and contacts from what is known of them, into the rows that filters look at.</summary>
internal sealed class FigureValues(SegmentationDbContext db, IExchangeRates rates, TimeProvider clock)
{
    private static readonly List<string> Keys = [.. Figure.All.Select(figure => figure.Key)];

    /// <summary>Anew, for these accounts and contacts; call it inside a transaction.</summary>
    public async Task RefreshAsync(IReadOnlyCollection<Guid> subjects, CancellationToken ct)
    {
        if (subjects.Count == 0)
            return;
        var (current, today) = (rates.Latest, BusinessTime.DayOf(clock.GetUtcNow().UtcDateTime));
        var known = await db.CustomerFacts.AsNoTracking().Where(f => EF.Parameter(subjects).Contains(f.SubjectId)).ToListAsync(ct);
        var facts = known.ToLookup(f => f.SubjectId, f => f.AtHome(current, today));
        await WriteAsync<Account>(await db.Accounts.IgnoreQueryFilters().Where(a => EF.Parameter(subjects).Contains(a.Id)).Select(a => a.Id).ToListAsync(ct), facts, ct);
        await WriteAsync<Contact>(await db.Contacts.IgnoreQueryFilters().Where(c => EF.Parameter(subjects).Contains(c.Id)).Select(c => c.Id).ToListAsync(ct), facts, ct);
    }

    private async Task WriteAsync<T>(List<Guid> records, ILookup<Guid, KnownFact> facts, CancellationToken ct)
        where T : CustomizableRecord<T>
    {
        if (records.Count == 0)
            return;
        await db.Set<RecordValue<T>>().Where(v => EF.Parameter(records).Contains(v.RecordId) && EF.Parameter(Keys).Contains(v.Key)).ExecuteDeleteAsync(ct);
        var rows = from record in records
                   from figure in Figure.All
                   let number = figure.Of(facts[record])
                   where number is not null
                   select new RecordValue<T> { RecordId = record, Key = figure.Key, Number = number };
        await db.InsertAllAsync<RecordValue<T>>([.. rows], ct);
    }
}
