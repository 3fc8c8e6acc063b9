using System.Collections.Frozen;
using Crm.Shared.Text;

namespace Crm.Segmentation.Duplicates;

/// <summary>A person's name as its words in any order: Chan Tai Man, Tai-man CHAN and Mr. Taiman Chan.</summary>
internal sealed class PersonName
{
    private static readonly FrozenSet<string> Titles = new[] { "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "ir", "sir", "madam", "先生", "女士", "小姐", "太太", "博士", "教授" }.ToFrozenSet();

    private PersonName(string[] words)
    {
        Words = words;
        Joined = string.Concat(words);
        IsEastAsian = Joined.All(SearchWords.IsEastAsian);
    }

    public IReadOnlyList<string> Words { get; }

    public string Joined { get; }

    public bool IsEastAsian { get; }

    public static PersonName? Parse(string? name)
    {
        var folded = TextFolding.Fold(name is null ? null : WholeCharacters.Cut(name, 400));
        foreach (var title in Titles)
            if (folded.Length > title.Length + 1 && SearchWords.IsEastAsian(title[0]) && folded.EndsWith(title, StringComparison.Ordinal))
                folded = folded[..^title.Length].TrimEnd();
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Titles.Contains(word)).ToArray();
        return words.Length == 0 || CompanyWords.Placeholders.Contains(string.Concat(words)) ? null : new PersonName(words);
    }

    public static NameComparison? Compare(PersonName a, PersonName b)
    {
        if (a.IsEastAsian != b.IsEastAsian) return null;
        if (a.Words.Order(StringComparer.Ordinal).SequenceEqual(b.Words.Order(StringComparer.Ordinal)))
            return new(60, 100, [new(DuplicateRule.NameEqual, 60, string.Join(' ', a.Words))]);

        // Given names are written together, apart or with a hyphen, the family name first or last.
        if (a.Spellings().Intersect(b.Spellings(), StringComparer.Ordinal).Any())
            return new(55, 100, [new(DuplicateRule.NameSpeltAlike, 55, string.Join(' ', a.Words))]);

        return a.Joined.Length >= 8 && b.Joined.Length >= 8 && EditDistance.Between(a.Joined, b.Joined, 1) == 1
            ? new(50, 95, [new(DuplicateRule.NameMistyped, 50, string.Join(' ', a.Words))])
            : new(0, 100, []);
    }

    private IEnumerable<string> Spellings() =>
        [Joined, string.Concat(Words.Skip(1)) + Words[0], Words[^1] + string.Concat(Words.SkipLast(1))];
}
