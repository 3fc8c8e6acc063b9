using System.Text.Json;
using Crm.Shared.Fields;

namespace Crm.Leads;

/// <summary>What is known of an enquirer and the wish; the same from every source. The phone is E.164, the e-mail lower case.</summary>
internal sealed record LeadFacts
{
    public string? CompanyName { get; init; }
    public string? PersonName { get; init; }
    public string? JobTitle { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Website { get; init; }
    public string? Address { get; init; }
    public string? District { get; init; }
    public string? City { get; init; }
    public string? Country { get; init; }
    public string? Interest { get; init; }
    public string? Message { get; init; }
    public string? Language { get; init; }
    public IReadOnlyDictionary<string, JsonElement> Custom { get; init; } = CustomValues.None;

    /// <summary>What is left for the figures when the person is erased.</summary>
    public LeadFacts WithoutPerson() => new() { CompanyName = CompanyName, District = District, City = City, Country = Country, Interest = Interest };

    /// <summary>These facts, with the blanks filled from others.</summary>
    public LeadFacts OrElse(LeadFacts other) => new()
    {
        CompanyName = CompanyName ?? other.CompanyName,
        PersonName = PersonName ?? other.PersonName,
        JobTitle = JobTitle ?? other.JobTitle,
        Email = Email ?? other.Email,
        Phone = Phone ?? other.Phone,
        Website = Website ?? other.Website,
        Address = Address ?? other.Address,
        District = District ?? other.District,
        City = City ?? other.City,
        Country = Country ?? other.Country,
        Interest = Interest ?? other.Interest,
        Message = Message ?? other.Message,
        Language = Language ?? other.Language,
        Custom = Custom.OrElse(other.Custom),
    };
}

/// <summary>Where an enquiry came from.</summary>
internal sealed record LeadOrigin(string Source, LeadSourceKind Kind, string? CampaignRef, DateTime EnquiredAt, Guid? ImportId = null)
{
    /// <summary>The bought or lent list that it came of.</summary>
    public Guid? ExternalListId { get; init; }

    /// <summary>Who merely stands on a list has asked nothing, so no answer is due.</summary>
    public bool AwaitsAnswer => Kind is not (
        LeadSourceKind.ExhibitorList or LeadSourceKind.ChamberList or LeadSourceKind.Spreadsheet or LeadSourceKind.CrmExport or LeadSourceKind.Partner);
}
