using Crm.Shared.Filtering;
using Crm.Shared.Web;

namespace Crm.Segmentation.Timeline;

/// <param name="Kind">note, call, visit, meeting, mail, or an event such as lead.converted; also says which icon to show.</param>
/// <param name="Title">What happened, in the caller's language.</param>
/// <param name="Text">What was written by hand.</param>
/// <param name="RecordType">What to open: the type of the record; null for what was written by hand.</param>
/// <param name="Facts">The values in the title.</param>
/// <param name="Mine">Whether the caller wrote it and so may take it back.</param>
internal sealed record TimelineItem(
    Guid Id, string Kind, string Title, DateTime OccurredAt, Guid? ActorId, string ActorName, string? RecordType, Guid? RecordId,
    IReadOnlyDictionary<string, string> Facts, string? Text, bool Mine)
{
    public static TimelineItem Of(TimelineEntry e, Messages messages, string locale, Guid? caller) => new(
        e.EntryId, e.Kind,
        messages.Text(e.RecordType is null ? $"timeline.{e.Kind}" : e.Kind, locale, e.Facts.ToDictionary(fact => fact.Key, fact => (object?)fact.Value)),
        e.OccurredAt, e.ActorId, e.ActorName, e.RecordType, e.RecordId, e.Facts, e.Text, e.RecordType is null && caller is not null && e.ActorId == caller);
}

internal static class TimelineFields
{
    public static readonly FilterFields<TimelineEntry> All = new FilterFields<TimelineEntry>()
        .Text("kind", e => e.Kind, sortable: false)
        .Instant("occurredAt", e => e.OccurredAt)
        .Id("actorId", e => e.ActorId);
}
