using System.IO.Compression;

namespace Crm.Segmentation.Tests.Import.Files;

/// <summary>A workbook written part by part, so that tests can write bad ones.</summary>
internal sealed class TestWorkbook
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly List<(string Name, bool Hidden, string Data)> _sheets = [];

    public string SharedStrings { get; set; } = "";
    public string NumberFormats { get; set; } = "";
    public string CellFormats { get; set; } = "<xf/>";
    public string WorkbookPrefix { get; set; } = "";
    public string SheetRelationships { get; set; } = "";

    /// <param name="name">The sheet's name.</param>
    /// <param name="data">Rows, and after a ~ what follows sheetData.</param>
    /// <param name="hidden">Whether Excel shows it.</param>
    public TestWorkbook Sheet(string name, string data, bool hidden = false)
    {
        _sheets.Add((name, hidden, data));
        return this;
    }

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                """ + string.Concat(_sheets.Select((_, i) => $"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""")) + "</Types>");
            Add("_rels/.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}">{WorkbookPrefix}<sheets>"""
                + string.Concat(_sheets.Select((sheet, i) => $"""<sheet name="{sheet.Name}" sheetId="{i + 1}" r:id="s{i}"{(sheet.Hidden ? " state=\"hidden\"" : "")}/>""")) + "</sheets></workbook>");
            Add("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="x" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="{Office}/styles" Target="styles.xml"/>"""
                + string.Concat(_sheets.Select((_, i) => $"""<Relationship Id="s{i}" Type="{Office}/worksheet" Target="worksheets/sheet{i}.xml"/>""")) + "</Relationships>");
            Add("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{SharedStrings}</sst>""");
            Add("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts>{NumberFormats}</numFmts><cellXfs>{CellFormats}</cellXfs></styleSheet>""");
            foreach (var (i, sheet) in _sheets.Index())
            {
                var parts = sheet.Data.Split('~');
                Add($"xl/worksheets/sheet{i}.xml", parts[0].StartsWith('<') && parts[0].Contains("<!DOCTYPE") ? parts[0]
                    : $"""<worksheet xmlns="{Main}" xmlns:r="{Office}"><sheetData>{parts[0]}</sheetData>{parts.ElementAtOrDefault(1)}</worksheet>""");
                if (SheetRelationships.Length > 0) Add($"xl/worksheets/_rels/sheet{i}.xml.rels", $"""<Relationships xmlns="{Package}">{SheetRelationships}</Relationships>""");
            }

            void Add(string name, string xml)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
                writer.Write(xml);
            }
        }
        return stream.ToArray();
    }

    /// <summary>Rows of inline texts.</summary>
    public static string Rows(params string[][] rows) =>
        string.Concat(rows.Select(row => "<row>" + string.Concat(row.Select(cell => $"""<c t="inlineStr"><is><t>{System.Security.SecurityElement.Escape(cell)}</t></is></c>""")) + "</row>"));
}
