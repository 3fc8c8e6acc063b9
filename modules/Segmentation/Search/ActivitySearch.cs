using Crm.Segmentation.Timeline;
using Crm.Shared.Search;
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
        var records = db.Activities.AsNoTracking();
        var ids = await WordIndex.CandidatesAsync(query.Words, word => db.HoldingWord(RecordType, word), records.Select(a => a.Id), query.Candidates(hides: true), cancellationToken);
        if (ids.Count == 0)
            return [];
        var activities = records.Where(a => EF.Parameter(ids).Contains(a.Id));

        List<SearchHit> hits = [];
        var lines = activities.Join(db.Timeline, a => a.Id, e => e.EntryId, (a, e) => new { a.Text, a.OccurredAt, e.SubjectId });
        if (user.Has(AccountPermissions.Read))
        {
            var found = await lines.Join(db.Accounts, line => line.SubjectId, a => a.Id, (line, a) => new { line.Text, line.OccurredAt, a.Id, a.Name })
                .OrderByDescending(found => found.OccurredAt).ToListAsync(cancellationToken);
            hits.AddRange(found.Where(account => query.IsHeldBy([account.Text])).DistinctBy(account => account.Id).Take(query.Limit)
                .Select(account => new SearchHit(Account.RecordType.Name, account.Id, account.Name, query.Excerpt(account.Text), Rank)));
        }

        if (user.Has(ContactPermissions.Read))
        {
            var found = await lines.Join(db.Contacts, line => line.SubjectId, c => c.Id, (line, c) => new { line.Text, line.OccurredAt, c.Id, c.Name })
                .OrderByDescending(found => found.OccurredAt).ToListAsync(cancellationToken);
            hits.AddRange(found.Where(contact => query.IsHeldBy([contact.Text])).DistinctBy(contact => contact.Id).Take(query.Limit)
                .Select(contact => new SearchHit(Contact.RecordType.Name, contact.Id, contact.Name, query.Excerpt(contact.Text), Rank)));
        }

        return hits;
    }

    public IQueryable<string> Words() => db.WordsOf(RecordType);
}
