using System.Text;
using Crm.Shared.Text;

namespace Crm.Segmentation.Duplicates;

internal enum NameScript { Western, EastAsian, Mixed }

/// <summary>A company's name taken apart: what it is called, its legal form, and the regions that set it apart from its sisters.</summary>
internal sealed class CompanyName
{
    private const int LongestPhrase = 4;
    private const int LongestName = 400;

    private readonly List<string> _core = [];
    private readonly SortedSet<string> _legalForms = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _regions = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _cities = new(StringComparer.Ordinal);

    private CompanyName(string name)
    {
        var tokens = JoinInitials(Tokens(name));
        TakeLegalFormAtHead(tokens);
        TakeTail(tokens);
        TakeRegionsAnywhere(tokens);
        foreach (var token in tokens) TakeEastAsianAffixes(token);

        if (_core.Count == 0)
        {
            IsWeak = true;
            _core.AddRange(_cities.Concat(_regions).Concat(_legalForms));
        }

        Strict = [.. _core.Select(token => CompanyWords.Abbreviations.GetValueOrDefault(token, token))];
        Loose = [.. Strict.Where(token => token != "and").Select(WithoutApostrophe).Select(token => CompanyWords.Variants.GetValueOrDefault(token, token))];
        Joined = string.Concat(Loose);
        IsWeak |= CompanyWords.Placeholders.Contains(Joined);
        Script = Joined.Any(SearchWords.IsEastAsian) ? Joined.Any(c => char.IsLetter(c) && !SearchWords.IsEastAsian(c)) ? NameScript.Mixed : NameScript.EastAsian : NameScript.Western;
    }

    /// <summary>The name's own words with abbreviations written out.</summary>
    public IReadOnlyList<string> Strict { get; }

    /// <summary>The same without apostrophes, "and" and the small differences of common words.</summary>
    public IReadOnlyList<string> Loose { get; }

    public string Joined { get; }

    public IReadOnlySet<string> LegalForms => _legalForms;

    public IReadOnlySet<string> Regions => _regions;

    public IReadOnlySet<string> Cities => _cities;

    public bool IsGroup { get; private set; }

    /// <summary>Nothing but common words or a placeholder: equality proves little.</summary>
    public bool IsWeak { get; }

    public NameScript Script { get; }

    public bool IsShort => Script == NameScript.Western ? Joined.Length < 8 : Joined.Length < 4;

    public bool IsVeryShort => Script == NameScript.Western ? Joined.Length < 4 : Joined.Length < 2;

    /// <summary>Null when the text holds no letter or digit at all.</summary>
    public static CompanyName? Parse(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        var parsed = new CompanyName(WholeCharacters.Cut(name, LongestName));
        return parsed.Joined.Length == 0 ? null : parsed;
    }

    private static List<string> Tokens(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var character = name[i];
            if (character is '&' or '＆' or '+' or '＋') text.Append(" and ");
            else if (character is '\'' or '’' or '‘' or '＇' or '`' or '´' && i > 0 && i < name.Length - 1 && char.IsLetter(name[i - 1]) && char.IsLetter(name[i + 1]))
                text.Append(CompanyWords.Apostrophe);
            else text.Append(character);
        }

