using Crm.Leads.Contracts;
using Crm.Leads.Qualification;
using Crm.Shared.Domain;
using Crm.Shared.Search;
using Crm.Shared.Text;

namespace Crm.Leads;

/// <summary>Somebody who may become a customer: from the first enquiry until it is converted, disqualified or kept for later.</summary>
internal sealed class Lead : AggregateRoot, IRecord, ISearchable, IOwned
{
    private readonly List<Enquiry> enquiries = [];
    private readonly List<LeadActivity> activities = [];

    private Lead() { }

    public static RecordType RecordType { get; } = new("lead", "leads");
    public string Label => Number;

    public string Number { get; private init; } = "";
    public string? CompanyName { get; private set; }
    public string? PersonName { get; private set; }
    public string? JobTitle { get; private set; }
    public string? Email { get; private set; }
    public string? Phone { get; private set; }
    public string? Website { get; private set; }
    public string? Address { get; private set; }
    public string? District { get; private set; }
    public string? City { get; private set; }
    public string? Country { get; private set; }
    public string? Interest { get; private set; }
    public string? Message { get; private set; }
    public string? Language { get; private set; }

    public string Source { get; private init; } = "";
    public LeadSourceKind SourceKind { get; private init; }
    public string? CampaignRef { get; private init; }

    public LeadStatus Status { get; private set; }
    public decimal? Score { get; private set; }
    public QualificationOutcome? Outcome { get; private set; }
    public Guid? OwnerId { get; private set; }
    public Guid? TeamId { get; private set; }
    public string? ClosedReason { get; private set; }
    public DateOnly? NurtureUntil { get; private set; }

    public DateTime EnquiredAt { get; private init; }
    public DateTime LastEnquiredAt { get; private set; }
    public int EnquiryCount { get; private set; }

    public DateTime? AssignedAt { get; private set; }

    /// <summary>While the lead waits to be accepted: until when, and who gets it then.</summary>
    public DateTime? AcceptBy { get; private set; }
    public Guid? EscalateToId { get; private set; }

    /// <summary>Until when a first contact is due; null for those who stand on a list and have asked nothing.</summary>
    public DateTime? RespondBy { get; private set; }
    public DateTime? FirstContactAt { get; private set; }

    /// <summary>Working minutes from enquiry to first contact.</summary>
    public int? ResponseMinutes { get; private set; }

    /// <summary>The first contact came after its time, or has not come and its time has passed.</summary>
    public bool Late { get; private set; }

    public Guid? AccountId { get; private set; }
    public Guid? ContactId { get; private set; }
    public Guid? OpportunityId { get; private set; }

    public string CompanyFolded { get; private set; } = "";
    public string PersonFolded { get; private set; } = "";
    public string SearchText { get; private set; } = "";

    /// <summary>Whom an open lead is of; unique, so that one person never has two open leads however many hosts take enquiries.</summary>
    public string? OpenKey { get; private set; }

    public IReadOnlyList<Enquiry> Enquiries => enquiries;
    public IReadOnlyList<LeadActivity> Activities => activities;

    public string Title => CompanyName ?? PersonName ?? Number;

    /// <summary>By telephone and mail address too, which a hit doesn't show: not everybody who may find a lead may read them.</summary>
    public IEnumerable<string?> SearchTexts => [Number, CompanyName, PersonName, Email, Interest, Message, .. Phone is { Length: > 1 } phone ? PhoneNumber.SearchForms(phone) : []];
    public string SearchTitle => Title;
    public string SearchNote => Interest is null ? Number : $"{Number} · {Interest}";
    public bool IsClosed => Status is LeadStatus.Converted or LeadStatus.Disqualified;

    public static Lead Capture(string number, LeadFacts facts, LeadOrigin origin, DateTime? respondBy, Actor actor, Guid? submissionId)
    {
        var lead = new Lead
        {
            Number = number,
            Source = origin.Source,
            SourceKind = origin.Kind,
            CampaignRef = origin.CampaignRef,
            EnquiredAt = origin.EnquiredAt,
            LastEnquiredAt = origin.EnquiredAt,
            RespondBy = respondBy,
            EnquiryCount = 1,
        };
        lead.Describe(facts);
        lead.enquiries.Add(Enquiry.Of(lead.Id, facts, origin, actor.Now, submissionId));
        lead.Note(actor, "lead-activity.captured", facts.Message, ("source", origin.Source));
        lead.Raise(new LeadCaptured(lead.Id, number, lead.CompanyName, lead.PersonName, origin.Source, CamelCase(origin.Kind), origin.CampaignRef, origin.EnquiredAt));
        return lead;
    }

    /// <summary>Another enquiry by the same person: kept, and what was unknown so far is learnt from it.</summary>
    public void AddEnquiry(LeadFacts facts, LeadOrigin origin, Actor actor, Guid? submissionId)
    {
        enquiries.Add(Enquiry.Of(Id, facts, origin, actor.Now, submissionId));
        EnquiryCount++;
        if (origin.EnquiredAt > LastEnquiredAt)
            LastEnquiredAt = origin.EnquiredAt;
        Describe(Facts().OrElse(facts));
        Note(actor, "lead-activity.enquired-again", facts.Message, ("source", origin.Source));
        Raise(new LeadEnquiryRepeated(Id, Number, Title, origin.Source, CamelCase(origin.Kind), origin.CampaignRef, origin.EnquiredAt, OwnerId));
        if (Status is LeadStatus.Nurture)
            Reopen(actor);
    }

