using Crm.Shared.Filtering;

namespace Crm.Segmentation.Timeline;

/// <param name="Kind">note, call, visit, meeting, mail, or an event such as lead.converted; also says which icon to show.</param>
/// <param name="Title">What happened, in the caller's language.</param>
/// <param name="Text">What was written by hand.</param>
/// <param name="RecordType">What to open: the type of the record; null for what was written by hand.</param>
/// <param name="Facts">The values in the title; amount with currency where it is about money, fields where a record was changed.</param>
/// <param name="Mine">Whether the caller wrote it and so may change it or take it back.</param>
/// <param name="SubjectId">The account or contact on whose timeline it stands.</param>
/// <param name="SubjectName">The account's name, in the stream of a group of companies.</param>
/// <param name="Pinned">Whether it was pinned on this account or contact.</param>
/// <param name="Mentions">Colleagues called by name in the text.</param>
/// <param name="NotTold">Only in the answer to writing: those mentioned who may not see the record and so were not notified.</param>
/// <param name="EditedAt">When what was written by hand was last put differently.</param>
/// <param name="Version">The version to send with a change; null for what wasn't written by hand.</param>
internal sealed record TimelineItem(
    Guid Id, string Kind, string Title, DateTime OccurredAt, Guid? ActorId, string ActorName, string? RecordType, Guid? RecordId,
    IReadOnlyDictionary<string, string> Facts, string? Text, bool Mine, Guid SubjectId, string? SubjectName = null, bool Pinned = false, IReadOnlyList<Guid>? Mentions = null,
    IReadOnlyList<Guid>? NotTold = null, DateTime? EditedAt = null, int? Version = null);

internal static class TimelineFields
{
    public static readonly FilterFields<TimelineEntry> All = new FilterFields<TimelineEntry>()
        .Text("kind", e => e.Kind, sortable: false)
        .Instant("occurredAt", e => e.OccurredAt)
        .Id("actorId", e => e.ActorId)
        .Id("recordId", e => e.RecordId);
}
