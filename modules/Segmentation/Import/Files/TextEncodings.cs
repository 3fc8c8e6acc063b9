using System.Text;

namespace Crm.Segmentation.Import.Files;

/// <summary>
/// Finds the encoding of a text file. UTF-8 and UTF-16 prove themselves; GB18030 and Big5 accept each other's bytes, so the one
/// whose reading consists of characters that people write wins.
/// </summary>
internal static class TextEncodings
{
    public const string Utf8 = "utf-8";
    public const string Utf16Le = "utf-16le";
    public const string Utf16Be = "utf-16be";
    public const string Gb18030 = "gb18030";
    public const string Big5 = "big5";
    public const string Windows1252 = "windows-1252";

    public static readonly IReadOnlyList<string> All = [Utf8, Utf16Le, Utf16Be, Gb18030, Big5, Windows1252];

    private const int SampleSize = 1 << 20;

    // A right reading shows a common character in every two or three, a wrong one by accident in twenty.
    private const double Convincing = 0.15;

    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding by its name; what it cannot decode becomes U+FFFD, which readers take as a damaged cell.</summary>
    public static Encoding Get(string name) =>
        Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFD"));

    public static string Detect(Stream file)
    {
        file.Position = 0;
        var head = new byte[64 * 1024];
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (DetectUtf16(head) is { } utf16) return utf16;
        if (head.AsSpan().StartsWith(Encoding.UTF8.Preamble) || IsUtf8(file)) return Utf8;

        var sample = LinesBeyondAscii(file);
        if (IsMostlyUtf8(sample)) return Utf8;
        var (best, score) = new[] { Gb18030, Big5 }.Select(name => (name, Score: Plausibility(sample, name))).MaxBy(one => one.Score);
        return score >= Convincing ? best : Windows1252;
    }

    /// <summary>By its mark, or by the zero bytes that half the Latin letters, commas and line ends of such a file consist of.</summary>
    public static string? DetectUtf16(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Encoding.Unicode.Preamble)) return Utf16Le;
        if (head.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Utf16Be;

        int first = 0, second = 0;
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            if (head[i] == 0 && head[i + 1] == 0) return null;
            if (head[i] == 0) first++;
            if (head[i + 1] == 0) second++;
        }
        // Every line has at least an end and usually delimiters; binary data have zeros on both sides.
        if (first + second < Math.Max(2, head.Length / 200)) return null;
        if (first * 20 <= second) return Utf16Le;
        return second * 20 <= first ? Utf16Be : null;
    }

    private static bool IsUtf8(Stream file)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[64 * 1024];
        var chars = new char[bytes.Length + 1];
        file.Position = 0;
        try
        {
            for (int read; (read = file.Read(bytes)) > 0;) decoder.GetChars(bytes.AsSpan(0, read), chars, flush: false);
            decoder.GetChars([], chars, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>A file in UTF-8 with a few cells pasted from elsewhere is one in UTF-8 whose damaged rows are rejected.</summary>
    private static bool IsMostlyUtf8(byte[] sample)
    {
        var (valid, broken) = (0, 0);
        for (ReadOnlySpan<byte> rest = sample; !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf8(rest, out _, out var length) != System.Buffers.OperationStatus.Done) broken++;
            else if (length > 1) valid++;
            rest = rest[length..];
        }
        return valid > 20 * broken;
    }

    private static byte[] LinesBeyondAscii(Stream file)
    {
        using var sample = new MemoryStream();
        var block = new byte[64 * 1024];
        var carried = 0;
        file.Position = 0;
        for (int read; sample.Length < SampleSize && (read = file.Read(block, carried, block.Length - carried)) > 0;)
        {
            var rest = block.AsSpan(0, carried + read);
            // 0x0A is never the second byte of a character in either encoding.
            for (int end; (end = rest.IndexOf((byte)'\n')) >= 0; rest = rest[(end + 1)..]) Keep(rest[..(end + 1)]);
            if (rest.Length == block.Length)
            {
                Keep(rest);
                rest = [];
            }
            carried = rest.Length;
            rest.CopyTo(block);
        }
        Keep(block.AsSpan(0, carried));
        return sample.ToArray();

        void Keep(ReadOnlySpan<byte> line)
        {
            if (line.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0) sample.Write(line);
        }
    }

    private static double Plausibility(byte[] sample, string encoding)
    {
        var (common, other) = (0, 0);
        foreach (var character in HongKongCharacters.Restore(Get(encoding).GetString(sample)))
        {
            if (character < 0x80) continue;
            if (CommonHanzi.Contains(character)) common++;
            else other += IsImpossible(character) ? 20 : 1;
        }
        return common / Math.Max(1.0, common + other);
    }

    private static bool IsImpossible(char character) => character is '\uFFFD' or (>= '\uE000' and <= '\uF8FF');
}
