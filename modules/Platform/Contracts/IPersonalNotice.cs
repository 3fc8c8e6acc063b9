using Crm.Shared.Events;

namespace Crm.Platform.Contracts;

/// <summary>
/// An event that particular people must be told of at once. Platform has one handler for all of them: it keeps a
/// notification for each recipient and shows it live.
/// </summary>
public interface IPersonalNotice : INotification
{
    IReadOnlyList<Guid> Recipients { get; }

    /// <summary>Message code of the sentence ("lead.assigned-to-you"), put into words in each recipient's language.</summary>
    string NoticeCode { get; }

    /// <summary>Fill the message's placeholders.</summary>
    IReadOnlyDictionary<string, object?> NoticeFacts { get; }

    /// <summary>The record to open from the notification: ("lead", id).</summary>
    (string RecordType, Guid Id) NoticeRecord { get; }
}
