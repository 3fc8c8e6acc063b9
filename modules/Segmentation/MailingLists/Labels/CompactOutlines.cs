using System.Buffers.Binary;

namespace Crm.Segmentation.MailingLists.Labels;

/// <summary>
/// Empties the outlines of unused glyphs in a CFF table (Adobe Technical Note 5176). Nothing moves: the outlines that stay slide together
/// within their place and zeros follow, so that no other offset changes and the whole compresses to what is left.
/// </summary>
internal static class CompactOutlines
{
    private const byte EndOfOutline = 14;
    private const int CharStrings = 17;

    public static byte[] Keep(ReadOnlySpan<byte> table, IReadOnlySet<ushort> glyphs)
    {
        var kept = table.ToArray();
        var (index, count, offsetSize) = FindOutlines(table);
        var offsets = index + 3;
        var data = offsets + ((count + 1) * offsetSize) - 1;
        var end = data + OffsetAt(table, offsets + (count * offsetSize), offsetSize);
        var next = 1;
        for (var glyph = 0; glyph < count; glyph++)
        {
            var from = OffsetAt(table, offsets + (glyph * offsetSize), offsetSize);
            var length = OffsetAt(table, offsets + ((glyph + 1) * offsetSize), offsetSize) - from;
            Write(kept, offsets + (glyph * offsetSize), offsetSize, next);
            // Glyph 0, the box of what is missing, must always be there.
            if (glyph == 0 || glyphs.Contains((ushort)glyph))
            {
                table.Slice(data + from, length).CopyTo(kept.AsSpan(data + next));
                next += length;
            }
            else
            {
                kept[data + next++] = EndOfOutline;
            }
        }
        Write(kept, offsets + (count * offsetSize), offsetSize, next);
        kept.AsSpan(data + next, end - data - next).Clear();
        return kept;
    }

    private static (int Index, int Count, int OffsetSize) FindOutlines(ReadOnlySpan<byte> table)
    {
        var names = (int)table[2];
        var dictionaries = AfterIndex(table, names);
        var dictionary = FirstOf(table, dictionaries);
        var operand = 0;
        for (var at = dictionary.From; at < dictionary.To;)
        {
            var first = table[at++];
            switch (first)
            {
                case 12:
                    at++;
                    break;
                case CharStrings:
                    return (operand, BinaryPrimitives.ReadUInt16BigEndian(table[operand..]), table[operand + 2]);
                case 28:
                    operand = BinaryPrimitives.ReadInt16BigEndian(table[at..]);
                    at += 2;
                    break;
                case 29:
                    operand = BinaryPrimitives.ReadInt32BigEndian(table[at..]);
                    at += 4;
                    break;
                case 30:
                    while ((table[at++] & 0x0F) != 0x0F && (table[at - 1] >> 4) != 0x0F)
                    {
                    }
                    break;
                case >= 32 and <= 246:
                    operand = first - 139;
                    break;
                case >= 247 and <= 250:
                    operand = ((first - 247) * 256) + table[at++] + 108;
                    break;
                case >= 251 and <= 254:
                    operand = (-(first - 251) * 256) - table[at++] - 108;
                    break;
            }
        }
        throw new InvalidDataException("The font has no outlines.");
    }

    private static int AfterIndex(ReadOnlySpan<byte> table, int index)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(table[index..]);
        if (count == 0)
            return index + 2;
        var size = (int)table[index + 2];
        return index + 3 + ((count + 1) * size) - 1 + OffsetAt(table, index + 3 + (count * size), size);
    }

    private static (int From, int To) FirstOf(ReadOnlySpan<byte> table, int index)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(table[index..]);
        var size = (int)table[index + 2];
        var data = index + 3 + ((count + 1) * size) - 1;
        return (data + OffsetAt(table, index + 3, size), data + OffsetAt(table, index + 3 + size, size));
    }

    private static int OffsetAt(ReadOnlySpan<byte> table, int at, int size)
    {
        var value = 0;
        for (var i = 0; i < size; i++)
            value = (value << 8) | table[at + i];
        return value;
    }

    private static void Write(byte[] table, int at, int size, int value)
    {
        for (var i = size - 1; i >= 0; i--, value >>= 8)
            table[at + i] = (byte)value;
    }
}
