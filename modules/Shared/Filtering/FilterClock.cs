namespace Crm.Shared.Filtering;

/// <summary>What a filter's words mean to this caller now: <c>now</c>, <c>today</c>, and the fields that only run time knows.</summary>
public sealed record FilterClock(DateTime UtcNow, TimeZoneInfo Zone, IRunTimeFields Fields)
{
    /// <summary>The first instant of a local day. Where clocks jump over midnight, the day begins after the jump.</summary>
    internal DateTime StartOf(DateOnly day) => ToUtc(day.ToDateTime(TimeOnly.MinValue));

    internal DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, Zone));

    /// <exception cref="ArgumentOutOfRangeException">The offset leaves the calendar.</exception>
    internal DateTime Resolve(FilterMoment moment)
    {
        var now = TimeZoneInfo.ConvertTimeFromUtc(UtcNow, Zone);
        var today = now.Date;
        var anchor = moment.Anchor switch
        {
            FilterAnchor.Now => now,
            FilterAnchor.Today or FilterAnchor.StartOfDay => today,
            FilterAnchor.StartOfWeek => today.AddDays(-(((int)today.DayOfWeek + 6) % 7)),
            FilterAnchor.StartOfMonth => new DateTime(today.Year, today.Month, 1),
            FilterAnchor.StartOfQuarter => new DateTime(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1),
            _ => new DateTime(today.Year, 1, 1),
        };
        return moment.Unit switch
        {
            // Hours are counted on the clock that never jumps; days and longer on the wall's.
            FilterUnit.Hour => (moment.Anchor == FilterAnchor.Now ? UtcNow : ToUtc(anchor)).AddHours(moment.Offset),
            _ when moment is { Anchor: FilterAnchor.Now, Offset: 0 } => UtcNow,
            FilterUnit.Day => ToUtc(anchor.AddDays(moment.Offset)),
            FilterUnit.Week => ToUtc(anchor.AddDays(moment.Offset * 7.0)),
            FilterUnit.Month => ToUtc(anchor.AddMonths(moment.Offset)),
            FilterUnit.Quarter => ToUtc(anchor.AddMonths(moment.Offset * 3)),
            _ => ToUtc(anchor.AddYears(moment.Offset)),
        };
    }

    private DateTime ToUtc(DateTime local)
    {
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        while (Zone.IsInvalidTime(wall))
            wall = wall.AddMinutes(15);
        return TimeZoneInfo.ConvertTimeToUtc(wall, Zone);
    }
}
