using System.Globalization;
using Crm.Segmentation.Contracts;
using Crm.Shared.Events;

namespace Crm.Sales.Contracts;

/// <summary>A possible sale was recorded.</summary>
/// <param name="LeadId">The lead it came from; null when entered by hand.</param>
/// <param name="Amount">Null when nothing is known of the sum.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record OpportunityOpened(
    Guid OpportunityId, string Number, string Name, Guid AccountId, Guid? ContactId, Guid? LeadId, decimal? Amount, string? Currency, Guid? OwnerId,
    DateTime OpenedAt) : ITimelineEvent, ICustomerFactEvent
{
    public CustomerFact Fact => new("opportunities", OpportunityId, AccountId, ContactId, "open", Amount, Currency, OpenedAt) { FirstAt = OpenedAt };
    public string TimelineKind => "opportunity.opened";
    public DateTime OccurredAt => OpenedAt;
    public IReadOnlyList<Guid> TimelineSubjects => ContactId is { } contact ? [AccountId, contact] : [AccountId];
    public (string RecordType, Guid Id) TimelineRecord => ("opportunity", OpportunityId);
    public IReadOnlyDictionary<string, string> TimelineFacts =>
        Shared.Events.TimelineFacts.Of(("number", Number), ("name", Name), ("amount", Amount?.ToString(CultureInfo.InvariantCulture)), ("currency", Amount is null ? null : Currency));
}

/// <param name="From">The stage before: new, qualified, proposal, negotiation, won or lost.</param>
/// <param name="To">The stage now.</param>
public sealed record OpportunityMoved(
    Guid OpportunityId, string Number, string Name, Guid AccountId, Guid? ContactId, string From, string To, string? Reason, decimal? Amount,
    string? Currency, Guid? OwnerId, DateTime MovedAt) : ITimelineEvent, ICustomerFactEvent
{
    public CustomerFact Fact => new("opportunities", OpportunityId, AccountId, ContactId, To is "won" or "lost" ? To : "open", Amount, Currency, MovedAt);
    public string TimelineKind => $"opportunity.moved-to-{To}";
    public DateTime OccurredAt => MovedAt;
    public IReadOnlyList<Guid> TimelineSubjects => ContactId is { } contact ? [AccountId, contact] : [AccountId];
    public (string RecordType, Guid Id) TimelineRecord => ("opportunity", OpportunityId);
    public IReadOnlyDictionary<string, string> TimelineFacts =>
        Shared.Events.TimelineFacts.Of(("number", Number), ("name", Name), ("amount", Amount?.ToString(CultureInfo.InvariantCulture)), ("currency", Amount is null ? null : Currency));
}

/// <summary>What an opportunity is worth, or whose it is, was put right, or it went to the bin or came back from there.</summary>
/// <param name="Stage">new, qualified, proposal, negotiation, won or lost.</param>
/// <param name="Deleted">True while it is in the bin.</param>
/// <param name="StageSince">When it came to its stage.</param>
public sealed record OpportunityRevised(
    Guid OpportunityId, string Number, Guid AccountId, Guid? ContactId, string Stage, decimal? Amount, string? Currency, bool Deleted, DateTime StageSince) : ICustomerFactEvent
{
    public CustomerFact Fact => new(
        "opportunities", OpportunityId, AccountId, ContactId, Deleted ? null : Stage is "won" or "lost" ? Stage : "open", Amount, Currency, StageSince);
}
