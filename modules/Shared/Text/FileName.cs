using System.Buffers;
using System.Text;

namespace Crm.Shared.Text;

/// <summary>Names of files from elsewhere, made harmless: they are shown, and offered when somebody saves the file, but never become a path.</summary>
public static class FileName
{
    public const int Longest = 150;
    private const int LongestExtension = 20;

    private static readonly SearchValues<char> Reserved = SearchValues.Create("<>:\"|?*");
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The last part of a path, without what hides a name's real end (directions of writing, invisible and control characters) and
    /// without what some file system cannot keep; its ending survives when it is too long.
    /// </summary>
    /// <param name="name">As the sender gave it.</param>
    /// <param name="fallback">What to call a file of which nothing is left.</param>
    public static string Tidy(string? name, string fallback = "file")
    {
        var last = (name ?? "")[((name ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            if (IsVisible(rune) && rune != Rune.ReplacementChar) kept.Append(rune.IsBmp && Reserved.Contains((char)rune.Value) ? "_" : rune.ToString());
        }

        var tidy = kept.ToString().Normalize().Trim(' ', '.', '\u3000');
        if (tidy.Length == 0) return fallback;
        if (Devices.Contains(tidy.Split('.')[0])) tidy = "_" + tidy;
        return tidy.Length <= Longest ? tidy : Shorten(tidy);
    }

    /// <summary>"pdf" of "Offer.PDF"; empty without an ending.</summary>
    public static string ExtensionOf(string name) => name.LastIndexOf('.') is > 0 and var dot ? name[(dot + 1)..].ToLowerInvariant() : "";

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Surrogate
        or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator);

    private static string Shorten(string name)
    {
        var extension = ExtensionOf(name) is { Length: > 0 and <= LongestExtension } ending ? name[^(ending.Length + 1)..] : "";
        return WholeCharacters.Cut(name, Longest - extension.Length).TrimEnd(' ', '.') + extension;
    }
}
