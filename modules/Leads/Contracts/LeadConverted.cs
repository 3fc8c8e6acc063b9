using Crm.Segmentation.Contracts;
using Crm.Shared.Events;

namespace Crm.Leads.Contracts;

/// <summary>
/// A lead became an account with a contact and, perhaps, an opportunity. It carries all facts and the ids of the records to come,
/// so that Segmentation and Sales each make their own and nothing is typed twice.
/// </summary>
public sealed record LeadConverted(
    Guid LeadId,
    string Number,
    string Source,
    string SourceKind,
    string? CampaignRef,
    Guid? OwnerId,
    Guid? TeamId,
    DateTime ConvertedAt,
    ConvertedAccount Account,
    ConvertedContact? Contact,
    ConvertedOpportunity? Opportunity) : ITimelineEvent, ICustomerFactEvent
{
    /// <summary>When the person last enquired.</summary>
    public DateTime? LastEnquiredAt { get; init; }
    public CustomerFact Fact => new("leads", LeadId, Account.Id, Contact?.Id, "converted", null, null, LastEnquiredAt ?? ConvertedAt);

    public string TimelineKind => "lead.converted";
    public DateTime OccurredAt => ConvertedAt;
    public IReadOnlyList<Guid> TimelineSubjects => Contact is null ? [Account.Id] : [Account.Id, Contact.Id];
    public (string RecordType, Guid Id) TimelineRecord => ("lead", LeadId);
    public IReadOnlyDictionary<string, string> TimelineFacts => new Dictionary<string, string> { ["number"] = Number };
}

/// <param name="IsNew">False when the account existed: then its facts are not to be touched.</param>
/// <param name="Phone">E.164.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record ConvertedAccount(
    Guid Id, bool IsNew, string Name, string? Phone, string? Website, string? Address, string? District, string? City, string? Country);

/// <param name="IsNew">False when the contact existed: then its facts are not to be touched.</param>
/// <param name="Phone">E.164.</param>
/// <param name="Language">en, zh-Hant or zh-Hans.</param>
public sealed record ConvertedContact(Guid Id, bool IsNew, string Name, string? JobTitle, string? Email, string? Phone, string? Language);

/// <param name="Amount">Null when nothing is known of the sum.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record ConvertedOpportunity(Guid Id, string Name, decimal? Amount, string? Currency, DateOnly? ExpectedClose);
