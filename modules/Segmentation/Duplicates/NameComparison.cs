namespace Crm.Segmentation.Duplicates;

/// <summary>What two company names alone say about being one company.</summary>
/// <param name="Points">0 when they name different companies.</param>
/// <param name="Ceiling">The most that any further evidence can make of it.</param>
/// <param name="Rules">What was found.</param>
/// <param name="Script">The script of both names.</param>
internal sealed record NameComparison(int Points, int Ceiling, IReadOnlyList<MatchedRule> Rules, NameScript Script = NameScript.Western)
{
    private const int Certain = 98;
    private const int LongestMistypedWord = 40;

    private static readonly NameComparison Different = new(0, 100, []);

    /// <summary>Null when the names are in different scripts and so cannot be compared.</summary>
    public static NameComparison? Of(CompanyName a, CompanyName b)
    {
        if (a.Script != b.Script) return null;
        if (SameWords(a, b) is not { } words) return Different;

        if (a.IsWeak || b.IsWeak) return new(40, 89, [words, new(DuplicateRule.CommonNameOnly, 40 - words.Weight)]);
        if (!a.Regions.SetEquals(b.Regions)) return new(0, 60, [words, new(DuplicateRule.RegionDiffers, -words.Weight)]);

        var points = words.Weight;
        var ceiling = 100;
        var rules = new List<MatchedRule> { words };
        void Weaken(DuplicateRule rule, int by)
        {
            rules.Add(new(rule, -by));
            points -= by;
        }

        if (!a.Cities.SetEquals(b.Cities))
        {
            if (a.Cities.Count > 0 && b.Cities.Count > 0) return new(0, 60, [words, new(DuplicateRule.RegionDiffers, -words.Weight)]);
            Weaken(DuplicateRule.CityMissing, a.IsShort ? 40 : 20);
        }

        switch (Compare(a.LegalForms, b.LegalForms))
        {
            case LegalForms.OneMissing:
                Weaken(DuplicateRule.LegalFormMissing, a.IsVeryShort ? 38 : 16);
                break;
            case LegalForms.Differ:
                Weaken(DuplicateRule.LegalFormDiffers, a.IsShort || b.IsShort ? 38 : 26);
                ceiling = 89;
                break;
        }

        if (a.IsGroup != b.IsGroup)
        {
            Weaken(DuplicateRule.GroupWordMissing, 38);
            ceiling = 89;
        }
        return new(Math.Max(points, 0), ceiling, rules);
    }

    private static MatchedRule? SameWords(CompanyName a, CompanyName b)
    {
        if (a.Strict.SequenceEqual(b.Strict, StringComparer.Ordinal)) return new(DuplicateRule.NameEqual, Certain, string.Join(' ', a.Strict));
        if (a.Joined == b.Joined)
            return a.IsVeryShort ? null : new(DuplicateRule.NameSpeltAlike, a.Joined.Length < 5 ? 60 : 82, string.Join(' ', a.Strict));

        if (a.Loose.Count > 1 && a.Loose.Count == b.Loose.Count && a.Loose.Order(StringComparer.Ordinal).SequenceEqual(b.Loose.Order(StringComparer.Ordinal)))
            return new(DuplicateRule.NameReordered, a.Loose.Count > 2 ? 78 : 60, string.Join(' ', a.Strict));

        return Mistyped(a, b) is { } points ? new(DuplicateRule.NameMistyped, points, string.Join(' ', a.Strict)) : null;
    }

    private static int? Mistyped(CompanyName a, CompanyName b)
    {
        var shorter = Math.Min(a.Joined.Length, b.Joined.Length);
        if (a.Script != NameScript.Western)
        {
            return shorter >= 6 && EditDistance.Between(a.Joined, b.Joined, 1) == 1 && !DifferInTellingCharacters(a.Joined, b.Joined) ? 60 : null;
        }

        if (shorter < 8) return null;
        var limit = shorter >= 14 ? 2 : 1;
        var distance = EditDistance.Between(a.Joined, b.Joined, limit);
        if (distance > limit || DifferInTellingCharacters(a.Joined, b.Joined)) return null;

        // A slip is inside a word that stays recognisable: Wong Trading is not Tong Trading mistyped, nor Sound A Sound B.
        if (a.Loose.Count == b.Loose.Count)
        {
            foreach (var (x, y) in a.Loose.Zip(b.Loose))
                if (x != y && (Math.Min(x.Length, y.Length) is < 5 or > LongestMistypedWord || x[0] != y[0] && x.Length < 8
                    || EditDistance.Between(x, y, distance) > (x.Length >= 9 ? 2 : 1))) return null;
        }
        return distance == 1 && shorter >= 12 ? 78 : shorter >= 12 ? 70 : 62;
    }

    private static bool DifferInTellingCharacters(string a, string b) =>
        !a.Where(IsTelling).SequenceEqual(b.Where(IsTelling));

    private static bool IsTelling(char character) =>
        char.IsDigit(character) || CompanyWords.TellingCharacters.Contains(character, StringComparison.Ordinal);

    private enum LegalForms { Equal, OneMissing, Differ }

    private static LegalForms Compare(IReadOnlySet<string> a, IReadOnlySet<string> b)
    {
        // "Company" adds nothing beside another form; Hong Kong's registry itself disregards it.
        var x = a.Where(form => form != "co").ToHashSet(StringComparer.Ordinal);
        var y = b.Where(form => form != "co").ToHashSet(StringComparer.Ordinal);
        if (x.SetEquals(y)) return a.Count > 0 == b.Count > 0 ? LegalForms.Equal : LegalForms.OneMissing;
        return x.IsSubsetOf(y) || y.IsSubsetOf(x) ? LegalForms.OneMissing : LegalForms.Differ;
    }
}
