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
}
