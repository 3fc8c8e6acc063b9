using System.IO.Compression;

namespace Crm.Segmentation.Import.Files;

/// <summary>
/// Unpacks a workbook once to nowhere, counting, before anything trusts it: an archive's directory may lie about sizes.
/// </summary>
internal static class WorkbookGuard
{
    private const int Entries = 10_000;
    private const long Total = 4L << 30;
    private const long Single = 64L << 20;
    private const int Ratio = 200;

    // Small parts of evenly repeated cells compress beyond any ratio and harm nobody.
    private const long RatioMattersFrom = 16L << 20;

    public static void Check(Stream file)
    {
        try
        {
            file.Position = 0;
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > Entries) throw new FileRefusedException("import.zip-bomb");

            var total = 0L;
            var block = new byte[64 * 1024];
            foreach (var entry in archive.Entries)
            {
                // Only these are read as a stream; the others are small in any honest workbook and become objects in memory.
                var limit = IsStreamed(entry.FullName) ? Total : Single;
                var size = 0L;
                using var content = entry.Open();
                for (int read; (read = content.Read(block)) > 0;)
                {
                    size += read;
                    total += read;
                    if (total > Total || size > limit || (size > RatioMattersFrom && size / Math.Max(1, entry.CompressedLength) > Ratio))
                        throw new FileRefusedException("import.zip-bomb");
                }
            }
        }
        catch (InvalidDataException)
        {
            throw new FileRefusedException("import.damaged-workbook");
        }
    }

    private static bool IsStreamed(string name) =>
        name.Contains("/worksheets/", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/media/", StringComparison.OrdinalIgnoreCase);
}
