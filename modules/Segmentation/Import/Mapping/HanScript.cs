using System.Text;
using Crm.Segmentation.Import.Files;

namespace Crm.Segmentation.Import.Mapping;

/// <summary>
/// Whether Chinese text is Traditional or Simplified, by characters that only one of them has: the national standards
/// GB 2312 and Big5 are the lists of what people on either side write.
/// </summary>
internal static class HanScript
{
    private static readonly Encoding Gb = TextEncodings.Get(TextEncodings.Gb18030);
    private static readonly Encoding Big5 = Encoding.GetEncoding(950, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);

    // One pass per character of the plane, once.
    private static readonly sbyte[] Lean = [.. Enumerable.Range(0x4E00, 0x9FFF - 0x4E00 + 1).Select(code => LeanOf((char)code))];

    public static bool ContainsHan(string text) => text.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF');

    /// <returns>Above zero for Traditional, below for Simplified, zero when the text could be either.</returns>
    public static int LeanOf(string text)
    {
        var lean = 0;
        foreach (var character in text)
            if (character is >= '\u4E00' and <= '\u9FFF') lean += Lean[character - '\u4E00'];
        return lean;
    }

    private static sbyte LeanOf(char character)
    {
        Span<char> one = [character];
        var gb = new byte[4];
        var isGb2312 = Gb.GetBytes(one, gb) == 2 && gb[0] >= 0xB0 && gb[0] <= 0xF7 && gb[1] >= 0xA1;
        var big5 = new byte[2];
        var isBig5 = Big5.GetBytes(one, big5) == 2;
        return (isGb2312, isBig5) switch { (true, false) => -1, (false, true) => 1, _ => 0 };
    }
}
