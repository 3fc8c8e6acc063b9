namespace Crm.Segmentation.Import.Files;

/// <summary>Bounds on what one record may make us hold in memory. Rows are not limited.</summary>
internal static class TableLimits
{
    public const int Columns = 1_000;

    /// <summary>As much as one cell of Excel holds.</summary>
    public const int CellLength = 32_767;
}
