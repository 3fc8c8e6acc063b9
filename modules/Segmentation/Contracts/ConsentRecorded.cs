using Crm.Shared.Events;

namespace Crm.Segmentation.Contracts;

/// <summary>A contact said yes or no; what is null was said for all of its kind.</summary>
/// <param name="At">When the person said so.</param>
public sealed record ConsentRecorded(
    Guid EntryId, Guid ContactId, ConsentChannel? Channel, ConsentPurpose? Purpose, string? GoodsClass, bool Granted, DateTime At) : ITimelineEvent
{
    public string TimelineKind => $"consent.{(Granted ? "given" : "refused")}.{(Purpose == ConsentPurpose.Service ? "terms" : Channel?.ToString().ToLowerInvariant() ?? "any")}";
    public DateTime OccurredAt => At;
    public IReadOnlyList<Guid> TimelineSubjects => [ContactId];
    public (string RecordType, Guid Id) TimelineRecord => ("contact", ContactId);
    public IReadOnlyDictionary<string, string> TimelineFacts => new Dictionary<string, string>();
}
