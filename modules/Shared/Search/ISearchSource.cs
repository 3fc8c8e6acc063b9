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

    /// <returns>3 when the folded title is just what was asked for, 2 when it begins so, else 1.</returns>
    public int RankOf(string titleFolded) => titleFolded == Folded ? 3 : titleFolded.StartsWith(Folded, StringComparison.Ordinal) ? 2 : 1;

    /// <summary>The first of these texts that holds all the words, cut around the first of them; null when none does.</summary>
    public string? Excerpt(params IReadOnlyList<string?> texts)
    {
        foreach (var text in texts.OfType<string>().Where(Holds)) return Cut(text);
        return null;
    }

    /// <summary>Whether a text, by itself, holds everything that was asked for.</summary>
    public bool Holds(string text)
    {
        var words = SearchWords.Of(text).ToList();
        return Words.All(range => words.Exists(word => word.StartsWith(range.From, StringComparison.Ordinal)));
    }

    private string Cut(string text)
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
