namespace Crm.Segmentation.Import.Files;

/// <summary>A file as records of cells, headers and titles included, read from its start at every call and never held as a whole.</summary>
internal interface ITableSource
{
    IEnumerable<SourceRow> Rows();
}

/// <summary>One record as the file has it; <paramref name="Line"/> is where a person finds it.</summary>
internal readonly record struct SourceRow(int Line, string[] Cells, RowProblem? Problem)
{
    /// <summary>Cells up to the last one that holds something.</summary>
    public int Width
    {
        get
        {
            var width = Cells.Length;
            while (width > 0 && string.IsNullOrWhiteSpace(Cells[width - 1])) width--;
            return width;
        }
    }
}

internal enum FileKind { Csv, Xlsx }

internal sealed record Sheet(string Name, bool Hidden);
