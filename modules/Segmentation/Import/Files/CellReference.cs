namespace Crm.Segmentation.Import.Files;

internal static class CellReference
{
    /// <summary>The column of "AB12", counted from 0.</summary>
    public static int? Column(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (letter is < 'A' or > 'Z') break;
            column = column * 26 + (letter - 'A' + 1);
            if (column > 16_384) return null;
        }
        return column == 0 ? null : column - 1;
    }

    public static int? Row(string? reference) =>
        int.TryParse((reference ?? "").AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), out var row) ? row : null;

    /// <summary>The letters of a column counted from 0.</summary>
    public static string Name(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Name(column / 26 - 1) + Name(column % 26);
}
