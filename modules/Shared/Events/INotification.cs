namespace Crm.Shared.Events;

/// <summary>
/// Something that happened in a module (past tense, ids and facts). Published only through the module's outbox, and so
/// delivered at least once, in order per aggregate; the inbox makes each handler's effect happen once.
/// </summary>
public interface INotification;

/// <summary>Takes effect once per event: runs in a transaction on its own module's context, together with its inbox row.</summary>
public interface INotificationHandler<in TNotification>
    where TNotification : INotification
{
    Task Handle(TNotification notification, CancellationToken cancellationToken);
}

/// <summary>
/// An event that a customer's timeline should show. Segmentation has one handler for all of them: it writes
/// one entry for each subject. <see cref="TimelineKind"/> is both the icon and the message code
/// ("lead.captured"); <see cref="TimelineFacts"/> fill the message's placeholders.
/// </summary>
public interface ITimelineEvent : INotification
{
    string TimelineKind { get; }
    DateTime OccurredAt { get; }

    /// <summary>The accounts and contacts on whose timelines this belongs.</summary>
    IReadOnlyList<Guid> TimelineSubjects { get; }

    /// <summary>The record to open from the timeline: ("lead", id).</summary>
    (string RecordType, Guid Id) TimelineRecord { get; }

    IReadOnlyDictionary<string, string> TimelineFacts { get; }

    /// <summary>What somebody wrote, where the event is about that.</summary>
    string? TimelineText => null;
}

/// <summary>The facts of a timeline event; what is not known is left out. Money is told as "amount" and "currency".</summary>
public static class TimelineFacts
{
    public static IReadOnlyDictionary<string, string> Of(params IReadOnlyList<(string Name, string? Value)> facts) =>
        facts.Where(fact => fact.Value is not null).ToDictionary(fact => fact.Name, fact => fact.Value!);
}

/// <summary>What an earlier <see cref="ITimelineEvent"/> of the same record told has been put differently, or taken back.</summary>
public interface ITimelineCorrection : INotification
{
    /// <summary>As in the event that it corrects.</summary>
    (string RecordType, Guid Id) TimelineRecord { get; }

    /// <summary>What stands there now; null when the entry is to go.</summary>
    string? TimelineText { get; }
}
