namespace Crm.Segmentation.Import.Files;

/// <summary>A source seen as a table: one line of headers, and below it rows of as many cells.</summary>
internal sealed class Table
{
    private const int LinesSearchedForHeader = 40;
    private readonly ITableSource _source;
    private readonly int _headerLine;

    private Table(ITableSource source, int headerLine, IReadOnlyList<string> headers, IReadOnlyList<RowProblem> notices)
    {
        _source = source;
        _headerLine = headerLine;
        Headers = headers;
        Notices = notices;
    }

    public IReadOnlyList<string> Headers { get; }

    /// <summary>What was put right in the headers, for the user to know.</summary>
    public IReadOnlyList<RowProblem> Notices { get; }

    public int HeaderLine => _headerLine;

    public static Table Open(ITableSource source)
    {
        var head = source.Rows().Where(HasContent).Take(LinesSearchedForHeader).ToList();
        if (head.Count == 0) throw new FileRefusedException("import.empty-file");

        var header = FindHeader(head);
        if (header.Problem is { } problem) throw new FileRefusedException(RefusalOf(problem), [("line", header.Line), .. ArgsOf(problem)]);

        var data = head.Where(row => row.Line > header.Line).ToList();
        if (data.Count == 0) throw new FileRefusedException("import.header-only");

        // A column that most rows fill is one, though nobody gave it a header.
        var width = Math.Max(header.Width, data.Select(row => row.Width).Order().ElementAt(data.Count / 2));
        var (headers, notices) = Name(header, width);
        return new Table(source, header.Line, headers, notices);
    }

    public IEnumerable<SourceRow> Rows()
    {
        foreach (var row in _source.Rows())
        {
            if (row.Line <= _headerLine || !HasContent(row)) continue;
            yield return Fit(row);
        }
    }

    /// <summary>Titles above a table fill a cell or two of its width; the first line that fills most of it is the header.</summary>
    private static SourceRow FindHeader(List<SourceRow> head)
    {
        var filled = head.Select(row => row.Cells.Count(cell => cell.Length > 0)).ToList();
        var usual = filled.Order().ElementAt(filled.Count * 3 / 4);
        return head[head.Index().First(row => row.Item.Problem is not null || filled[row.Index] >= usual * 0.6).Index];
    }

    /// <summary>Without a header there is no table, so what would reject a row refuses the file.</summary>
    private static string RefusalOf(RowProblem problem) => problem.Code == "import.row-too-wide" ? "import.too-many-columns" : "import.bad-header";

    private static IEnumerable<(string, object)> ArgsOf(RowProblem problem) => (problem.Args ?? new Dictionary<string, string>()).Select(arg => (arg.Key, (object)arg.Value));

    private static bool HasContent(SourceRow row) => row.Width > 0 || row.Problem is not null;

    private static (List<string>, List<RowProblem>) Name(SourceRow header, int width)
    {
        var headers = new List<string>(width);
        var notices = new List<RowProblem>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < width; i++)
        {
            var name = i < header.Cells.Length ? string.Join(' ', header.Cells[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";
            if (name.Length == 0)
            {
                name = $"({CellReference.Name(i)})";
                notices.Add(RowProblem.Of("import.header-blank", ("column", CellReference.Name(i)), ("header", name)));
            }
            if (!taken.Add(name))
            {
                var number = 2;
                while (!taken.Add($"{name} ({number})")) number++;
                notices.Add(RowProblem.Of("import.header-twice", ("header", name), ("renamed", $"{name} ({number})")));
                name = $"{name} ({number})";
            }
            headers.Add(name);
        }
        return (headers, notices);
    }

    private SourceRow Fit(SourceRow row)
    {
        var expected = Headers.Count;
        var problem = row.Problem;
        // A sheet leaves out blank cells at a row's end; in a text file a missing cell means that all after it may have shifted.
        if (_source is CsvSource && row.Cells.Length < expected)
            problem ??= RowProblem.Of("import.too-few-cells", ("expected", expected), ("found", row.Cells.Length));
        if (row.Width > expected)
            problem ??= RowProblem.Of("import.too-many-cells", ("expected", expected), ("found", row.Width));

        var cells = row.Cells;
        if (cells.Length < expected)
        {
            var found = cells.Length;
            Array.Resize(ref cells, expected);
            Array.Fill(cells, "", found, expected - found);
        }
        // Surplus cells stay for the person who puts the row right.
        else if (cells.Length > expected && row.Width <= expected)
        {
            Array.Resize(ref cells, expected);
        }
        return row with { Cells = cells, Problem = problem };
    }
}
