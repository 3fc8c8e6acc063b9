using System.Buffers;
using System.Text;

namespace Crm.Segmentation.Import.Files;

internal static class CellText
{
    // Control characters that no database need store, and marks of byte order and of damage.
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(code => code is not (9 or 10 or 13)).Select(code => (char)code),
         .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code), '\uFEFF', '\uFFFD', '\uFFFE', '\uFFFF']);

    /// <summary>The cell without control characters; <paramref name="damaged"/> is set when characters were lost before us.</summary>
    public static string Clean(string cell, ref bool damaged)
    {
        if (!cell.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !cell.AsSpan().ContainsAny(Suspicious)) return cell.Trim();

        var clean = new StringBuilder(cell.Length);
        foreach (var rune in cell.EnumerateRunes())
        {
            // A lone surrogate comes out of the enumeration as U+FFFD.
            if (rune.Value == 0xFFFD) damaged = true;
            else if (rune.IsBmp && Suspicious.Contains((char)rune.Value)) continue;
            clean.Append(rune);
        }
        return clean.ToString().Trim();
    }
}
