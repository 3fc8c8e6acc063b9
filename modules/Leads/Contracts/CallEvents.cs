using Crm.Platform.Contracts;
using Crm.Shared.Events;

namespace Crm.Leads.Contracts;

/// <summary>A telesales call to an account or a contact was made.</summary>
/// <param name="RecordType">account or contact: who was called, and whoever may see them sees the call.</param>
/// <param name="AccountId">The account that a contact stands for.</param>
/// <param name="Outcome">reached, interested, no-answer, busy, call-back, wrong-number or do-not-call.</param>
/// <param name="Note">What was said.</param>
public sealed record PersonCalled(
    Guid EntryId, string RecordType, Guid RecordId, Guid? AccountId, string ListName, string Outcome, string? Note, string Agent, DateTime At) : ITimelineEvent
{
    public string TimelineKind => $"call.{Outcome}";
    public DateTime OccurredAt => At;
    public IReadOnlyList<Guid> TimelineSubjects => AccountId is { } account ? [RecordId, account] : [RecordId];
    public (string RecordType, Guid Id) TimelineRecord => (RecordType, RecordId);
    public string? TimelineText => Note;
    public IReadOnlyDictionary<string, string> TimelineFacts => new Dictionary<string, string> { ["list"] = ListName, ["agent"] = Agent };
}

/// <summary>Somebody said on the telephone that they want no more calls: the withdrawal is to be recorded.</summary>
/// <param name="Phone">E.164.</param>
/// <param name="ContactId">Null for somebody who is no contact.</param>
/// <param name="ListName">From which list they were called, as evidence.</param>
public sealed record CallRefused(Guid EntryId, string Phone, Guid? ContactId, string ListName, string Agent, DateTime At) : INotification;

/// <summary>A call-back is due shortly.</summary>
public sealed record CallBackReminded(Guid EntryId, Guid ListId, string Person, Guid AgentId, DateTime DueAt) : IPersonalNotice
{
    public IReadOnlyList<Guid> Recipients => [AgentId];
    public string NoticeCode => "call.call-back-due";
    public IReadOnlyDictionary<string, object?> NoticeFacts => new Dictionary<string, object?> { ["person"] = Person, ["at"] = DueAt };
    public (string RecordType, Guid Id) NoticeRecord => ("call-list", ListId);
}
