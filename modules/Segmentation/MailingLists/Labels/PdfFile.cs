using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Crm.Segmentation.MailingLists.Labels;

/// <summary>
/// Pages of text in one embedded font, as PDF 1.7: what labels need and no more. Positions are in points from the lower left corner.
/// Text stays text: it can be searched and copied.
/// </summary>
internal sealed class PdfFile(OpenTypeFont font, double width, double height)
{
    private const string FontName = "CRMAAA+Label";

    private readonly List<StringBuilder> pages = [];
    private readonly SortedDictionary<ushort, int> used = [];

    public int PageCount => pages.Count;

    public void AddPage() => pages.Add(new StringBuilder());

    public void Write(double x, double y, double size, string text)
    {
        var line = pages[^1].Append("BT /F ").Append(Number(size)).Append(" Tf ").Append(Number(x)).Append(' ').Append(Number(y)).Append(" Td <");
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = font.GlyphOf(rune.Value);
            used.TryAdd(glyph, rune.Value);
            line.Append(glyph.ToString("X4", CultureInfo.InvariantCulture));
        }
        line.Append("> Tj ET\n");
    }

    /// <summary>A thin frame, to see in a preview where the labels are.</summary>
    public void Frame(double x, double y, double frameWidth, double frameHeight) => pages[^1]
        .Append("0.7 G 0.25 w ").Append(Number(x)).Append(' ').Append(Number(y)).Append(' ').Append(Number(frameWidth)).Append(' ').Append(Number(frameHeight)).Append(" re S\n");

    public double WidthOf(string text, double size) => text.EnumerateRunes().Sum(rune => font.WidthOf(font.GlyphOf(rune.Value))) * size / 1000;

    public void Save(Stream stream)
    {
        var writer = new Writer(stream);
        const int catalog = 1, tree = 2, type0 = 3, cid = 4, descriptor = 5, outlines = 6, unicode = 7, firstPage = 8;
        writer.Object(catalog, "<< /Type /Catalog /Pages 2 0 R >>");
        writer.Object(tree, $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{firstPage + (2 * i)} 0 R"))}] >>");
        writer.Object(type0, $"<< /Type /Font /Subtype /Type0 /BaseFont /{FontName} /Encoding /Identity-H /DescendantFonts [{cid} 0 R] /ToUnicode {unicode} 0 R >>");
        writer.Object(cid, $"<< /Type /Font /Subtype /{(font.IsCompact ? "CIDFontType0" : "CIDFontType2")} /BaseFont /{FontName} /FontDescriptor {descriptor} 0 R /DW 1000 "
            + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + (font.IsCompact ? "" : "/CIDToGIDMap /Identity ")
            + $"/W [{string.Join(' ', used.Keys.Select(glyph => $"{glyph} [{font.WidthOf(glyph)}]"))}] >>");
        writer.Object(descriptor, $"<< /Type /FontDescriptor /FontName /{FontName} /Flags 4 /FontBBox [-1000 {font.Descent} 2000 {font.Ascent}] /ItalicAngle 0 "
            + $"/Ascent {font.Ascent} /Descent {font.Descent} /CapHeight 700 /StemV 80 /FontFile{(font.IsCompact ? 3 : 2)} {outlines} 0 R >>");
        writer.Stream(outlines, font.Subset(used.Keys.ToHashSet()), font.IsCompact ? "/Subtype /CIDFontType0C" : "");
        writer.Stream(unicode, Encoding.ASCII.GetBytes(ToUnicode()), "");
        foreach (var (index, page) in pages.Index())
        {
            var number = firstPage + (2 * index);
            writer.Object(number, $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {Number(width)} {Number(height)}] /Resources << /Font << /F {type0} 0 R >> >> /Contents {number + 1} 0 R >>");
            writer.Stream(number + 1, Encoding.ASCII.GetBytes(page.ToString()), "");
        }
        writer.End(catalog);
    }

    private string ToUnicode()
    {
        const int mostAtOnce = 100;
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Label def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var portion in used.Chunk(mostAtOnce))
        {
            map.Append(CultureInfo.InvariantCulture, $"{portion.Length} beginbfchar\n");
            foreach (var (glyph, codePoint) in portion)
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(new Rune(codePoint).ToString()))}>\n");
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Numbered objects and the table of where they begin.</summary>
    private sealed class Writer
    {
        private readonly Stream stream;
        private readonly SortedDictionary<int, long> places = [];
        private long position;

        public Writer(Stream stream)
        {
            this.stream = stream;
            Text("%PDF-1.7\n%âãÏÓ\n");
        }

        public void Object(int number, string body)
        {
            places[number] = position;
            Text($"{number} 0 obj\n{body}\nendobj\n");
        }

        public void Stream(int number, byte[] bytes, string entries)
        {
            using var packed = new MemoryStream();
            using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                zip.Write(bytes);
            places[number] = position;
            Text($"{number} 0 obj\n<< /Length {packed.Length} /Length1 {bytes.Length} /Filter /FlateDecode {entries} >>\nstream\n");
            Bytes(packed.ToArray());
            Text("\nendstream\nendobj\n");
        }

        public void End(int root)
        {
            var table = position;
            Text($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
            foreach (var place in places.Values)
                Text(place.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
            Text($"trailer\n<< /Size {places.Count + 1} /Root {root} 0 R >>\nstartxref\n{table}\n%%EOF\n");
        }

        private void Text(string text) => Bytes(Encoding.Latin1.GetBytes(text));

        private void Bytes(byte[] bytes)
        {
            stream.Write(bytes);
            position += bytes.Length;
        }
    }
}
