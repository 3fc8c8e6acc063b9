using System.Text.Json;
using Crm.Shared.Fields;
using Crm.Shared.Text;
using Crm.Shared.Web;
using FluentValidation;

namespace Crm.Leads;

/// <summary>What may be said of a lead, on entry and in a merge patch. A company or a person must be named.</summary>
[RecordInput("lead")]
internal record LeadInput
{
    /// <summary>In any script.</summary>
    public string? CompanyName { get; init; }

    /// <summary>In any script.</summary>
    public string? PersonName { get; init; }
    public string? JobTitle { get; init; }
    public string? Email { get; init; }

    /// <summary>As people write it; kept as E.164. Without a country code it is a Hong Kong number.</summary>
    public string? Phone { get; init; }
    public string? Website { get; init; }
    public string? Address { get; init; }
    public string? District { get; init; }
    public string? City { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The product or service asked for.</summary>
    public string? Interest { get; init; }
    public string? Message { get; init; }

    /// <summary>The language to answer in: en, zh-Hant or zh-Hans.</summary>
    public string? Language { get; init; }

    /// <summary>Values of the fields that administrators added, by key.</summary>
    [CustomValuesOf("lead")]
    public IReadOnlyDictionary<string, JsonElement>? Custom { get; init; }

    public LeadFacts ToFacts() => new()
    {
        CompanyName = Tidy(CompanyName),
        PersonName = Tidy(PersonName),
        JobTitle = Tidy(JobTitle),
        Email = EmailAddress.TryParse(Email, out var email) ? email.Value : null,
        Phone = PhoneNumber.TryParse(Phone, HomeRegion, out var phone) ? phone.E164 : null,
        Website = Tidy(Website),
        Address = Tidy(Address),
        District = Tidy(District),
        City = Tidy(City),
        Country = Tidy(Country)?.ToUpperInvariant(),
        Interest = Tidy(Interest),
        Message = Tidy(Message),
        Language = Locales.Nearest(Language),
        Custom = Custom ?? CustomValues.None,
    };

    public static LeadInput Of(Lead lead) => new()
    {
        CompanyName = lead.CompanyName,
        PersonName = lead.PersonName,
        JobTitle = lead.JobTitle,
        Email = lead.Email,
        Phone = lead.Phone,
        Website = lead.Website,
        Address = lead.Address,
        District = lead.District,
        City = lead.City,
        Country = lead.Country,
        Interest = lead.Interest,
        Message = lead.Message,
        Language = lead.Language,
        Custom = lead.Custom,
    };

    private const string HomeRegion = "HK";

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    internal abstract class Rules<T> : AbstractValidator<T>
        where T : LeadInput
    {
        protected Rules(IFieldCatalog fields)
        {
            RuleFor(l => l.CompanyName).NotEmpty().When(l => string.IsNullOrWhiteSpace(l.PersonName)).WithErrorCode("lead.name-required");
            RuleFor(l => l.CompanyName).MaximumLength(LeadConfiguration.LongestName);
            RuleFor(l => l.PersonName).MaximumLength(LeadConfiguration.LongestName);
            RuleFor(l => l.JobTitle).MaximumLength(LeadConfiguration.LongestName);
            RuleFor(l => l.Email).Must(e => string.IsNullOrWhiteSpace(e) || EmailAddress.TryParse(e, out _)).WithErrorCode("value.email");
            RuleFor(l => l.Phone).Must(p => string.IsNullOrWhiteSpace(p) || PhoneNumber.TryParse(p, HomeRegion, out _)).WithErrorCode("lead.phone");
            RuleFor(l => l.Website).MaximumLength(400);
            RuleFor(l => l.Address).MaximumLength(400);
            RuleFor(l => l.District).MaximumLength(80);
            RuleFor(l => l.City).MaximumLength(80);
            RuleFor(l => l.Country).Matches("^[A-Za-z]{2}$").When(l => !string.IsNullOrWhiteSpace(l.Country));
            RuleFor(l => l.Interest).MaximumLength(LeadConfiguration.LongestName);
            RuleFor(l => l.Message).MaximumLength(LeadConfiguration.LongestMessage);
            RuleFor(l => l.Language).Must(l => string.IsNullOrWhiteSpace(l) || Locales.Nearest(l) is not null).WithErrorCode("value.choice");
            this.CustomRules(fields, Lead.RecordType, l => l.Custom);
        }
    }

    internal sealed class Validator(IFieldCatalog fields) : Rules<LeadInput>(fields);
}
