namespace Crm.Segmentation.Import.Files;

/// <summary>Finds what separates the cells: the character that cuts most records into the same number of them.</summary>
internal static class Delimiters
{
    public const string Candidates = ",;\t|";
    private const int RecordsLookedAt = 200;

    public static char Detect(string head, bool headIsWhole)
    {
        return Candidates.Select(candidate => (candidate, Score: Score(head, candidate, headIsWhole)))
            .Aggregate((best, next) => next.Score > best.Score ? next : best).candidate;
    }

    private static double Score(string head, char delimiter, bool headIsWhole)
    {
        var widths = Widths(head, delimiter, headIsWhole).Take(RecordsLookedAt).ToList();
        if (widths.Count == 0) return 0;
        var usual = widths.Where(width => width > 1).GroupBy(width => width).MaxBy(group => group.Count() * Math.Sqrt(group.Key));
        // Agreement counts most, then how finely the records are cut.
        return usual is null ? 0 : (double)usual.Count() / widths.Count + Math.Min(usual.Key, 100) / 1000.0;
    }

    private static IEnumerable<int> Widths(string text, char delimiter, bool headIsWhole)
    {
        var (width, quoted, cellStart, blank) = (1, false, true, true);
        foreach (var character in text)
        {
            if (character == '"' && (cellStart || quoted)) quoted = !quoted;
            else if (!quoted && character == delimiter) width++;
            else if (!quoted && character is '\r' or '\n')
            {
                if (!blank) yield return width;
                (width, blank, cellStart) = (1, true, true);
                continue;
            }
            (cellStart, blank) = (character == delimiter, false);
        }
        if (!blank && headIsWhole) yield return width;
    }
}
