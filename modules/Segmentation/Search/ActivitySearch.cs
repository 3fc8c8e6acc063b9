using Crm.Segmentation.Timeline;
using Crm.Shared.Domain;
using Crm.Shared.Search;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Search;

/// <summary>Accounts and contacts by what somebody wrote down of them, where the caller may see them.</summary>
internal sealed class ActivitySearch(SegmentationDbContext db, ICurrentUser user) : ISearchSource
{
    /// <summary>What was said is found after what is so called.</summary>
    private const int Rank = 0;

    private sealed class Subject
    {
        public Guid Id { get; init; }
        public string Name { get; init; } = "";
    }

    public string RecordType => Activity.RecordType.Name;

    public async Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        if (!user.Has(AccountPermissions.Read) && !user.Has(ContactPermissions.Read))
            return [];
        var visible = db.Timeline.Where(e => db.Accounts.Any(a => a.Id == e.SubjectId) || db.Contacts.Any(c => c.Id == e.SubjectId)).Select(e => e.EntryId);
        var ids = await WordIndex.CandidatesAsync(query.Words, word => db.HoldingWord(RecordType, word), visible, query.Candidates(hides: true), cancellationToken);
        if (ids.Count == 0)
            return [];
        return
        [
            .. await AboutAsync(Account.RecordType, db.Accounts.Select(a => new Subject { Id = a.Id, Name = a.Name }), ids, query, cancellationToken),
            .. await AboutAsync(Contact.RecordType, db.Contacts.Select(c => new Subject { Id = c.Id, Name = c.Name }), ids, query, cancellationToken),
        ];
    }

    public IQueryable<string> Words() => db.WordsOf(RecordType);

    private async Task<IEnumerable<SearchHit>> AboutAsync(RecordType type, IQueryable<Subject> subjects, IReadOnlyList<Guid> activities, SearchQuery query, CancellationToken ct)
    {
        if (!user.Has(type.Permission("read")))
            return [];
        var lines = db.Activities.Where(a => EF.Parameter(activities).Contains(a.Id)).Join(db.Timeline, a => a.Id, e => e.EntryId, (a, e) => new { a.Text, a.OccurredAt, e.SubjectId });
        var found = await lines.Join(subjects, line => line.SubjectId, s => s.Id, (line, s) => new { line.Text, line.OccurredAt, s.Id, s.Name })
            .OrderByDescending(line => line.OccurredAt).ToListAsync(ct);
        return found.Where(line => query.IsHeldBy([line.Text])).DistinctBy(line => line.Id).Take(query.Limit)
            .Select(line => new SearchHit(type.Name, line.Id, line.Name, query.Excerpt(line.Text), Rank));
    }
}
