using System.Buffers.Binary;

namespace Crm.Platform.Attachments;

internal enum FileShape
{
    Text,
    Pdf,
    Png,
    Jpeg,
    Gif,
    Webp,
    Bmp,
    Tiff,
    IsoMedia,
    Zip,
    SevenZip,
    OldOffice,
    Rtf,
    Dwg,
    Mp3,
    Wave,
    Matroska,
}

/// <summary>Knows files by their first bytes.</summary>
internal static class FileShapes
{
    public static bool Has(FileShape shape, ReadOnlySpan<byte> head) => shape switch
    {
        FileShape.Text => IsText(head),
        // Readers look for the mark in the first kilobyte, and some scanners write something before it.
        FileShape.Pdf => head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0,
        FileShape.Png => Begins(head, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A),
        FileShape.Jpeg => Begins(head, 0xFF, 0xD8, 0xFF),
        FileShape.Gif => head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8),
        FileShape.Webp => head.StartsWith("RIFF"u8) && At(head, 8, "WEBP"u8),
        FileShape.Bmp => head.StartsWith("BM"u8),
        FileShape.Tiff => head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8),
        FileShape.IsoMedia => At(head, 4, "ftyp"u8),
        FileShape.Zip => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8),
        FileShape.SevenZip => Begins(head, 0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C),
        FileShape.OldOffice => Begins(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1),
        FileShape.Rtf => head.StartsWith("{\\rtf"u8),
        FileShape.Dwg => head.StartsWith("AC10"u8),
        FileShape.Mp3 => head.StartsWith("ID3"u8) || (head.Length > 1 && head[0] == 0xFF && (head[1] & 0xE0) == 0xE0),
        FileShape.Wave => head.StartsWith("RIFF"u8) && At(head, 8, "WAVE"u8),
        FileShape.Matroska => Begins(head, 0x1A, 0x45, 0xDF, 0xA3),
        _ => false,
    };

    /// <summary>Whether some system would run it, whatever it is called.</summary>
    public static bool IsProgram(ReadOnlySpan<byte> head)
    {
        // Windows; the zero tells it from a text that begins with these letters.
        if (head.StartsWith("MZ"u8) && head.Contains((byte)0)) return true;
        if (head.StartsWith("\u007fELF"u8) || head.StartsWith("#!"u8) || head.StartsWith("\0asm"u8) || head.StartsWith("dex\n"u8)) return true;
        // A Windows shortcut, which runs what it points to.
        if (Begins(head, 0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0)) return true;
        // macOS, in both byte orders and for several processors; the last is Java's too.
        return head.Length >= 4 && BinaryPrimitives.ReadUInt32BigEndian(head) is 0xFEEDFACE or 0xFEEDFACF or 0xCEFAEDFE or 0xCFFAEDFE or 0xCAFEBABE;
    }

    private static bool Begins(ReadOnlySpan<byte> head, params ReadOnlySpan<byte> mark) => head.StartsWith(mark);

    private static bool At(ReadOnlySpan<byte> head, int place, ReadOnlySpan<byte> mark) => head.Length >= place + mark.Length && head[place..].StartsWith(mark);

    // In whatever encoding: no text has a zero byte but UTF-16, which says so at its beginning.
    private static bool IsText(ReadOnlySpan<byte> head) =>
        Begins(head, 0xFF, 0xFE) || Begins(head, 0xFE, 0xFF) || !head.Contains((byte)0);
}
