using Crm.Shared.Text;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Crm.Segmentation.MailingLists.Exports;

/// <summary>Rows on their way into a file; what looks like a formula arrives as text.</summary>
internal interface ITableFile : IAsyncDisposable
{
    Task RowAsync(IEnumerable<string?> cells);
}

internal sealed class CsvTable(Stream stream) : ITableFile
{
    // With the mark Excel reads it as UTF-8; without, it takes Chinese for something else.
    private readonly CsvWriter csv = CsvWriter.Create(stream, new CsvWriterOptions { WriteByteOrderMark = true, ValidateFieldCount = false }, leaveOpen: true);

    public async Task RowAsync(IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(SpreadsheetSafe.Text(cell));
        await csv.EndRecordAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await csv.FlushAsync();
        await csv.DisposeAsync();
    }
}

/// <summary>A workbook of one sheet, written row by row so that its size is no matter.</summary>
internal sealed class WorkbookTable : ITableFile
{
    private readonly SpreadsheetDocument document;
    private readonly OpenXmlWriter sheet;

    public WorkbookTable(Stream stream, string name)
    {
        document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var part = workbook.AddNewPart<WorksheetPart>();
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = SheetName(name), SheetId = 1, Id = workbook.GetIdOfPart(part) }));
        sheet = OpenXmlWriter.Create(part);
        sheet.WriteStartElement(new Worksheet());
        sheet.WriteStartElement(new SheetData());
    }

    public Task RowAsync(IEnumerable<string?> cells)
    {
        sheet.WriteStartElement(new Row());
        foreach (var cell in cells)
            sheet.WriteElement(new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(SpreadsheetSafe.Text(cell)) { Space = SpaceProcessingModeValues.Preserve }) });
        sheet.WriteEndElement();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.Close();
        document.Dispose();
        return ValueTask.CompletedTask;
    }

    // What Excel allows in the name of a sheet.
    private static string SheetName(string name)
    {
        var allowed = WholeCharacters.Cut(string.Concat(name.Where(c => !char.IsControl(c) && !"[]:*?/\\".Contains(c, StringComparison.Ordinal))).Trim('\'', ' '), 31);
        return allowed.Length == 0 ? "List" : allowed;
    }
}
