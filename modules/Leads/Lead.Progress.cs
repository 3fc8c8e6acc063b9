using Crm.Leads.Contracts;
using Crm.Leads.Qualification;
using Crm.Shared.Domain;

namespace Crm.Leads;

/// <summary>How far the work on a lead is: contacts, the questionnaire, and how it ends.</summary>
internal sealed partial class Lead
{
    public void LogContact(ContactChannel channel, string? note, DateTime at, int workingMinutes, Actor actor)
    {
        DemandOpen();
        var first = FirstContactAt is null;
        if (first)
        {
            FirstContactAt = at;
            ResponseMinutes = RespondBy is null ? null : workingMinutes;
            Late = at > RespondBy;
        }

        // Who calls a lead that waits to be accepted has accepted it.
        if (Status is LeadStatus.Assigned && OwnerId == actor.Id)
            Settle();
        if (Status is LeadStatus.New or LeadStatus.Accepted && OwnerId is not null)
            Status = LeadStatus.Contacted;
        Touch();
        Note(actor, $"lead-activity.contact-{CamelCase(channel)}", note);
        Raise(new LeadContacted(Id, Number, CamelCase(channel), at, actor.Id, first, first ? ResponseMinutes : null));
    }

    public void Qualify(string scriptKey, int scriptVersion, decimal score, QualificationOutcome outcome, string? note, Actor actor)
    {
        DemandOpen();
        Score = score;
        Outcome = outcome;
        Note(actor, $"lead-activity.qualified-{CamelCase(outcome)}", note, ("score", score.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)));
        if (outcome is QualificationOutcome.Disqualified)
            Close(LeadStatus.Disqualified, null);
        else if (Status is not LeadStatus.Assigned && OwnerId is not null)
            Settle();
        Raise(new LeadQualified(Id, Number, scriptKey, scriptVersion, score, CamelCase(outcome), actor.Now, OwnerId, TeamId));
        if (outcome is QualificationOutcome.Disqualified)
            Raise(new LeadDisqualified(Id, Number, "", actor.Now));
    }

    public void Convert(ConvertedAccount account, ConvertedContact? contact, ConvertedOpportunity? opportunity, Actor actor)
    {
        if (Status is LeadStatus.Converted)
            throw new BusinessRuleException("lead.already-converted", ("number", Number));
        DemandOpen();
        AccountId = account.Id;
        ContactId = contact?.Id;
        OpportunityId = opportunity?.Id;
        Close(LeadStatus.Converted, null);
        Note(actor, "lead-activity.converted", null, ("account", account.Name));
        Raise(new LeadConverted(
            Id, Number, Source, CamelCase(SourceKind), CampaignRef, OwnerId, TeamId, actor.Now, account, contact, opportunity)
        {
            LastEnquiredAt = LastEnquiredAt,
        });
    }

    public void Disqualify(string reason, Actor actor)
    {
        DemandOpen();
        Close(LeadStatus.Disqualified, reason);
        Note(actor, "lead-activity.disqualified", reason);
        Raise(new LeadDisqualified(Id, Number, reason, actor.Now));
    }

    public void SendToNurture(string? reason, DateOnly? until, Actor actor)
    {
        DemandOpen();
        Status = LeadStatus.Nurture;
        NurtureUntil = until;
        AcceptBy = null;
        InPoolSince = null;
        EndProtection();
        Note(actor, "lead-activity.nurture", reason, ("until", until?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Raise(new LeadSentToNurture(Id, Number, reason, until, actor.Now));
    }

    /// <summary>Takes up a disqualified or nurtured lead again. A converted one lives on as account and opportunity.</summary>
    public void Reopen(Actor actor)
    {
        if (Status is not (LeadStatus.Disqualified or LeadStatus.Nurture))
            throw new BusinessRuleException("lead.not-reopenable", ("number", Number));
        Status = LeadStatus.New;
        NurtureUntil = null;
        ClosedReason = null;
        if (Outcome is QualificationOutcome.Disqualified)
            Outcome = null;
        if (OwnerId is not null)
            Settle();
        else
            InPoolSince = actor.Now;
        SetOpenKey();
        Note(actor, "lead-activity.reopened");
        Raise(new LeadReopened(Id, Number, actor.Now));
    }

    /// <summary>The opportunity that it became was won.</summary>
    public void Win(DateTime at, decimal? amount, string? currency)
    {
        WonAt = at;
        WonAmount = amount;
        WonCurrency = currency;
    }

    /// <summary>It was taken for won by mistake.</summary>
    public void LoseAgain()
    {
        WonAt = null;
        WonAmount = null;
        WonCurrency = null;
    }

    public void MarkOverdue()
    {
        Late = true;
        Raise(new LeadResponseOverdue(Id, Number, Title, OwnerId, RespondBy!.Value));
    }

    private void Close(LeadStatus status, string? reason)
    {
        Status = status;
        ClosedReason = reason;
        AcceptBy = null;
        NurtureUntil = null;
        OpenKey = null;
        InPoolSince = null;
        EndProtection();
    }
}
