using Crm.Segmentation.Import.Mapping;
using Crm.Shared.Fields;

namespace Crm.Segmentation.Import.Running;

/// <summary>A portion of a list's rows, understood. Pure computing: the next portion's is done while this one's is written.</summary>
internal sealed class RowPortion
{
    /// <param name="rows">Not tracked; in order.</param>
    /// <param name="custom">The custom fields of what the rows become.</param>
    /// <param name="homeCurrency">The currency of amounts written without one.</param>
    public RowPortion(ListImport import, IReadOnlyList<ImportRow> rows, CustomFields custom, string homeCurrency)
    {
        Rows = rows;
        Reader = new RowReader(import, custom, homeCurrency);
        Reads = [.. rows.Select(Reader.Read)];
        Customers = import.Type == ImportedType.Lead ? [] : [.. Reads.Select(read => new CustomerRow(read, import))];
    }

    private RowPortion(RowPortion whole, IReadOnlySet<ImportRow> without)
    {
        Reader = whole.Reader;
        Rows = [.. whole.Rows.Where(row => !without.Contains(row))];
        Reads = [.. whole.Reads.Where(read => !without.Contains(read.Row))];
        Customers = [.. whole.Customers.Where(customer => !without.Contains(customer.Read.Row))];
    }

    public RowPortion Without(IReadOnlySet<ImportRow> rows) => rows.Count == 0 ? this : new RowPortion(this, rows);

    public IReadOnlyList<ImportRow> Rows { get; }
    public RowReader Reader { get; }
    public IReadOnlyList<ReadRow> Reads { get; }

    /// <summary>Empty for a list of leads.</summary>
    public IReadOnlyList<CustomerRow> Customers { get; }
}