    public LeadFacts Facts() => new()
    {
        CompanyName = CompanyName,
        PersonName = PersonName,
        JobTitle = JobTitle,
        Email = Email,
        Phone = Phone,
        Website = Website,
        Address = Address,
        District = District,
        City = City,
        Country = Country,
        Interest = Interest,
        Message = Message,
        Language = Language,
    };

    public void Describe(LeadFacts facts)
    {
        CompanyName = facts.CompanyName;
        PersonName = facts.PersonName;
        JobTitle = facts.JobTitle;
        Email = facts.Email;
        Phone = facts.Phone;
        Website = facts.Website;
        Address = facts.Address;
        District = facts.District;
        City = facts.City;
        Country = facts.Country;
        Interest = facts.Interest;
        Message = facts.Message;
        Language = facts.Language;
        CompanyFolded = TextFolding.Fold(CompanyName);
        PersonFolded = TextFolding.Fold(PersonName);
        SearchText = TextFolding.Fold(string.Join(' ', Number, CompanyName, PersonName, Email, Phone));
        SetOpenKey();
    }

    public void Assign(Guid assigneeId, Guid? teamId, DateTime? acceptBy, Guid? escalateToId, Actor actor, string? ruleName = null)
    {
        DemandOpen();
        OwnerId = assigneeId;
        TeamId = teamId ?? TeamId;
        AssignedAt = actor.Now;
        AcceptBy = acceptBy;
        EscalateToId = escalateToId;
        Status = LeadStatus.Assigned;
        NurtureUntil = null;
        Raise(new LeadAssigned(Id, Number, Title, assigneeId, TeamId, actor.Now, acceptBy, ruleName));
    }

    /// <summary>Takes what was offered, or helps oneself from the pool.</summary>
    public void Accept(Guid userId, Actor actor)
    {
        if (Status is LeadStatus.Assigned && OwnerId != userId)
            throw new BusinessRuleException("lead.assigned-to-another", ("number", Number));
        if (Status is not LeadStatus.Assigned && (OwnerId is not null || IsClosed))
            throw new BusinessRuleException("lead.not-waiting", ("number", Number));
        OwnerId = userId;
        AssignedAt ??= actor.Now;
        Settle();
        Note(actor, "lead-activity.accepted");
        Raise(new LeadAccepted(Id, Number, userId, actor.Now));
    }

    public void Decline(Guid userId, string reason, Actor actor)
    {
        if (Status is not LeadStatus.Assigned || OwnerId != userId)
            throw new BusinessRuleException("lead.not-waiting", ("number", Number));
        ReturnToPool();
        Note(actor, "lead-activity.declined", reason);
        Raise(new LeadDeclined(Id, Number, userId, reason, actor.Now));
    }

    /// <summary>The time to accept has passed: the lead goes to who answers for the late one, or else back to the pool.</summary>
    public void Escalate(Guid? managerId, Actor actor)
    {
        var late = OwnerId;
        if (managerId is not { } manager)
        {
            ReturnToPool();
            return;
        }

        OwnerId = manager;
        AssignedAt = actor.Now;
        AcceptBy = null;
        EscalateToId = null;
        Raise(new LeadEscalated(Id, Number, Title, late, manager, TeamId, actor.Now));
    }

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
            Id, Number, Source, CamelCase(SourceKind), CampaignRef, OwnerId, TeamId, actor.Now, account, contact, opportunity));
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
        SetOpenKey();
        Note(actor, "lead-activity.reopened");
        Raise(new LeadReopened(Id, Number, actor.Now));
    }

    public void MarkOverdue()
    {
        Late = true;
        Raise(new LeadResponseOverdue(Id, Number, Title, OwnerId, RespondBy!.Value));
    }

    public void MoveToBin(DateTime now)
    {
        OpenKey = null;
        AcceptBy = null;
        Delete(now);
    }

    public void TakeOutOfBin()
    {
        Restore();
        SetOpenKey();
    }

    public void Note(Actor actor, string kind, string? note = null, params (string Name, object? Value)[] facts) =>
        activities.Add(LeadActivity.Of(Id, actor, kind, note, facts));

    /// <summary>Owned and accepted: the status says how far the work on it is.</summary>
    private void Settle()
    {
        AcceptBy = null;
        EscalateToId = null;
        Status = Outcome is QualificationOutcome.Qualified ? LeadStatus.Qualified
            : FirstContactAt is not null ? LeadStatus.Contacted
            : LeadStatus.Accepted;
    }

    private void ReturnToPool()
    {
        OwnerId = null;
        AssignedAt = null;
        AcceptBy = null;
        EscalateToId = null;
        Status = LeadStatus.New;
    }

    private void Close(LeadStatus status, string? reason)
    {
        Status = status;
        ClosedReason = reason;
        AcceptBy = null;
        NurtureUntil = null;
        OpenKey = null;
    }

    private void DemandOpen()
    {
        if (IsClosed)
            throw new BusinessRuleException("lead.closed", ("number", Number));
    }

    private void SetOpenKey() => OpenKey = IsClosed || DeletedAt is not null ? null : KeyOf(Email, Phone, PersonFolded);

    /// <summary>A telephone may be a company's switchboard, so it takes the name beside it to mean one person.</summary>
    public static string? KeyOf(string? email, string? phone, string personFolded) => email ?? (phone is null ? null : $"{phone} {personFolded}");

    private static string CamelCase<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
