using Crm.Platform.Contracts;
using Crm.Shared.Events;

namespace Crm.Leads.Contracts;

/// <summary>An enquiry came in from somebody who had no open lead.</summary>
/// <param name="SourceKind">webForm, api, manual, import, partner, mail, phone, event.</param>
/// <param name="CampaignRef">The campaign's reference as the enquiry carried it.</param>
public sealed record LeadCaptured(
    Guid LeadId, string Number, string? CompanyName, string? PersonName, string Source, string SourceKind, string? CampaignRef, DateTime EnquiredAt) : INotification;

/// <summary>Somebody with an open lead has enquired again.</summary>
public sealed record LeadEnquiryRepeated(
    Guid LeadId, string Number, string Title, string Source, string SourceKind, string? CampaignRef, DateTime EnquiredAt, Guid? OwnerId) : IPersonalNotice
{
    public IReadOnlyList<Guid> Recipients => OwnerId is { } owner ? [owner] : [];
    public string NoticeCode => "lead.enquired-again";
    public IReadOnlyDictionary<string, object?> NoticeFacts => new Dictionary<string, object?> { ["number"] = Number, ["lead"] = Title };
    public (string RecordType, Guid Id) NoticeRecord => ("lead", LeadId);
}

/// <summary>A qualification script was completed for a lead.</summary>
/// <param name="Outcome">general, qualified or disqualified.</param>
public sealed record LeadQualified(
    Guid LeadId, string Number, string ScriptKey, int ScriptVersion, decimal Score, string Outcome, DateTime QualifiedAt, Guid? OwnerId, Guid? TeamId) : INotification;

/// <summary>A lead was given to a person, by a rule or by hand.</summary>
/// <param name="AcceptBy">Until when it must be accepted; null when it needs no accepting.</param>
public sealed record LeadAssigned(
    Guid LeadId, string Number, string Title, Guid AssigneeId, Guid? TeamId, DateTime AssignedAt, DateTime? AcceptBy, string? RuleName) : IPersonalNotice
{
    public IReadOnlyList<Guid> Recipients => [AssigneeId];
    public string NoticeCode => AcceptBy is null ? "lead.given-to-you" : "lead.assigned-to-you";
    public IReadOnlyDictionary<string, object?> NoticeFacts =>
        new Dictionary<string, object?> { ["number"] = Number, ["lead"] = Title, ["acceptBy"] = AcceptBy };
    public (string RecordType, Guid Id) NoticeRecord => ("lead", LeadId);
}

public sealed record LeadAccepted(Guid LeadId, string Number, Guid AcceptedBy, DateTime AcceptedAt) : INotification;

public sealed record LeadClaimed(Guid LeadId, string Number, Guid ClaimedBy, DateTime ClaimedAt) : INotification;

/// <summary>Protection ends soon: without progress the lead goes to the pool.</summary>
public sealed record LeadOwnerWarned(Guid LeadId, string Number, string Title, Guid? OwnerId, DateTime ProtectedUntil) : IPersonalNotice
{
    public IReadOnlyList<Guid> Recipients => OwnerId is { } owner ? [owner] : [];
    public string NoticeCode => "lead.protection-ending";
    public IReadOnlyDictionary<string, object?> NoticeFacts =>
        new Dictionary<string, object?> { ["number"] = Number, ["lead"] = Title, ["until"] = ProtectedUntil };
    public (string RecordType, Guid Id) NoticeRecord => ("lead", LeadId);
}

/// <summary>No progress was recorded in time: the lead is in the pool, and its former owner is told.</summary>
public sealed record LeadProtectionEnded(Guid LeadId, string Number, string Title, Guid? FormerOwnerId, DateTime EndedAt) : IPersonalNotice
{
    public IReadOnlyList<Guid> Recipients => FormerOwnerId is { } owner ? [owner] : [];
    public string NoticeCode => "lead.protection-ended";
    public IReadOnlyDictionary<string, object?> NoticeFacts => new Dictionary<string, object?> { ["number"] = Number, ["lead"] = Title };
    public (string RecordType, Guid Id) NoticeRecord => ("lead", LeadId);
}

public sealed record LeadDeclined(Guid LeadId, string Number, Guid DeclinedBy, string Reason, DateTime DeclinedAt) : INotification;

/// <summary>Nobody acted on a lead in time: its manager is told. The lead is given to the manager to dispatch.</summary>
public sealed record LeadEscalated(
    Guid LeadId, string Number, string Title, Guid? LateAssigneeId, Guid EscalatedToId, Guid? TeamId, DateTime EscalatedAt) : IPersonalNotice
{
    public IReadOnlyList<Guid> Recipients => [EscalatedToId];
    public string NoticeCode => "lead.escalated-to-you";
    public IReadOnlyDictionary<string, object?> NoticeFacts => new Dictionary<string, object?> { ["number"] = Number, ["lead"] = Title };
    public (string RecordType, Guid Id) NoticeRecord => ("lead", LeadId);
}

/// <summary>The time in which a first contact was due has passed without one.</summary>
public sealed record LeadResponseOverdue(Guid LeadId, string Number, string Title, Guid? OwnerId, DateTime RespondBy) : IPersonalNotice
{
    public IReadOnlyList<Guid> Recipients => OwnerId is { } owner ? [owner] : [];
    public string NoticeCode => "lead.response-overdue";
    public IReadOnlyDictionary<string, object?> NoticeFacts =>
        new Dictionary<string, object?> { ["number"] = Number, ["lead"] = Title, ["respondBy"] = RespondBy };
    public (string RecordType, Guid Id) NoticeRecord => ("lead", LeadId);
}

/// <param name="Channel">call, mail, visit, meeting or message.</param>
/// <param name="First">True for the first contact since the enquiry.</param>
/// <param name="WorkingMinutes">Working time from enquiry to first contact; null unless it was the first.</param>
public sealed record LeadContacted(
    Guid LeadId, string Number, string Channel, DateTime ContactedAt, Guid? ContactedBy, bool First, int? WorkingMinutes) : INotification;

public sealed record LeadDisqualified(Guid LeadId, string Number, string Reason, DateTime DisqualifiedAt) : INotification;

/// <param name="Until">When to take it up again; null when open.</param>
public sealed record LeadSentToNurture(Guid LeadId, string Number, string? Reason, DateOnly? Until, DateTime SentAt) : INotification;

public sealed record LeadReopened(Guid LeadId, string Number, DateTime ReopenedAt) : INotification;
