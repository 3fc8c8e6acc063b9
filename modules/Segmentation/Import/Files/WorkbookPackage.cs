using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Crm.Segmentation.Import.Files;

/// <summary>
/// The parts of a workbook that hold a table. Read without the Open XML SDK: that parses every hyperlink's address first and
/// refuses the whole file for one with a blank in it, which lists of exhibitors are full of. Links are never looked at here.
/// </summary>
internal sealed class WorkbookPackage : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly string _workbookPath;
    private readonly List<(string Id, string Type, string Path)> _relations;

    public WorkbookPackage(Stream file)
    {
        file.Position = 0;
        _archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        _workbookPath = Relations("").FirstOrDefault(relation => relation.Type == "officeDocument").Path ?? "xl/workbook.xml";
        _relations = [.. Relations(_workbookPath)];
        Workbook = Load(_workbookPath) ?? throw new FileRefusedException("import.damaged-workbook");
        Styles = PathOf("styles") is { } path ? Load(path) : null;
        Sheets = [.. Workbook.Descendants().Where(element => element.Name.LocalName == "sheet").Select(SheetOf).Where(sheet => sheet.Path.Length > 0)];
    }

    public XElement Workbook { get; }
    public XElement? Styles { get; }
    public IReadOnlyList<(Sheet Sheet, string Path)> Sheets { get; }

    public XmlReader? OpenSharedStrings() => PathOf("sharedStrings") is { } path ? Open(path) : null;

    public XmlReader? Open(string path) => _archive.GetEntry(path) is { } entry
        ? XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true })
        : null;

    public void Dispose() => _archive.Dispose();

    private XElement? Load(string path)
    {
        using var xml = Open(path);
        return xml is null ? null : XElement.Load(xml);
    }

    private string? PathOf(string type) => _relations.FirstOrDefault(relation => relation.Type == type).Path;

    private (Sheet Sheet, string Path) SheetOf(XElement sheet)
    {
        var id = sheet.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id")?.Value;
        var path = _relations.FirstOrDefault(relation => relation.Id == id && relation.Type == "worksheet").Path ?? "";
        return (new Sheet(sheet.Attribute("name")?.Value ?? "", sheet.Attribute("state")?.Value is "hidden" or "veryHidden"), path);
    }

    private IEnumerable<(string Id, string Type, string Path)> Relations(string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        foreach (var relation in Load($"{folder}_rels/{part[folder.Length..]}.rels")?.Elements() ?? [])
        {
            var target = relation.Attribute("Target")?.Value ?? "";
            var type = relation.Attribute("Type")?.Value ?? "";
            if (relation.Attribute("TargetMode")?.Value == "External") continue;
            yield return (relation.Attribute("Id")?.Value ?? "", type[(type.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target[1..] : folder + target);
        }
    }
}
