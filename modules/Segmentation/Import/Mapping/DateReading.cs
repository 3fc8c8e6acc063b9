using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Crm.Segmentation.Import.Mapping;

internal enum DateOrder { Unknown, DayFirst, MonthFirst }

/// <summary>Which of day and month comes first in a column: told by the dates that can only be read one way.</summary>
internal sealed class DateOrderEvidence
{
    private int _dayFirst, _monthFirst;

    public void Add(string cell)
    {
        if (!char.IsAsciiDigit(cell[0]) || DateReading.Numeric(cell) is not var (first, second, _)) return;
        if (first > 12 && second <= 12) _dayFirst++;
        if (second > 12 && first <= 12) _monthFirst++;
    }

    /// <summary>Unknown as well when the column contradicts itself: then nothing in it is guessed.</summary>
    public DateOrder Order => (_dayFirst, _monthFirst) switch
    {
        ( > 0, 0) => DateOrder.DayFirst,
        (0, > 0) => DateOrder.MonthFirst,
        _ => DateOrder.Unknown,
    };
}

internal static partial class DateReading
{
    private static readonly string[] Named = ["d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy", "d-MMM-yyyy", "d-MMMM-yyyy", "MMM yyyy d"];

    public static bool LooksLikeDate(string cell) =>
        cell.Length <= 30 && char.IsAsciiLetterOrDigit(cell[0]) && (YearFirst().IsMatch(cell) || Numeric(cell) is not null || ReadNamed(cell) is not null);

    /// <summary>Day and month in the order written, and the year, of a date such as 3/4/2026.</summary>
    public static (int First, int Second, int Year)? Numeric(string cell)
    {
        if (cell.Length is < 8 or > 30 || YearLast().Match(cell) is not { Success: true } match) return null;
        return (Part(match, "a"), Part(match, "b"), Part(match, "y"));
    }

    /// <returns>The date, or the code of why there is none.</returns>
    public static (DateTime? Date, string? Code) Read(string cell, DateOrder order)
    {
        var text = cell.Normalize(NormalizationForm.FormKC).Trim();
        var time = TimeSpan.Zero;
        if (TimeOfDay().Match(text) is { Success: true } clock && TimeSpan.TryParse(clock.Groups["t"].Value, CultureInfo.InvariantCulture, out time))
            text = text[..clock.Index].TrimEnd(' ', 'T', ',');

        if (YearFirst().Match(text) is { Success: true } iso) return Made(Part(iso, "y"), Part(iso, "m"), Part(iso, "d"));
        if (ReadNamed(text) is { } named) return (DateTime.SpecifyKind(named + time, DateTimeKind.Utc), null);
        if (Numeric(text) is not var (first, second, year)) return (null, "import.bad-date");
        if (first > 12 || order == DateOrder.DayFirst) return Made(year, second, first);
        if (second > 12 || order == DateOrder.MonthFirst) return Made(year, first, second);
        return first == second ? Made(year, first, second) : (null, "import.ambiguous-date");

        (DateTime?, string?) Made(int y, int m, int d) =>
            y is >= 1900 and <= 2199 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m)
                ? (new DateTime(y, m, d, 0, 0, 0, DateTimeKind.Utc) + time, null)
                : (null, "import.bad-date");
    }

    private static DateTime? ReadNamed(string text) =>
        DateTime.TryParseExact(text.Replace(",", " ", StringComparison.Ordinal).Replace(".", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim(),
            Named, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static int Part(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>\d{4})(?<s>[-/.]|\s?年\s?)(?<m>\d{1,2})([-/.]|\s?月\s?)(?<d>\d{1,2})\s?日?$|^(?<y>(19|20)\d{2})(?<m>0[1-9]|1[0-2])(?<d>[0-3]\d)$", RegexOptions.ExplicitCapture)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>\d{1,2})[-/. ](?<b>\d{1,2})[-/. ](?<y>\d{4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"[T ,]+(?<t>\d{1,2}:\d{2}(:\d{2})?)(\.\d+)?Z?$", RegexOptions.ExplicitCapture)]
    private static partial Regex TimeOfDay();
}
