using Crm.Segmentation.Import.Mapping;
using Crm.Shared.Fields;

namespace Crm.Segmentation.Import.Running;

/// <summary>A row with its cells read for the fields that their columns are mapped to.</summary>
internal sealed record ReadRow(ImportRow Row, IReadOnlyDictionary<string, string> Values, IReadOnlyList<RowProblem> Problems)
{
    public string? this[string field] => Values.GetValueOrDefault(field);
}

/// <summary>Reads rows for one import's mapping.</summary>
internal sealed class RowReader
{
    private readonly List<(int Index, string Header, ImportField Field)> _columns;
    private readonly ReadingOptions _options;
    private readonly ImportedType _type;

    public RowReader(ListImport import, CustomFields custom, string homeCurrency)
    {
        var mapping = import.Mapping!;
        _type = import.Type;
        _options = new ReadingOptions(mapping.DefaultCountry, homeCurrency, import.Columns.ToDictionary(column => column.Header, column => column.DateOrder));
        // A custom field may have been deleted since its column was mapped.
        _columns = [.. import.Columns.Index()
            .Select(column => (column.Index, column.Item.Header, Field: mapping.Columns.GetValueOrDefault(column.Item.Header) is { } name ? ImportFields.Find(import.Type, name, custom) : null))
            .Where(column => column.Field is not null).Select(column => (column.Index, column.Header, column.Field!))];
    }

    public ReadRow Read(ImportRow row)
    {
        if (row.Damage is { } damage) return new ReadRow(row, new Dictionary<string, string>(), [damage]);

        var values = new Dictionary<string, string>();
        var problems = new List<RowProblem>();
        foreach (var (index, header, field) in _columns)
        {
            if (index >= row.Cells.Length || row.Cells[index].Length == 0) continue;
            var (value, problem) = CellReading.Read(field, row.Cells[index], header, _options);
            if (problem is not null) problems.Add(problem);
            else if (value!.Length > 0) values[field.Name] = value;
        }
        if (problems.Count == 0 && !ImportFields.Naming(_type).Any(values.ContainsKey)) problems.Add(RowProblem.Of("import.name-missing"));
        return new ReadRow(row, values, problems);
    }
}
