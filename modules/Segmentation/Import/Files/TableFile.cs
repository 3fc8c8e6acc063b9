namespace Crm.Segmentation.Import.Files;

/// <summary>An uploaded file, opened: what it is, and the table in it.</summary>
internal sealed record TableFile(FileKind Kind, string? Encoding, string? Delimiter, IReadOnlyList<Sheet> Sheets, string? Sheet, Table Table, IDisposable? Owned)
    : IDisposable
{
    /// <param name="file">Seekable; stays open.</param>
    /// <param name="choice">What a person decided instead of us.</param>
    public static TableFile Open(Stream file, TableChoice? choice = null)
    {
        choice ??= new TableChoice();
        if (FileProbe.Detect(file) == FileKind.Csv)
        {
            var csv = CsvSource.Open(file, choice.Encoding, choice.Delimiter);
            return new TableFile(FileKind.Csv, csv.Encoding, csv.Delimiter.ToString(), [], null, Table.Open(csv), null);
        }

        var xlsx = XlsxSource.Open(file, choice.Sheet);
        try
        {
            return new TableFile(FileKind.Xlsx, null, null, xlsx.Sheets, xlsx.SheetName, Table.Open(xlsx), xlsx);
        }
        catch
        {
            xlsx.Dispose();
            throw;
        }
    }

    public void Dispose() => Owned?.Dispose();
}

internal sealed record TableChoice(string? Encoding = null, char? Delimiter = null, string? Sheet = null);
