using Crm.Shared.Events;

namespace Crm.Segmentation.Contracts;

public enum MembershipStep
{
    Began,
    Renewed,
    Ended,
}

/// <summary>A membership began, lasts longer, or has ended.</summary>
/// <param name="Number">The member's: "M-2026-00042".</param>
/// <param name="ExpiresAt">Null for a membership without end.</param>
/// <param name="At">When it did.</param>
public sealed record MembershipChanged(Guid MemberId, Guid ContactId, MembershipStep Step, string Number, string Level, DateTime? ExpiresAt, DateTime At) : ITimelineEvent
{
    public string TimelineKind => $"membership.{Step.ToString().ToLowerInvariant()}";
    public DateTime OccurredAt => At;
    public IReadOnlyList<Guid> TimelineSubjects => [ContactId];
    public (string RecordType, Guid Id) TimelineRecord => ("member", MemberId);
    public IReadOnlyDictionary<string, string> TimelineFacts => Shared.Events.TimelineFacts.Of(("number", Number), ("level", Level));
}
