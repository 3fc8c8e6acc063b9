using Crm.Shared.Events;

namespace Crm.Platform.Comments;

internal sealed record CommentWritten(Guid CommentId, string RecordType, Guid RecordId, string Text, DateTime WrittenAt) : ITimelineEvent
{
    public string TimelineKind => "comment.added";
    public DateTime OccurredAt => WrittenAt;
    public IReadOnlyList<Guid> TimelineSubjects => RecordType is "account" or "contact" ? [RecordId] : [];
    public (string RecordType, Guid Id) TimelineRecord => ("comment", CommentId);
    public IReadOnlyDictionary<string, string> TimelineFacts => new Dictionary<string, string>();
    public string? TimelineText => Text;
}

/// <param name="Text">Null when it was taken back.</param>
internal sealed record CommentChanged(Guid CommentId, string? Text) : ITimelineCorrection
{
    public (string RecordType, Guid Id) TimelineRecord => ("comment", CommentId);
    public string? TimelineText => Text;
}
