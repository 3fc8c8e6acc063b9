using Crm.Shared.Data;
using Crm.Shared.Search;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Comments;

/// <summary>Records of every type by what colleagues said of them, where the caller may see them.</summary>
internal sealed class CommentSearch(PlatformDbContext db, RecordLookup records) : ISearchSource
{
    private const int Rank = 0;

    public string RecordType => Comment.RecordType.Name;

    public async Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var comments = db.Set<Comment>().AsNoTracking();
        var ids = await WordIndex.CandidatesAsync(query.Words, word => db.HoldingWord(RecordType, word), comments.Select(c => c.Id), query.Candidates(hides: true), cancellationToken);
        if (ids.Count == 0)
            return [];
        var found = await comments.Where(c => EF.Parameter(ids).Contains(c.Id)).OrderByDescending(c => c.CreatedAt).ToListAsync(cancellationToken);

        List<SearchHit> hits = [];
        foreach (var ofType in found.Where(c => query.IsHeldBy([c.Text])).GroupBy(c => c.SubjectType, StringComparer.Ordinal))
        {
            var seen = await records.FindAsync(ofType.Key, [.. ofType.Select(c => c.SubjectId).Distinct()], cancellationToken);
            hits.AddRange(ofType.DistinctBy(c => c.SubjectId).Where(c => seen.ContainsKey(c.SubjectId)).Take(query.Limit)
                .Select(c => new SearchHit(ofType.Key, c.SubjectId, seen[c.SubjectId].Label, query.Excerpt(c.Text), Rank)));
        }

        return hits;
    }

    public IQueryable<string> Words() => db.WordsOf(RecordType);
}
