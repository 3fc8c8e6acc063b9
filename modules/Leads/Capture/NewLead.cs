using Crm.Shared.Fields;
using Crm.Shared.Web;
using FluentValidation;

namespace Crm.Leads.Capture;

/// <summary>An enquiry as people and systems hand it in.</summary>
internal sealed record NewLead : LeadInput
{
    /// <summary>Where it came from, in the words of the office: "Website", "InfoComm 2026". Absent: "Manual" or the API key's name.</summary>
    public string? Source { get; init; }

    /// <summary>Absent: manual for a person, api for a key.</summary>
    public LeadSourceKind? SourceKind { get; init; }
    public string? CampaignRef { get; init; }

    /// <summary>When the person enquired, if not now.</summary>
    public DateTime? EnquiredAt { get; init; }

    /// <summary>Who is to have it. Absent: the dispatch rules decide.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>When the person or company is protected for a colleague: give the enquiry to the colleague instead of refusing it.</summary>
    public bool? PassOn { get; init; }

    /// <summary>The sender's own id of this enquiry: sent twice, it takes effect once.</summary>
    public Guid? SubmissionId { get; init; }

    public LeadOrigin ToOrigin(ICurrentUser user, TimeProvider clock)
    {
        var isPerson = user.Kind is CallerKind.User;
        return new LeadOrigin(
            string.IsNullOrWhiteSpace(Source) ? isPerson ? "Manual" : user.Name : Source.Trim(),
            SourceKind ?? (isPerson ? LeadSourceKind.Manual : LeadSourceKind.Api),
            string.IsNullOrWhiteSpace(CampaignRef) ? null : CampaignRef.Trim(),
            EnquiredAt ?? clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Who enters a lead may keep it; giving it to somebody else is dispatching by hand.</summary>
    public void DemandMayGive(ICurrentUser user)
    {
        if (OwnerId is not null && OwnerId != user.Id && !user.Has(LeadPermissions.Assign))
            throw new ForbiddenException(LeadPermissions.Assign);
    }

    internal sealed class NewLeadValidator : Rules<NewLead>
    {
        public NewLeadValidator(IFieldCatalog fields, TimeProvider clock)
            : base(fields)
        {
            RuleFor(l => l.Source).MaximumLength(LeadConfiguration.LongestName);
            RuleFor(l => l.SourceKind).IsInEnum();
            RuleFor(l => l.CampaignRef).MaximumLength(80);
            RuleFor(l => l.EnquiredAt).Must(at => at is null || at <= clock.GetUtcNow().UtcDateTime.AddMinutes(5)).WithErrorCode("lead.enquired-in-future");
        }
    }
}
