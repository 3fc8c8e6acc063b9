using Crm.Shared.Text;

namespace Crm.Shared.Search;

/// <summary>
/// A module's records in the one search box. Implementations return only what the caller may see, and nothing when the caller may not
/// read the record type at all.
/// </summary>
public interface ISearchSource
{
    /// <summary>account, contact, lead …</summary>
    string RecordType { get; }

    Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken);

    /// <summary>The words by which its records are found, whoever may see them: what a mistyped word is compared with.</summary>
    IQueryable<string> Words();
}

/// <param name="Folded">The whole text, folded.</param>
/// <param name="Words">What a record's stored words must hold; see <see cref="SearchWords"/>. Never empty.</param>
/// <param name="Limit">How many hits of each record type are wanted at most.</param>
public sealed record SearchQuery(string Folded, IReadOnlyList<WordRange> Words, int Limit)
{
    private const int LongestExcerpt = 120;

    /// <param name="hides">Whether records of this type hide anything from the caller: then some are found by what they may not see.</param>
    /// <returns>How many records to look at, so that the best of them are worth showing.</returns>
    public int Candidates(bool hides) => Limit * (hides ? 8 : 2);

    /// <summary>As many hits as are wanted, the best first.</summary>
    public IReadOnlyList<SearchHit> Best(IEnumerable<SearchHit?> hits) =>
        [.. hits.OfType<SearchHit>().OrderByDescending(hit => hit.Rank).ThenBy(hit => hit.Title.Length).ThenBy(hit => hit.Id).Take(Limit)];

    /// <returns>3 when the folded title is just what was asked for, 2 when it begins so, else 1.</returns>
    public int RankOf(string titleFolded) => titleFolded == Folded ? 3 : titleFolded.StartsWith(Folded, StringComparison.Ordinal) ? 2 : 1;

    /// <summary>Whether these texts together hold everything that was asked for.</summary>
    public bool IsHeldBy(IEnumerable<string?> texts)
    {
        var words = texts.SelectMany(SearchWords.Of).ToList();
        return Words.All(range => words.Exists(word => word.StartsWith(range.From, StringComparison.Ordinal)));
    }

    /// <summary>The part of a text around the first of the words that it holds.</summary>
    public string Excerpt(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestExcerpt) return line;
        var parts = line.Split(' ');
        // Texts without spaces are found by their characters.
        var place = Array.FindIndex(parts, part => SearchWords.Of(part).Any(word => Words.Any(range => word.StartsWith(range.From, StringComparison.Ordinal))));
        var from = Math.Max(0, parts.Take(Math.Max(0, place)).Sum(part => part.Length + 1) - LongestExcerpt / 3);
        if (parts.Length == 1 && line.IndexOf(Words[0].From, StringComparison.OrdinalIgnoreCase) is > 0 and var at) from = Math.Max(0, at - LongestExcerpt / 3);
        if (from > 0 && char.IsLowSurrogate(line[from])) from--;
        var excerpt = WholeCharacters.Cut(line[from..], LongestExcerpt);
        return (from > 0 ? "…" : "") + excerpt + (from + excerpt.Length < line.Length ? "…" : "");
    }
}

/// <param name="RecordType">account, contact, lead …</param>
/// <param name="Id">The record.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Match">What was found where, and what else to show so that it can be told apart.</param>
/// <param name="Rank">Higher first; see <see cref="SearchQuery.RankOf"/>.</param>
public sealed record SearchHit(string RecordType, Guid Id, string Title, string? Match, int Rank);
