namespace Crm.Segmentation.MailingLists.Labels;

/// <summary>A sheet of labels as shops sell it, in millimetres.</summary>
/// <param name="Key">The maker's number: L7160.</param>
/// <param name="Across">From the left edge of one label to that of the next.</param>
/// <param name="Down">From the upper edge of one label to that of the next.</param>
internal sealed record LabelSheet(
    string Key, double PageWidth, double PageHeight, int Columns, int Rows, double Width, double Height, double Left, double Top, double Across, double Down)
{
    private const double A4Width = 210, A4Height = 297, LetterWidth = 215.9, LetterHeight = 279.4;

    public static IReadOnlyList<LabelSheet> All { get; } =
    [
        A4("L7160", 3, 7, 63.5, 38.1, 66.0),
        A4("L7159", 3, 8, 63.5, 33.9, 66.0),
        A4("L7161", 3, 6, 63.5, 46.6, 66.0),
        A4("L7162", 2, 8, 99.1, 33.9, 101.6),
        A4("L7163", 2, 7, 99.1, 38.1, 101.6),
        A4("L7165", 2, 4, 99.1, 67.7, 101.6),
        A4("L7173", 2, 5, 99.1, 57.0, 101.6),
        Letter("5160", 3, 10, 66.675, 25.4, 69.85),
        Letter("5161", 2, 10, 101.6, 25.4, 106.3625),
        Letter("5163", 2, 5, 101.6, 50.8, 106.3625),
    ];

    public int Count => Columns * Rows;

    public string Paper => PageWidth < LetterWidth ? "A4" : "Letter";

    public static LabelSheet? Find(string? key) => All.FirstOrDefault(sheet => sheet.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    // All of these stand in the middle of their page, and touch each other from top to bottom.
    private static LabelSheet A4(string key, int columns, int rows, double width, double height, double across) =>
        Centred(key, A4Width, A4Height, columns, rows, width, height, across);

    private static LabelSheet Letter(string key, int columns, int rows, double width, double height, double across) =>
        Centred(key, LetterWidth, LetterHeight, columns, rows, width, height, across);

    private static LabelSheet Centred(string key, double pageWidth, double pageHeight, int columns, int rows, double width, double height, double across) => new(
        key, pageWidth, pageHeight, columns, rows, width, height,
        Left: (pageWidth - (((columns - 1) * across) + width)) / 2, Top: (pageHeight - (rows * height)) / 2, across, height);
}
