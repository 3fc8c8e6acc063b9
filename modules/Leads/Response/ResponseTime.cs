namespace Crm.Leads.Response;

/// <summary>How long an enquirer waited for a first contact, in working time. Without a contact yet, how long they have waited so far.</summary>
internal sealed record ResponseTime(TimeSpan Waited, bool Answered, bool Late)
{
    public static ResponseTime Measure(WorkingHours hours, DateTime enquiredAt, DateTime? firstContactAt, TimeSpan target, DateTime now)
    {
        var waited = hours.Between(enquiredAt, firstContactAt ?? now);
        return new ResponseTime(waited, firstContactAt is not null, waited > target);
    }
}

/// <summary>Response figures of a group of leads (a rep, a team, a source).</summary>
internal sealed record ResponseFigures(int Leads, int Answered, TimeSpan? Median, TimeSpan? Percentile90, decimal LateShare)
{
    public static ResponseFigures Of(IReadOnlyCollection<ResponseTime> times)
    {
        var answered = times.Where(t => t.Answered).Select(t => t.Waited).Order().ToList();
        var late = times.Count == 0 ? 0 : (decimal)times.Count(t => t.Late) / times.Count;
        return new ResponseFigures(times.Count, answered.Count, Percentile(answered, 50), Percentile(answered, 90), decimal.Round(late, 4));
    }

    /// <summary>Nearest rank: always a time that someone really waited.</summary>
    private static TimeSpan? Percentile(List<TimeSpan> sorted, int percent) =>
        sorted.Count == 0 ? null : sorted[(sorted.Count * percent + 99) / 100 - 1];
}
