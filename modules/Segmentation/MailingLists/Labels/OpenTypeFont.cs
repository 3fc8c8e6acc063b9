using System.Buffers.Binary;
using System.Text;

namespace Crm.Segmentation.MailingLists.Labels;

/// <summary>
/// A font file as PDF needs it: which glyph draws a character, how wide it is, and the file again with only the glyphs that are used.
/// Reads single fonts and collections, with TrueType outlines or with the compact ones (CFF) of Noto CJK.
/// </summary>
internal sealed class OpenTypeFont
{
    private const int Collection = 0x74746366;
    private const int FamilyName = 1;
    private const int UnicodePlatform = 0;
    private const int WindowsPlatform = 3;

    private readonly byte[] file;
    private readonly Dictionary<string, (int At, int Length)> tables = [];
    private readonly int glyphMap;
    private readonly int measured;

    private OpenTypeFont(byte[] file, int at)
    {
        this.file = file;
        var count = U16(at + 4);
        for (var i = 0; i < count; i++)
        {
            var entry = at + 12 + (i * 16);
            tables[Encoding.ASCII.GetString(file, entry, 4)] = (I32(entry + 8), I32(entry + 12));
        }
        UnitsPerEm = U16(Table("head") + 18);
        measured = U16(Table("hhea") + 34);
        Ascent = Scaled(I16(Table("hhea") + 4));
        Descent = Scaled(I16(Table("hhea") + 6));
        GlyphCount = U16(Table("maxp") + 4);
        glyphMap = FindGlyphMap();
    }

    public int UnitsPerEm { get; }
    public int GlyphCount { get; }

    /// <summary>In thousandths of the size.</summary>
    public int Ascent { get; }
    public int Descent { get; }
    public bool IsCompact => tables.ContainsKey("CFF ");

    /// <param name="file">A .ttf, .otf or .ttc.</param>
    /// <param name="face">Of a collection, the font whose family name ends so ("HK"); else the first.</param>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static OpenTypeFont Read(byte[] file, string face)
    {
        try
        {
            if (BinaryPrimitives.ReadInt32BigEndian(file) != Collection)
                return new OpenTypeFont(file, 0);
            var fonts = Enumerable.Range(0, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(8)))
                .Select(i => new OpenTypeFont(file, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(12 + (i * 4))))).ToList();
            return fonts.Find(font => font.Family().EndsWith(" " + face, StringComparison.Ordinal)) ?? fonts[0];
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or KeyNotFoundException)
        {
            throw new InvalidDataException("This is not a font that can be read.", e);
        }
    }

    /// <returns>0, the box of the missing glyph, where the font has none.</returns>
    public ushort GlyphOf(int codePoint)
    {
        var format = U16(glyphMap);
        return format == 12 ? InGroups(codePoint) : codePoint <= 0xFFFF ? InSegments(codePoint) : (ushort)0;
    }

    /// <summary>In thousandths of the size.</summary>
    public int WidthOf(ushort glyph) => Scaled(U16(Table("hmtx") + (Math.Min(glyph, measured - 1) * 4)));

    /// <summary>The outlines of these glyphs under their own numbers: a CFF table, or a TrueType file.</summary>
    public byte[] Subset(IReadOnlySet<ushort> glyphs) => IsCompact ? CompactOutlines.Keep(Bytes("CFF "), glyphs) : TrueTypeOutlines.Keep(Bytes, glyphs, GlyphCount);

    private ReadOnlySpan<byte> Bytes(string table) => tables.TryGetValue(table, out var place) ? file.AsSpan(place.At, place.Length) : [];

    private ushort InGroups(int codePoint)
    {
        var count = I32(glyphMap + 12);
        for (int low = 0, high = count - 1; low <= high;)
        {
            var middle = (low + high) / 2;
            var group = glyphMap + 16 + (middle * 12);
            if (codePoint < I32(group)) high = middle - 1;
            else if (codePoint > I32(group + 4)) low = middle + 1;
            else return (ushort)(I32(group + 8) + codePoint - I32(group));
        }
        return 0;
    }

    private ushort InSegments(int codePoint)
    {
        var size = U16(glyphMap + 6);
        for (var i = 0; i < size; i += 2)
        {
            var (end, start) = (U16(glyphMap + 14 + i), U16(glyphMap + 16 + size + i));
            if (codePoint > end) continue;
            if (codePoint < start) return 0;
            var (delta, range) = (U16(glyphMap + 16 + (2 * size) + i), glyphMap + 16 + (3 * size) + i);
            if (U16(range) == 0) return (ushort)(codePoint + delta);
            var glyph = U16(range + U16(range) + (2 * (codePoint - start)));
            return glyph == 0 ? (ushort)0 : (ushort)(glyph + delta);
        }
        return 0;
    }

    private int FindGlyphMap()
    {
        var at = Table("cmap");
        var maps = Enumerable.Range(0, U16(at + 2)).Select(i => at + 4 + (i * 8))
            .Where(entry => U16(entry) is UnicodePlatform or WindowsPlatform).Select(entry => at + I32(entry + 4)).Where(map => U16(map) is 4 or 12);
        return maps.OrderByDescending(map => U16(map)).FirstOrDefault() is > 0 and var best ? best : throw new InvalidDataException("The font maps no Unicode.");
    }

    private string Family()
    {
        var at = Table("name");
        for (var i = 0; i < U16(at + 2); i++)
        {
            var entry = at + 6 + (i * 12);
            if (U16(entry) == WindowsPlatform && U16(entry + 6) == FamilyName)
                return Encoding.BigEndianUnicode.GetString(file, at + U16(at + 4) + U16(entry + 10), U16(entry + 8));
        }
        return "";
    }

    private int Table(string name) => tables[name].At;

    private int Scaled(int units) => (int)Math.Round(units * 1000.0 / UnitsPerEm);

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));

    private int I16(int at) => BinaryPrimitives.ReadInt16BigEndian(file.AsSpan(at));

    private int I32(int at) => BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
}
