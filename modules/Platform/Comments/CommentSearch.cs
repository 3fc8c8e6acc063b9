using Crm.Shared.Data;
using Crm.Shared.Search;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Comments;

/// <summary>Records of every type by what colleagues said of them, where the caller may see them.</summary>
internal sealed class CommentSearch(PlatformDbContext db, RecordLookup records) : ISearchSource
{
    private const int Rank = 0;

    /// <summary>Some of what is found speaks of records that the caller may not see.</summary>
    private const int Spare = 5;

    public string RecordType => Comment.RecordType.Name;

    public async Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var words = WordIndex.Telling(query.Words);
        if (await WordIndex.RarestAsync(words, word => db.HoldingWord(RecordType, word), cancellationToken) is null)
            return [];
        IQueryable<Comment> comments = db.Set<Comment>().AsNoTracking();
        foreach (var holding in words.Select(word => db.HoldingWord(RecordType, word))) comments = comments.Where(c => holding.Contains(c.Id));
        var found = await comments.OrderByDescending(c => c.CreatedAt).Take(query.Limit * Spare).ToListAsync(cancellationToken);

        List<SearchHit> hits = [];
        foreach (var ofType in found.GroupBy(c => c.SubjectType, StringComparer.Ordinal))
        {
            var seen = await records.FindAsync(ofType.Key, [.. ofType.Select(c => c.SubjectId).Distinct()], cancellationToken);
            hits.AddRange(ofType.DistinctBy(c => c.SubjectId).Where(c => seen.ContainsKey(c.SubjectId)).Take(query.Limit)
                .Select(c => new SearchHit(ofType.Key, c.SubjectId, seen[c.SubjectId].Label, query.Excerpt(c.Text), Rank)));
        }

        return hits;
    }

    public IQueryable<string> Words() => db.WordsOf(RecordType);
}
