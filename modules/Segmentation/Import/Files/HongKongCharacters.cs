using System.Globalization;
using System.Text;

namespace Crm.Segmentation.Import.Files;

/// <summary>
/// The Hong Kong supplement to Big5 (鰂魚涌, 深水埗, …邨): code page 950 gives private characters for it, this table what was meant.
/// </summary>
internal static class HongKongCharacters
{
    private const int First = 0xE000;
    private static readonly Lazy<string?[]> Table = new(Load);

    public static string Restore(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange((char)First, '\uF8FF')) return text;
        var restored = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is >= (char)First and <= '\uF8FF' && Table.Value[character - First] is { } meant) restored.Append(meant);
            else restored.Append(character);
        }
        return restored.ToString();
    }

    private static string?[] Load()
    {
        var table = new string?[0xF900 - First];
        using var stream = typeof(HongKongCharacters).Assembly.GetManifestResourceStream("Crm.Segmentation.Import.Files.hkscs.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var index = int.Parse(line.AsSpan(0, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture) - First;
            foreach (var rune in line[5..].EnumerateRunes()) table[index++] = rune.ToString();
        }
        return table;
    }
}
