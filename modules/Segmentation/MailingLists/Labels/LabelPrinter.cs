using SkiaSharp;

namespace Crm.Segmentation.MailingLists.Labels;

/// <summary>Puts addresses on sheets of labels, as PDF: as large as fits, line by line, from a position of the first sheet. Text stays text: it can be searched and copied.</summary>
internal sealed class LabelPrinter : IDisposable
{
    private const float LargestSize = 11;
    private const float SmallestSize = 5;
    private const float Leading = 1.25f;
    private static readonly float Margin = Points(3);

    private readonly LabelSheet sheet;
    private readonly bool framed;
    private readonly SKDocument document;
    private readonly SKFont font;
    private readonly SKPaint ink = new() { IsAntialias = true };
    private readonly SKPaint edge = new() { Style = SKPaintStyle.Stroke, Color = new SKColor(0xB3, 0xB3, 0xB3), StrokeWidth = 0.25f };
    private SKCanvas? page;

    private LabelPrinter(Stream stream, SKTypeface typeface, LabelSheet sheet, bool framed)
    {
        (this.sheet, this.framed) = (sheet, framed);
        document = SKDocument.CreatePdf(stream);
        // A printer's dots are not a screen's: widths as the font has them, not rounded to pixels.
        font = new SKFont(typeface) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
    }

    /// <param name="stream">Where the PDF goes.</param>
    /// <param name="labels">The lines of each label, already without those that say nothing.</param>
    /// <param name="typeface">Of all text.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="startAt">The first free label of the first sheet, from 1: sheets are used up by and by.</param>
    /// <param name="framed">Draws the labels' edges, for the screen.</param>
    public static void Print(Stream stream, IEnumerable<IReadOnlyList<string>> labels, SKTypeface typeface, LabelSheet sheet, int startAt, bool framed = false)
    {
        using var printer = new LabelPrinter(stream, typeface, sheet, framed);
        var place = startAt - 1;
        foreach (var lines in labels)
        {
            if (place == sheet.Count)
                place = printer.EndPage();
            printer.Print(lines, place++);
        }

        printer.EndPage();
        printer.document.Close();
    }

    public void Dispose()
    {
        edge.Dispose();
        ink.Dispose();
        font.Dispose();
        document.Dispose();
    }

    private void Print(IReadOnlyList<string> lines, int place)
    {
        page ??= BeginPage();
        var label = LabelAt(place);
        label.Inflate(-Margin, -Margin);
        font.Size = 1;
        var size = Math.Max(SmallestSize, Math.Min(LargestSize, Math.Min(label.Height / (lines.Count * Leading), label.Width / lines.Max(line => font.MeasureText(line)))));
        font.Size = size;
        var y = label.MidY - (lines.Count * size * Leading / 2) + size;
        foreach (var line in lines)
        {
            page.DrawText(Fitting(line, label.Width), label.Left, y, font, ink);
            y += size * Leading;
        }
    }

    /// <summary>What is wider still at the smallest size would run into the next label.</summary>
    private string Fitting(string line, float width)
    {
        if (font.MeasureText(line) <= width)
            return line;
        var runes = line.EnumerateRunes().ToList();
        while (runes.Count > 1 && font.MeasureText(string.Concat(runes) + "…") > width)
            runes.RemoveAt(runes.Count - 1);
        return string.Concat(runes) + "…";
    }

    private SKCanvas BeginPage()
    {
        var begun = document.BeginPage(Points(sheet.PageWidth), Points(sheet.PageHeight));
        for (var place = 0; framed && place < sheet.Count; place++)
            begun.DrawRect(LabelAt(place), edge);
        return begun;
    }

    /// <returns>The first place of the next page.</returns>
    private int EndPage()
    {
        document.EndPage();
        page = null;
        return 0;
    }

    private SKRect LabelAt(int place) => SKRect.Create(
        Points(sheet.Left + (place % sheet.Columns * sheet.Across)), Points(sheet.Top + (place / sheet.Columns * sheet.Down)), Points(sheet.Width), Points(sheet.Height));

    private static float Points(double millimetres) => (float)(millimetres * 72 / 25.4);
}
