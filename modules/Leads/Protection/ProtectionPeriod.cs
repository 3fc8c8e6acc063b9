using Crm.Leads.Response;

namespace Crm.Leads.Protection;

/// <summary>For how many working days a lead is its owner's.</summary>
/// <param name="Days">From taking it.</param>
/// <param name="ExtensionDays">From every recorded progress.</param>
/// <param name="LongestDays">From taking it, however much progress there is; null for no end.</param>
/// <param name="WarnDays">The owner is told when this many working days are left, the last one included.</param>
internal sealed record ProtectionTerms(int Days, int ExtensionDays, int? LongestDays, int WarnDays);

/// <summary>
/// The time in which a lead belongs to one person. It ends at the close of a working day, so that nobody loses a lead overnight
/// or on a holiday, and progress never shortens it.
/// </summary>
internal sealed record ProtectionPeriod(DateTime Since, DateTime Until, DateTime? WarnAt)
{
    public static ProtectionPeriod Begin(ProtectionTerms terms, WorkingHours hours, DateTime now)
    {
        var (until, warnAt) = Run(hours, now, terms.Days, terms.WarnDays);
        return new ProtectionPeriod(now, until, warnAt);
    }

    /// <summary>The same period, or a longer one, because there was progress at this instant.</summary>
    public ProtectionPeriod After(DateTime progress, ProtectionTerms terms, WorkingHours hours)
    {
        var (until, warnAt) = Run(hours, progress, terms.ExtensionDays, terms.WarnDays);
        if (terms.LongestDays is { } longest && Run(hours, Since, longest, terms.WarnDays) is var end && end.Until < until)
            (until, warnAt) = end;
        return until > Until ? this with { Until = until, WarnAt = warnAt } : this;
    }

    private static (DateTime Until, DateTime WarnAt) Run(WorkingHours hours, DateTime from, int days, int warnDays)
    {
        var run = hours.DaysAfter(from).Take(days).ToList();
        return run.Count > 0
            ? (run[^1].Close, run[Math.Max(0, run.Count - warnDays)].Open)
            : throw new InvalidOperationException("The working calendar has no working day to come.");
    }
}
