using CsvHelper;

namespace Crm.Segmentation.Import.Files;

internal sealed class CsvSource(Stream file, string encoding, char delimiter) : ITableSource
{
    private const int HeadLength = 256 * 1024;

    public string Encoding { get; } = encoding;
    public char Delimiter { get; } = delimiter;

    public static CsvSource Open(Stream file, string? encoding = null, char? delimiter = null)
    {
        encoding ??= TextEncodings.Detect(file);
        if (delimiter is null)
        {
            using var text = Text(file, encoding);
            var head = new char[HeadLength];
            var length = text.ReadBlock(head);
            delimiter = Delimiters.Detect(new string(head, 0, length), headIsWhole: length < HeadLength);
        }
        return new CsvSource(file, encoding, delimiter.Value);
    }

    public IEnumerable<SourceRow> Rows()
    {
        using var guard = new CsvGuard(Text(file, Encoding), Delimiter);
        using var csv = CsvReader.Create(guard, new CsvReaderOptions { Separator = Delimiter, HasHeader = false });
        while (csv.Read())
        {
            var (line, problem) = guard.NextRecord();
            var cells = new string[csv.FieldCount];
            var damaged = false;
            for (var i = 0; i < cells.Length; i++) cells[i] = CellText.Clean(Decoded(csv.GetString(i)), ref damaged);
            if (damaged) problem ??= RowProblem.Of("import.unreadable-characters");
            yield return new SourceRow(line, cells, problem);
        }
    }

    private string Decoded(string cell) => Encoding == TextEncodings.Big5 ? HongKongCharacters.Restore(cell) : cell;

    private static StreamReader Text(Stream file, string encoding)
    {
        file.Position = 0;
        return new StreamReader(file, TextEncodings.Get(encoding), detectEncodingFromByteOrderMarks: false, 64 * 1024, leaveOpen: true);
    }
}
