using Crm.Segmentation.Timeline;
using Crm.Shared.Search;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Search;

/// <summary>Accounts and contacts by what somebody wrote down of them, where the caller may see them.</summary>
internal sealed class ActivitySearch(SegmentationDbContext db, ICurrentUser user) : ISearchSource
{
    /// <summary>What was said is found after what is so called.</summary>
    private const int Rank = 0;

    public string RecordType => Activity.RecordType.Name;

    public async Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        if (!user.Has(AccountPermissions.Read) && !user.Has(ContactPermissions.Read))
            return [];
        var words = WordIndex.Telling(query.Words);
        if (await WordIndex.RarestAsync(words, Holding, cancellationToken) is null)
            return [];
        IQueryable<Activity> activities = db.Activities.AsNoTracking();
        foreach (var holding in words.Select(Holding)) activities = activities.Where(a => holding.Contains(a.Id));

        List<SearchHit> hits = [];
        var lines = activities.Join(db.Timeline, a => a.Id, e => e.EntryId, (a, e) => new { a.Text, a.OccurredAt, e.SubjectId });
        if (user.Has(AccountPermissions.Read))
        {
            var found = await lines.Join(db.Accounts, line => line.SubjectId, a => a.Id, (line, a) => new { line.Text, line.OccurredAt, a.Id, a.Name })
                .OrderByDescending(found => found.OccurredAt).Take(query.Limit).ToListAsync(cancellationToken);
            hits.AddRange(found.DistinctBy(account => account.Id).Select(account => new SearchHit(Account.RecordType.Name, account.Id, account.Name, query.Excerpt(account.Text), Rank)));
        }

        if (user.Has(ContactPermissions.Read))
        {
            var found = await lines.Join(db.Contacts, line => line.SubjectId, c => c.Id, (line, c) => new { line.Text, line.OccurredAt, c.Id, c.Name })
                .OrderByDescending(found => found.OccurredAt).Take(query.Limit).ToListAsync(cancellationToken);
            hits.AddRange(found.DistinctBy(contact => contact.Id).Select(contact => new SearchHit(Contact.RecordType.Name, contact.Id, contact.Name, query.Excerpt(contact.Text), Rank)));
        }

        return hits;
    }

    public IQueryable<string> Words() => db.WordsOf(RecordType);

    private IQueryable<Guid> Holding(WordRange range) => db.HoldingWord(RecordType, range);
}
