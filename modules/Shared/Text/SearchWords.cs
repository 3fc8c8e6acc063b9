using System.Buffers;

namespace Crm.Shared.Text;

/// <summary>
/// The words by which search finds a text: words of alphabetic scripts, and pairs of neighbouring characters where words are not
/// separated (Chinese, Japanese, Korean). Stored one per row, so that a prefix search is a walk along an index.
/// </summary>
public static class SearchWords
{
    public const int LongestWord = 40;
    private const int MostQueryWords = 8;

    private static readonly SearchValues<char> DigitsAndSpaces = SearchValues.Create("0123456789 ");

    /// <summary>Sorts after every text that begins with what it is appended to.</summary>
    private static readonly string Last = char.ConvertFromUtf32(0x10FFFF);

    /// <summary>The words to store for a text.</summary>
    public static IEnumerable<string> Of(string? text)
    {
        foreach (var (run, isEastAsian) in Runs(TextFolding.Fold(text)))
        {
            if (!isEastAsian)
                yield return Cut(run);
            else
                // The last character alone too, so that every character begins some word.
                foreach (var pair in Pairs(run)) yield return pair;
        }
    }

    /// <summary>What a query asks for: every range must hold a stored word. Empty when the query has no letter or digit.</summary>
    public static IReadOnlyList<WordRange> Query(string? query)
    {
        var ranges = new List<WordRange>();
        var folded = TextFolding.Fold(query);
        // "2345 6789" is one telephone number, stored as one word.
        if (!folded.AsSpan().ContainsAnyExcept(DigitsAndSpaces)) folded = folded.Replace(" ", "", StringComparison.Ordinal);
        foreach (var (run, isEastAsian) in Runs(folded))
        {
            if (!isEastAsian)
                ranges.Add(StartingWith(Cut(run)));
            else
                // The last character alone asks nothing that the pair before has not asked.
                ranges.AddRange(Pairs(run).Where((pair, i) => i == 0 || pair.Length > WholeCharacters.LengthAt(pair, 0)).Select(StartingWith));
        }
        return [.. ranges.Distinct().Take(MostQueryWords)];
    }

    public static WordRange StartingWith(string prefix) => new(prefix, prefix + Last);

    /// <summary>Han, kana and Hangul. Surrogates count too: rare Han characters are made of them, and no pair may be cut in half.</summary>
    public static bool IsEastAsian(char character) =>
        character is >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uDFFF' or >= '\uF900' and <= '\uFAFF';

    private static IEnumerable<(string Run, bool IsEastAsian)> Runs(string folded)
    {
        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var start = 0;
            for (var i = 1; i <= word.Length; i++)
            {
                if (i < word.Length && IsEastAsian(word[i]) == IsEastAsian(word[i - 1])) continue;
                yield return (word[start..i], IsEastAsian(word[start]));
                start = i;
            }
        }
    }

    private static IEnumerable<string> Pairs(string run)
    {
        for (int i = 0, next; i < run.Length; i = next)
        {
            next = i + WholeCharacters.LengthAt(run, i);
            yield return next == run.Length ? run[i..] : run[i..(next + WholeCharacters.LengthAt(run, next))];
        }
    }

    private static string Cut(string word) => WholeCharacters.Cut(word, LongestWord);
}

/// <summary>Stored words from <paramref name="From"/> up to, not including, <paramref name="Before"/>.</summary>
public sealed record WordRange(string From, string Before);
