using System.Buffers;
using System.IO.Compression;

namespace Crm.Segmentation.Import.Files;

/// <summary>What a file is by its content: its name and declared type say what its sender believed.</summary>
internal static class FileProbe
{
    private static readonly byte[] Zip = [0x50, 0x4B];
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly byte[] Pdf = "%PDF-"u8.ToArray();

    // Tab, line feed, vertical tab, form feed, carriage return and the end-of-file mark of old DOS programs are text.
    private static readonly SearchValues<byte> Binary = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(code => code is not (9 or 10 or 11 or 12 or 13 or 26)).Select(code => (byte)code)]);

    public static FileKind Detect(Stream file)
    {
        var head = new byte[64 * 1024];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];

        if (head.Length == 0) throw new FileRefusedException("import.empty-file");
        if (head.AsSpan().StartsWith(Zip)) return HasWorkbook(file) ? FileKind.Xlsx : throw new FileRefusedException("import.binary-file");
        if (head.AsSpan().StartsWith(CompoundFile)) throw new FileRefusedException("import.old-workbook");
        if (head.AsSpan().StartsWith(Pdf)) throw new FileRefusedException("import.binary-file");
        if (TextEncodings.DetectUtf16(head) is null && head.AsSpan().ContainsAny(Binary)) throw new FileRefusedException("import.binary-file");
        return FileKind.Csv;
    }

    private static bool HasWorkbook(Stream file)
    {
        try
        {
            file.Position = 0;
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return archive.GetEntry("[Content_Types].xml") is not null
                && archive.Entries.Any(entry => entry.FullName.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            throw new FileRefusedException("import.damaged-workbook");
        }
    }
}
