namespace Crm.Segmentation.MailingLists.Labels;

/// <summary>Puts addresses on sheets of labels: as large as fits, line by line, from a position of the first sheet.</summary>
internal static class LabelPrinter
{
    private const double PointsPerMillimetre = 72 / 25.4;
    private const double Margin = 3 * PointsPerMillimetre;
    private const double LargestSize = 11;
    private const double SmallestSize = 5;
    private const double Leading = 1.25;

    /// <param name="labels">The lines of each label, already without those that say nothing.</param>
    /// <param name="font">Of all text.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="startAt">The first free label of the first sheet, from 1: sheets are used up by and by.</param>
    /// <param name="framed">Draws the labels' edges, for the screen.</param>
    public static PdfFile Print(IEnumerable<IReadOnlyList<string>> labels, OpenTypeFont font, LabelSheet sheet, int startAt, bool framed = false)
    {
        var pdf = new PdfFile(font, sheet.PageWidth * PointsPerMillimetre, sheet.PageHeight * PointsPerMillimetre);
        var place = startAt - 1;
        foreach (var lines in labels)
        {
            if (pdf.PageCount == 0 || place == sheet.Count)
            {
                place = pdf.PageCount == 0 ? place : 0;
                pdf.AddPage();
                if (framed)
                    FrameAll(pdf, sheet);
            }
            Print(pdf, lines, sheet, place++);
        }
        return pdf;
    }

    private static void Print(PdfFile pdf, IReadOnlyList<string> lines, LabelSheet sheet, int place)
    {
        var (left, bottom) = CornerOf(sheet, place);
        double width = (sheet.Width * PointsPerMillimetre) - (2 * Margin), height = (sheet.Height * PointsPerMillimetre) - (2 * Margin);
        var widest = lines.Max(line => pdf.WidthOf(line, 1));
        var size = Math.Max(SmallestSize, Math.Min(LargestSize, Math.Min(height / (lines.Count * Leading), width / widest)));
        // What is wider still at the smallest size would run into the next label.
        var y = bottom + (sheet.Height * PointsPerMillimetre / 2) + (lines.Count * size * Leading / 2) - size;
        foreach (var line in lines)
        {
            pdf.Write(left + Margin, y, size, Fitting(pdf, line, size, width));
            y -= size * Leading;
        }
    }

    private static string Fitting(PdfFile pdf, string line, double size, double width)
    {
        if (pdf.WidthOf(line, size) <= width)
            return line;
        var runes = line.EnumerateRunes().ToList();
        while (runes.Count > 1 && pdf.WidthOf(string.Concat(runes) + "…", size) > width)
            runes.RemoveAt(runes.Count - 1);
        return string.Concat(runes) + "…";
    }

    private static void FrameAll(PdfFile pdf, LabelSheet sheet)
    {
        for (var place = 0; place < sheet.Count; place++)
        {
            var (left, bottom) = CornerOf(sheet, place);
            pdf.Frame(left, bottom, sheet.Width * PointsPerMillimetre, sheet.Height * PointsPerMillimetre);
        }
    }

    private static (double Left, double Bottom) CornerOf(LabelSheet sheet, int place) => (
        (sheet.Left + (place % sheet.Columns * sheet.Across)) * PointsPerMillimetre,
        (sheet.PageHeight - sheet.Top - (place / sheet.Columns * sheet.Down) - sheet.Height) * PointsPerMillimetre);
}
