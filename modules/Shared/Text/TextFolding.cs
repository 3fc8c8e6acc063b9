using System.Buffers;
using System.Globalization;
using System.Text;

namespace Crm.Shared.Text;

/// <summary>
/// Brings text to the form in which it is searched and compared: full and half width, case, accents, Traditional and Simplified
/// Chinese characters become one, apostrophes vanish, other punctuation is one space. Letters of every script stay.
/// </summary>
public static class TextFolding
{
    private const char Deleted = '\0';
    private const char Expanded = '\uFFFF';

    private static readonly char[] Single = new char[0x10000];
    private static readonly Dictionary<char, string> Expansions = [];

    private static readonly SearchValues<char> FoldedAscii = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    // Kana with a separate voicing mark and Hangul spelled in single letters (file names from macOS).
    private static readonly SearchValues<char> NeedsComposition = SearchValues.Create(
        ['\u3099', '\u309A', '\uFF9E', '\uFF9F', .. Enumerable.Range(0x1100, 0x100).Select(code => (char)code)]);

    static TextFolding()
    {
        for (var code = 0; code < Single.Length; code++) Single[code] = (char)code;
        foreach (var line in EmbeddedTable.Lines("folding.txt"))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var range = line[..equals].Split('-');
            var target = string.Concat(line[(equals + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Character));
            for (int code = Character(range[0]); code <= Character(range[^1]); code++)
            {
                Single[code] = target.Length switch { 0 => Deleted, 1 => target[0], _ => Expanded };
                if (target.Length > 1) Expansions[(char)code] = target;
            }
        }

        static char Character(string hex) => (char)int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    /// <summary>Folds a text; returns the same instance when it is folded already.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text) || IsFolded(text)) return text ?? "";
        if (text.AsSpan().ContainsAny(NeedsComposition)) text = ReplaceLoneSurrogates(text).Normalize(NormalizationForm.FormKC);

        var buffer = text.Length <= 256 ? stackalloc char[256] : new char[text.Length];
        var folded = new ValueBuilder(buffer);
        foreach (var character in text)
        {
            var target = Single[character];
            if (target == Expanded)
                foreach (var part in Expansions[character]) folded.Append(part);
            else if (target != Deleted)
                folded.Append(target);
        }
        return folded.ToTrimmedString();
    }

    /// <summary>Folds into a column of limited length: folding may lengthen a text.</summary>
    public static string Fold(string? text, int longest) => WholeCharacters.Cut(Fold(text), longest);

    private static bool IsFolded(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(FoldedAscii)) return true;
        var afterSpace = true;
        foreach (var character in text)
        {
            if (Single[character] != character || (character == ' ' && afterSpace)) return false;
            afterSpace = character == ' ';
        }
        return !afterSpace && !text.AsSpan().ContainsAny(NeedsComposition);
    }

    private static string ReplaceLoneSurrogates(string text) => Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text));

    private ref struct ValueBuilder(Span<char> buffer)
    {
        private Span<char> _buffer = buffer;
        private int _length;

        public void Append(char character)
        {
            if (character == ' ' && (_length == 0 || _buffer[_length - 1] == ' ')) return;
            if (_length == _buffer.Length)
            {
                var larger = new char[_buffer.Length * 2];
                _buffer.CopyTo(larger);
                _buffer = larger;
            }
            _buffer[_length++] = character;
        }

        public readonly string ToTrimmedString() => new(_buffer[.._length].TrimEnd(' '));
    }
}
