using System.Text.Json;
using Crm.Shared.Web;
using Crm.Leads.Qualification;
using Crm.Shared.Fields;

namespace Crm.Leads;

/// <summary>A lead in full.</summary>
[RecordFields("lead")]
internal sealed record LeadResponse
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }

    /// <summary>The company, or else the person.</summary>
    public required string Title { get; init; }

    /// <summary>True when who asks and how to reach them is left out, because the lead is in the pool and not yet claimed.</summary>
    public required bool Masked { get; init; }
    public string? CompanyName { get; init; }
    public string? PersonName { get; init; }
    public string? JobTitle { get; init; }
    public string? Email { get; init; }

    /// <summary>E.164.</summary>
    public string? Phone { get; init; }
    public string? Website { get; init; }
    public string? Address { get; init; }
    public string? District { get; init; }
    public string? City { get; init; }
    public string? Country { get; init; }
    public string? Interest { get; init; }
    public string? Message { get; init; }
    public string? Language { get; init; }
    public required string Source { get; init; }
    public required LeadSourceKind SourceKind { get; init; }
    public string? CampaignRef { get; init; }
    public required LeadStatus Status { get; init; }
    public decimal? Score { get; init; }
    public QualificationOutcome? Outcome { get; init; }
    public Guid? OwnerId { get; init; }
    public Guid? TeamId { get; init; }
    public string? ClosedReason { get; init; }
    public DateOnly? NurtureUntil { get; init; }
    public required DateTime EnquiredAt { get; init; }
    public required DateTime LastEnquiredAt { get; init; }
    public required int EnquiryCount { get; init; }
    public DateTime? AssignedAt { get; init; }

    /// <summary>Until when the owner must accept; null when there is nothing to accept.</summary>
    public DateTime? AcceptBy { get; init; }

    /// <summary>Since when nobody has the lead and anybody may claim it; null outside the pool.</summary>
    public DateTime? InPoolSince { get; init; }

    /// <summary>Until when the lead is its owner's; null when nobody has it or no rule sets an end.</summary>
    public DateTime? ProtectedUntil { get; init; }

    /// <summary>Until when a first contact is due; null for those who stand on a list and have asked nothing.</summary>
    public required DateTime? RespondBy { get; init; }
    public DateTime? FirstContactAt { get; init; }

    /// <summary>Working minutes from enquiry to first contact.</summary>
    public int? ResponseMinutes { get; init; }

    /// <summary>The first contact came after its time, or is due and has not come.</summary>
    public required bool Late { get; init; }
    public Guid? AccountId { get; init; }
    public Guid? ContactId { get; init; }
    public Guid? OpportunityId { get; init; }

    /// <summary>Values of the fields that administrators added, by key.</summary>
    [CustomValuesOf("lead")]
    public required IReadOnlyDictionary<string, JsonElement> Custom { get; init; }

    /// <summary>Why a formula gives nothing, by key: division-by-zero, value-missing, …</summary>
    public required IReadOnlyDictionary<string, string> CustomProblems { get; init; }
    public required int Version { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required DateTime UpdatedAt { get; init; }

    public static LeadResponse Of(Lead l, ICurrentUser user)
    {
        var facts = l.Facts().ShownTo(user, l);
        return new LeadResponse
        {
            Id = l.Id,
            Number = l.Number,
            Title = facts.CompanyName ?? facts.PersonName ?? l.Number,
            Masked = user.MayNotSeeContact(l),
            CompanyName = facts.CompanyName,
            PersonName = facts.PersonName,
            JobTitle = facts.JobTitle,
            Email = facts.Email,
            Phone = facts.Phone,
            Website = facts.Website,
            Address = facts.Address,
            District = facts.District,
            City = facts.City,
            Country = facts.Country,
            Interest = facts.Interest,
            Message = facts.Message,
            Language = facts.Language,
            Source = l.Source,
            SourceKind = l.SourceKind,
            CampaignRef = l.CampaignRef,
            Status = l.Status,
            Score = l.Score,
            Outcome = l.Outcome,
            OwnerId = l.OwnerId,
            TeamId = l.TeamId,
            ClosedReason = l.ClosedReason,
            NurtureUntil = l.NurtureUntil,
            EnquiredAt = l.EnquiredAt,
            LastEnquiredAt = l.LastEnquiredAt,
            EnquiryCount = l.EnquiryCount,
            AssignedAt = l.AssignedAt,
            AcceptBy = l.AcceptBy,
            InPoolSince = l.InPoolSince,
            ProtectedUntil = l.ProtectedUntil,
            RespondBy = l.RespondBy,
            FirstContactAt = l.FirstContactAt,
            ResponseMinutes = l.ResponseMinutes,
            Late = l.Late,
            AccountId = l.AccountId,
            ContactId = l.ContactId,
            OpportunityId = l.OpportunityId,
            Custom = l.Custom,
            CustomProblems = l.CustomProblems,
            Version = l.Version,
            CreatedAt = l.CreatedAt,
            UpdatedAt = l.UpdatedAt,
        };
    }
}