        var tokens = new List<string>();
        foreach (var word in TextFolding.Fold(text.ToString()).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var start = 0;
            for (var i = 1; i <= word.Length; i++)
            {
                if (i < word.Length && SearchWords.IsEastAsian(word[i]) == SearchWords.IsEastAsian(word[i - 1])) continue;
                tokens.Add(word[start..i]);
                start = i;
            }
        }
        tokens.RemoveAll(token => token == "the");
        return tokens;
    }

    /// <summary><c>S.p.A.</c> and <c>A.B.C.</c> are one word each.</summary>
    private static List<string> JoinInitials(List<string> tokens)
    {
        var joined = new List<string>();
        var initials = "";
        foreach (var token in tokens.Append(""))
        {
            if (token.Length == 1 && char.IsLetter(token[0]) && !SearchWords.IsEastAsian(token[0]))
            {
                initials += token;
                continue;
            }
            if (initials.Length > 0) joined.Add(initials);
            initials = "";
            if (token.Length > 0) joined.Add(token);
        }
        return joined;
    }

    private void TakeLegalFormAtHead(List<string> tokens)
    {
        // Only forms that are written in front of names; "AG" or "AS" at the head is a name.
        for (var length = Math.Min(LongestPhrase, tokens.Count - 1); length > 0; length--)
        {
            if (Phrase(tokens, 0, length) is { } phrase && CompanyWords.LegalForms.TryGetValue(phrase, out var form)
                && form is "pt" or "cv" or "ooo" or "ao" or "stock" or "tnhh" or "kk" or "yk" or "gk" or "jusik" or "yuhan")
            {
                _legalForms.Add(form);
                tokens.RemoveRange(0, length);
                return;
            }
        }
    }

    private void TakeTail(List<string> tokens)
    {
        while (tokens.Count > 1 && (TakeLegalForm() || TakeGroupWord() || TakeRegion(tokens, atEnd: true))) { }

        bool TakeLegalForm()
        {
            for (var length = Math.Min(LongestPhrase, tokens.Count - 1); length > 0; length--)
            {
                if (Phrase(tokens, tokens.Count - length, length) is not { } phrase || !CompanyWords.LegalForms.TryGetValue(phrase, out var form)) continue;
                // "p" is short for private only before another form: P. Ltd.
                if (form == "private" && tokens[^1] == "p" && _legalForms.Count == 0) continue;
                _legalForms.Add(form);
                tokens.RemoveRange(tokens.Count - length, length);
                return true;
            }
            return false;
        }

        bool TakeGroupWord()
        {
            if (!CompanyWords.Groups.Contains(tokens[^1])) return false;
            IsGroup = true;
            tokens.RemoveAt(tokens.Count - 1);
            return true;
        }
    }

    private void TakeRegionsAnywhere(List<string> tokens)
    {
        while (tokens.Count > 1 && TakeRegion(tokens, atEnd: false)) { }
        if (tokens.Count > 1 && CompanyWords.Cities.TryGetValue(tokens[0], out var city))
        {
            _cities.Add(city);
            tokens.RemoveAt(0);
            if (tokens is ["city", _, ..]) tokens.RemoveAt(0);
        }
    }

    private bool TakeRegion(List<string> tokens, bool atEnd)
    {
        for (var length = Math.Min(LongestPhrase - 1, tokens.Count - 1); length > 0; length--)
        {
            for (var start = atEnd ? tokens.Count - length : 0; start <= tokens.Count - length; start++)
            {
                if (Phrase(tokens, start, length) is not { } phrase) continue;
                if (CompanyWords.Regions.TryGetValue(phrase, out var region)) _regions.Add(region);
                else if (atEnd && CompanyWords.Cities.TryGetValue(phrase, out var city)) _regions.Add(city);
                else continue;
                tokens.RemoveRange(start, length);
                return true;
            }
        }
        return false;
    }

    /// <summary>Null when no known phrase begins like this.</summary>
    private static string? Phrase(List<string> tokens, int start, int length) =>
        length == 1 ? tokens[start] : CompanyWords.PhraseHeads.Contains(tokens[start]) ? string.Join(' ', tokens.GetRange(start, length)) : null;

    /// <summary>Chinese, Japanese and Korean names carry region and legal form without a space: 深圳市洲明科技股份有限公司.</summary>
    private void TakeEastAsianAffixes(string token)
    {
        if (!SearchWords.IsEastAsian(token[0]))
        {
            _core.Add(token);
            return;
        }

        var rest = token;
        while (Cut(CompanyWords.LegalForms, atEnd: true, atLeast: 1) is { } form) _legalForms.Add(form);
        while (Cut(CompanyWords.LegalForms, atEnd: false, atLeast: 2) is { } form) _legalForms.Add(form);
        while (CompanyWords.Groups.FirstOrDefault(word => rest.Length > word.Length + 1 && rest.EndsWith(word, StringComparison.Ordinal)) is { } word)
        {
            IsGroup = true;
            rest = rest[..^word.Length];
        }
        if (Cut(CompanyWords.Regions, atEnd: true, atLeast: 2) is { } tail) _regions.Add(tail);
        if (Cut(CompanyWords.Regions, atEnd: false, atLeast: 2) is { } head) _regions.Add(head);
        if (Cut(CompanyWords.Cities, atEnd: false, atLeast: 2) is { } city)
        {
            _cities.Add(city);
            if (rest.Length > 2 && rest[0] is '市' or '省') rest = rest[1..];
        }

        if (CompanyWords.LegalForms.TryGetValue(rest, out var whole)) _legalForms.Add(whole);
        else if (CompanyWords.Regions.TryGetValue(rest, out whole)) _regions.Add(whole);
        else if (CompanyWords.Groups.Contains(rest)) IsGroup = true;
        else _core.Add(rest);

        string? Cut(IReadOnlyDictionary<string, string> words, bool atEnd, int atLeast)
        {
            for (var length = Math.Min(6, rest.Length - 1); length >= 2; length--)
            {
                if (rest.Length - length < atLeast) continue;
                if (!words.TryGetValue(atEnd ? rest[^length..] : rest[..length], out var found)) continue;
                rest = atEnd ? rest[..^length] : rest[length..];
                return found;
            }
            return null;
        }
    }

    private static string WithoutApostrophe(string token) => token.Replace(CompanyWords.Apostrophe.ToString(), "", StringComparison.Ordinal);
}
