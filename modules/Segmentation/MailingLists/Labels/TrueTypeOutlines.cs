using System.Buffers.Binary;
using System.Text;

namespace Crm.Segmentation.MailingLists.Labels;

/// <summary>A TrueType file with the outlines of some glyphs only, and with what PDF viewers need of the rest.</summary>
internal static class TrueTypeOutlines
{
    public delegate ReadOnlySpan<byte> Tables(string name);

    private const int MoreParts = 0x20;
    private const int WordArguments = 0x01;
    private const int OneScale = 0x08;
    private const int TwoScales = 0x40;
    private const int Matrix = 0x80;

    private static readonly string[] Copied = ["cvt ", "fpgm", "head", "hhea", "hmtx", "maxp", "prep"];

    public static byte[] Keep(Tables tables, IReadOnlySet<ushort> glyphs, int count)
    {
        var wanted = WithParts(tables, glyphs, count);
        var outlines = new MemoryStream();
        var places = new byte[(count + 1) * 4];
        for (var glyph = 0; glyph < count; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(glyph * 4), (int)outlines.Length);
            if (!wanted.Contains((ushort)glyph))
                continue;
            outlines.Write(Outline(tables, glyph));
            while (outlines.Length % 4 != 0)
                outlines.WriteByte(0);
        }
        BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(count * 4), (int)outlines.Length);

        var kept = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { ["glyf"] = outlines.ToArray(), ["loca"] = places };
        foreach (var name in Copied)
            if (tables(name) is { Length: > 0 } table)
                kept[name] = table.ToArray();
        // Offsets of 32 bits, as they have been written.
        BinaryPrimitives.WriteInt16BigEndian(kept["head"].AsSpan(50), 1);
        return Assemble(kept);
    }

    /// <summary>With the glyphs that others are put together from: é of e and an accent.</summary>
    private static HashSet<ushort> WithParts(Tables tables, IReadOnlySet<ushort> glyphs, int count)
    {
        var wanted = new HashSet<ushort> { 0 };
        var waiting = new Stack<ushort>(glyphs.Where(glyph => glyph < count));
        while (waiting.TryPop(out var glyph))
        {
            if (!wanted.Add(glyph))
                continue;
            var outline = Outline(tables, glyph);
            if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
                continue;
            for (var at = 10; ;)
            {
                var flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
                waiting.Push(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
                at += 4 + ((flags & WordArguments) != 0 ? 4 : 2) + ((flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0);
                if ((flags & MoreParts) == 0)
                    break;
            }
        }
        return wanted;
    }

    private static ReadOnlySpan<byte> Outline(Tables tables, int glyph)
    {
        var places = tables("loca");
        var isLong = BinaryPrimitives.ReadInt16BigEndian(tables("head")[50..]) != 0;
        var from = Place(places, glyph);
        return tables("glyf")[from..Place(places, glyph + 1)];

        int Place(ReadOnlySpan<byte> all, int nth) =>
            isLong ? BinaryPrimitives.ReadInt32BigEndian(all[(nth * 4)..]) : BinaryPrimitives.ReadUInt16BigEndian(all[(nth * 2)..]) * 2;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var file = new MemoryStream();
        var header = new byte[12 + (tables.Count * 16)];
        BinaryPrimitives.WriteInt32BigEndian(header, 0x00010000);
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(4), (short)tables.Count);
        var power = (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(6), (short)(16 << power));
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(8), (short)power);
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(10), (short)((tables.Count - (1 << power)) * 16));
        file.Write(header);
        foreach (var (index, (name, bytes)) in tables.Index())
        {
            var entry = header.AsSpan(12 + (index * 16));
            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(bytes));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], (int)file.Length);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], bytes.Length);
            file.Write(bytes);
            while (file.Length % 4 != 0)
                file.WriteByte(0);
        }
        file.Position = 0;
        file.Write(header);
        return file.ToArray();
    }

    private static uint Checksum(byte[] bytes)
    {
        uint sum = 0;
        for (var i = 0; i < bytes.Length; i++)
            sum += (uint)bytes[i] << (24 - (i % 4 * 8));
        return sum;
    }
}
