using Crm.Leads.Contracts;
using Crm.Leads.Qualification;
using Crm.Shared.Domain;
using Crm.Shared.Fields;
using Crm.Shared.Search;
using Crm.Shared.Text;
using Crm.Shared.Web;

namespace Crm.Leads;

/// <summary>Somebody who may become a customer: from the first enquiry until it is converted, disqualified or kept for later.</summary>
internal sealed partial class Lead : CustomizableRecord<Lead>, IRecord, ISearchable, IOwned, IMasksFields
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

    /// <summary>Since when nobody has the lead and anybody may claim it; null outside the pool.</summary>
    public DateTime? InPoolSince { get; private set; }

    /// <summary>The time in which the lead is its owner's; null when nobody has it or no rule sets an end.</summary>
    public DateTime? ProtectedSince { get; private set; }
    public DateTime? ProtectedUntil { get; private set; }

    /// <summary>When the owner is to be told that protection ends; null once told.</summary>
    public DateTime? WarnAt { get; private set; }

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

    /// <summary>When the opportunity was won, and what it was worth; null while it is not.</summary>
    public DateTime? WonAt { get; private set; }
    public decimal? WonAmount { get; private set; }
    public string? WonCurrency { get; private set; }

    public string CompanyFolded { get; private set; } = "";
    public string PersonFolded { get; private set; } = "";
    public string SearchText { get; private set; } = "";

    /// <summary>Whom an open lead is of; unique, so that one person never has two open leads however many hosts take enquiries.</summary>
    public string? OpenKey { get; private set; }

    public IReadOnlyList<Enquiry> Enquiries => enquiries;
    public IReadOnlyList<LeadActivity> Activities => activities;

    public string Title => CompanyName ?? PersonName ?? Number;

    public SearchEntry SearchEntry => new(
        [new(CompanyName, "companyName"), new(PersonName, "personName"), Number],
        [new(Email, "email"), FoundText.Phone(Phone, "phone"), new(Interest, "interest"), new(Message, "message")],
        [Number, new(Interest, "interest")]);
    public bool IsClosed => Status is LeadStatus.Converted or LeadStatus.Disqualified;

    bool IMasksFields.Hides(string field, ICurrentUser user) =>
        field is "personName" or "jobTitle" or "email" or "phone" or "website" or "address" or "message" && user.MayNotSeeContact(this);

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
            InPoolSince = actor.Now,
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
        Custom = Custom,
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
        Customize(facts.Custom);
        CompanyFolded = TextFolding.Fold(CompanyName);
        PersonFolded = TextFolding.Fold(PersonName);
        SearchText = TextFolding.Fold(string.Join(' ', Number, CompanyName, PersonName, Email, Phone));
        SetOpenKey();
    }

    public void MoveToBin(DateTime now)
    {
        OpenKey = null;
        AcceptBy = null;
        EndProtection();
        Delete(now);
    }

    public void TakeOutOfBin()
    {
        Restore();
        SetOpenKey();
    }

    public void Note(Actor actor, string kind, string? note = null, params (string Name, object? Value)[] facts) =>
        activities.Add(LeadActivity.Of(Id, actor, kind, note, facts));

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
