using Crm.Shared.Events;

namespace Crm.Leads.Dispatch;

/// <summary>
/// Wakes the clock when this host sets a nearer deadline than the one it waits for. Looking through all leads for the next one
/// costs too much to do it for every lead that comes in.
/// </summary>
internal sealed class DeadlineSignal : WakeSignal
{
    private readonly Lock gate = new();
    private DateTime nearestTold = DateTime.MaxValue;
    private DateTime awaited = DateTime.MinValue;

    public void Tell(Lead lead)
    {
        DateTime?[] deadlines = [lead.AcceptBy, lead.RespondBy, lead.WarnAt, lead.ProtectedUntil];
        Tell(deadlines.Min() ?? DateTime.MaxValue);
    }

    public void Tell(DateTime deadline)
    {
        lock (gate)
        {
            nearestTold = Earlier(nearestTold, deadline);
            if (deadline < awaited)
                Wake();
        }
    }

    /// <summary>The clock begins to look: what is told from now on may be missing from what it reads.</summary>
    public void BeginLooking()
    {
        lock (gate)
        {
            nearestTold = DateTime.MaxValue;
            awaited = DateTime.MinValue;
        }
    }

    /// <param name="found">The next deadline that the clock has read.</param>
    /// <returns>When to look again unless woken before.</returns>
    public DateTime AwaitFrom(DateTime found)
    {
        lock (gate)
            return awaited = Earlier(found, nearestTold);
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}
