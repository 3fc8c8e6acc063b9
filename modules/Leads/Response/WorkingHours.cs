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

    public DateTime Add(DateTime instant, TimeSpan working)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(working, TimeSpan.Zero);
        var left = working;
        foreach (var (from, to) in SpansSince(instant))
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
        foreach (var (start, end) in SpansSince(from).TakeWhile(s => s.From < to))
            total += (end < to ? end : to) - (start > from ? start : from);
        return total;
    }

    public bool IsWorking(DateTime instant) => SpansSince(instant).Take(1).Any(s => s.From <= instant);

    /// <summary>Spans that end after the instant, in order.</summary>
    private IEnumerable<(DateTime From, DateTime To)> SpansSince(DateTime instant)
    {
        var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, zone));
        for (var day = first; day < first.AddDays(DaysToLookAhead); day = day.AddDays(1))
        {
            if (holidays.Contains(day))
                continue;
            foreach (var span in week.GetValueOrDefault(day.DayOfWeek) ?? [])
            {
                var (from, to) = (ToUtc(day, span.From.ToTimeSpan()), ToUtc(day, span.End));
                if (to > instant && to > from)
                    yield return (from, to);
            }
        }
    }

    private DateTime ToUtc(DateOnly day, TimeSpan time)
    {
        var local = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified) + time;
        // Clocks that jump forward skip local times: such an hour begins when the clock has jumped.
        while (zone.IsInvalidTime(local))
            local += TimeSpan.FromMinutes(15);
        return TimeZoneInfo.ConvertTimeToUtc(local, zone);
    }
}
