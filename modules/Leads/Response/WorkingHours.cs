namespace Crm.Leads.Response;

/// <summary>Working time of one day in local time. <c>To</c> 00:00 means midnight at the end of the day.</summary>
internal sealed record WorkingSpan(TimeOnly From, TimeOnly To)
{
    public TimeSpan End => To == TimeOnly.MinValue ? TimeSpan.FromDays(1) : To.ToTimeSpan();
}

/// <summary>
/// A calendar that counts only working time: deadlines and response times mean nothing when a night or a holiday counts.
/// Instants are UTC; the zone decides which local day and hour they are.
/// </summary>
internal sealed class WorkingHours(TimeZoneInfo zone, IReadOnlyDictionary<DayOfWeek, IReadOnlyList<WorkingSpan>> week, IReadOnlySet<DateOnly> holidays)
{
    // A calendar with a working week but years of holidays is a mistake; without a bound it would be an endless loop.
    private const int DaysToLookAhead = 3 * 366;
    private const int DaysToCount = 10 * 366;

    public DateTime Add(DateTime instant, TimeSpan working)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(working, TimeSpan.Zero);
        var left = working;
        foreach (var (_, from, to) in SpansSince(instant))
        {
            var start = from > instant ? from : instant;
            if (to - start >= left)
                return start + left;
            left -= to - start;
        }

        throw new InvalidOperationException("The working calendar has no working time within three years.");
    }

    public TimeSpan Between(DateTime from, DateTime to)
    {
        var total = TimeSpan.Zero;
        if (to <= from)
            return total;
        foreach (var (_, start, end) in SpansSince(from).TakeWhile(s => s.From < to))
            total += (end < to ? end : to) - (start > from ? start : from);
        return total;
    }

    public bool IsWorking(DateTime instant) => SpansSince(instant).Take(1).Any(s => s.From <= instant);

    /// <summary>Opening and close of the working days after the local day of the instant, in order.</summary>
    public IEnumerable<(DateTime Open, DateTime Close)> DaysAfter(DateTime instant)
    {
        var first = LocalDay(instant).AddDays(1);
        for (var day = first; day < first.AddDays(DaysToCount); day = day.AddDays(1))
        {
            if (SpansOf(day).ToList() is [var morning, ..] spans)
                yield return (morning.From, spans[^1].To);
        }
    }

    /// <summary>How many working days have working time between two instants, both days counted.</summary>
    public int DaysBetween(DateTime from, DateTime to) =>
        SpansSince(from).TakeWhile(s => s.From < to).Select(s => s.Day).Distinct().Count();

    public DateOnly LocalDay(DateTime instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, zone));

    /// <summary>Spans that end after the instant, in order.</summary>
    private IEnumerable<(DateOnly Day, DateTime From, DateTime To)> SpansSince(DateTime instant)
    {
        var first = LocalDay(instant);
        for (var day = first; day < first.AddDays(DaysToLookAhead); day = day.AddDays(1))
        {
            foreach (var (from, to) in SpansOf(day).Where(s => s.To > instant))
                yield return (day, from, to);
        }
    }

    private IEnumerable<(DateTime From, DateTime To)> SpansOf(DateOnly day) =>
        holidays.Contains(day) || week.GetValueOrDefault(day.DayOfWeek) is not { } spans
            ? []
            : spans.Select(s => (From: ToUtc(day, s.From.ToTimeSpan()), To: ToUtc(day, s.End))).Where(s => s.To > s.From);

    private DateTime ToUtc(DateOnly day, TimeSpan time)
    {
        var local = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified) + time;
        // Clocks that jump forward skip local times: such an hour begins when the clock has jumped.
        while (zone.IsInvalidTime(local))
            local += TimeSpan.FromMinutes(15);
        return TimeZoneInfo.ConvertTimeToUtc(local, zone);
    }
}
