using Crm.Shared.Events;

namespace Crm.Platform.Attachments;

internal sealed record FileAttached(Guid AttachmentId, string RecordType, Guid RecordId, string Name, DateTime AttachedAt) : ITimelineEvent
{
    public string TimelineKind => "attachment.added";
    public DateTime OccurredAt => AttachedAt;
    public IReadOnlyList<Guid> TimelineSubjects => RecordType is "account" or "contact" ? [RecordId] : [];
    public (string RecordType, Guid Id) TimelineRecord => ("attachment", AttachmentId);
    public IReadOnlyDictionary<string, string> TimelineFacts => new Dictionary<string, string> { ["name"] = Name };
}

internal sealed record AttachmentRemoved(Guid AttachmentId) : ITimelineCorrection
{
    public (string RecordType, Guid Id) TimelineRecord => ("attachment", AttachmentId);
    public string? TimelineText => null;
}
