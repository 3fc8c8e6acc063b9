using System.Text.RegularExpressions;
using System.Xml;

namespace Crm.Segmentation.Import.Files;

/// <summary>One sheet of a workbook. Formulas count with their stored result; a cell merged over several rows counts in each.</summary>
internal sealed partial class XlsxSource : ITableSource, IDisposable
{
    private readonly WorkbookPackage _package;
    private readonly string _path;
    private readonly SharedStrings _strings;
    private readonly WorkbookDates _dates;
    private readonly ILookup<int, MergedColumn> _merged;

    private XlsxSource(WorkbookPackage package, string? sheet)
    {
        _package = package;
        Sheets = [.. package.Sheets.Select(one => one.Sheet)];
        var chosen = sheet is null
            ? package.Sheets.OrderBy(one => one.Sheet.Hidden).FirstOrDefault()
            : package.Sheets.FirstOrDefault(one => one.Sheet.Name == sheet);
        if (chosen.Sheet is null)
            throw sheet is null ? new FileRefusedException("import.empty-file") : new FileRefusedException("import.no-such-sheet", ("sheet", sheet));

        (SheetName, _path) = (chosen.Sheet.Name, chosen.Path);
        _strings = SharedStrings.Read(package.OpenSharedStrings());
        _dates = new WorkbookDates(package);
        _merged = MergedColumn.ReadAll(OpenSheet()).ToLookup(merged => merged.FirstRow);
    }

    public IReadOnlyList<Sheet> Sheets { get; }
    public string SheetName { get; }

    public static XlsxSource Open(Stream file, string? sheet = null)
    {
        WorkbookGuard.Check(file);
        return Guarded(() =>
        {
            var package = new WorkbookPackage(file);
            try
            {
                return new XlsxSource(package, sheet);
            }
            catch
            {
                package.Dispose();
                throw;
            }
        });
    }

    public IEnumerable<SourceRow> Rows()
    {
        using var rows = ReadRows().GetEnumerator();
        while (Guarded(rows.MoveNext)) yield return rows.Current;
    }

    public void Dispose() => _package.Dispose();

    private XmlReader OpenSheet() => _package.Open(_path) ?? throw new FileRefusedException("import.damaged-workbook");

    /// <summary>Whatever a reader says of a broken or hostile part, the sender learns that the workbook is damaged.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or FormatException)
        {
            throw new FileRefusedException("import.damaged-workbook");
        }
    }

    private IEnumerable<SourceRow> ReadRows()
    {
        using var xml = OpenSheet();
        var spans = new List<(MergedColumn Merged, string Text)>();
        var row = new RowBuilder();
        var line = 0;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row")
            {
                spans.RemoveAll(span => span.Merged.LastRow < line);
                foreach (var (merged, text) in spans) row.FillBlank(merged.Column, text);
                foreach (var merged in _merged[line]) spans.Add((merged, row.CellAt(merged.Column)));
                yield return row.Finish();
            }
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row")
            {
                line = int.TryParse(xml.GetAttribute("r"), out var stated) && stated > line ? stated : line + 1;
                row.Start(line);
            }
            else if (xml.LocalName == "c")
            {
                ReadCell(xml, row);
            }
            else if (xml.LocalName == "mergeCells")
            {
                yield break;
            }
        }
    }

    private void ReadCell(XmlReader xml, RowBuilder row)
    {
        var column = CellReference.Column(xml.GetAttribute("r")) ?? row.NextColumn;
        var type = xml.GetAttribute("t");
        if (!int.TryParse(xml.GetAttribute("s"), out var style)) style = -1;

        var formula = false;
        string value = "", inline = "";
        var depth = xml.Depth;
        while (!(xml.IsEmptyElement && xml.Depth == depth) && xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "f") formula = true;
            else if (xml.LocalName == "v") value = SharedStrings.ReadText(xml);
            else if (xml.LocalName == "is") inline = SharedStrings.ReadText(xml);
        }
        if (formula && value.Length == 0) row.Note("import.formula-without-value", column);
        row.Set(column, type switch
        {
            "inlineStr" => inline,
            _ when value.Length == 0 => "",
            "s" => int.TryParse(value, out var index) ? _strings[index] : "",
            "b" => value == "1" ? "TRUE" : "FALSE",
            "e" => "",
            "str" or "d" => value,
            _ => _dates.Text(value, style),
        });
    }

    /// <summary>Excel writes characters that XML cannot hold as _x000D_.</summary>
    private static string Unescape(string text) =>
        text.Contains("_x", StringComparison.Ordinal) ? Escaped().Replace(text, match => ((char)Convert.ToInt32(match.Groups["code"].Value, 16)).ToString()) : text;

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture)]
    private static partial Regex Escaped();

    private sealed class RowBuilder
    {
        private readonly List<string> _cells = [];
        private RowProblem? _problem;
        private int _line;

        public int NextColumn => _cells.Count;

        public void Start(int line)
        {
            _cells.Clear();
            (_line, _problem) = (line, null);
        }

        public string CellAt(int column) => column < _cells.Count ? _cells[column] : "";

        public void FillBlank(int column, string text)
        {
            if (CellAt(column).Length == 0) Set(column, text);
        }

        public void Note(string code, int column) => _problem ??= RowProblem.Of(code, ("cell", CellReference.Name(column) + _line));

        public void Set(int column, string text)
        {
            if (column >= TableLimits.Columns)
            {
                if (text.Length > 0) _problem ??= RowProblem.Of("import.row-too-wide", ("limit", TableLimits.Columns));
                return;
            }
            text = Unescape(text);
            if (text.Length > TableLimits.CellLength)
            {
                _problem ??= RowProblem.Of("import.cell-too-long", ("limit", TableLimits.CellLength));
                text = text[..TableLimits.CellLength];
            }
            var damaged = false;
            text = CellText.Clean(text, ref damaged);
            if (damaged) _problem ??= RowProblem.Of("import.unreadable-characters");
            while (_cells.Count <= column) _cells.Add("");
            _cells[column] = text;
        }

        public SourceRow Finish() => new(_line, [.. _cells], _problem);
    }
}
