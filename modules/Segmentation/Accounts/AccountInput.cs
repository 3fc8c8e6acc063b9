using System.Text.Json;
using Crm.Shared.Fields;
using Crm.Shared.Text;
using Crm.Shared.Web;
using FluentValidation;

namespace Crm.Segmentation.Accounts;

/// <summary>What may be said of an account, on entry and in a merge patch.</summary>
[RecordInput("account")]
internal sealed record AccountInput
{
    /// <summary>The name by which people here know the company or person, in any script.</summary>
    public required string Name { get; init; }

    /// <summary>The name in other scripts, by locale (en, zh-Hant, zh-Hans, …).</summary>
    public IReadOnlyDictionary<string, string>? Names { get; init; }
    public AccountKind Kind { get; init; }

    /// <summary>What the company does: education, hotel, retail, government.</summary>
    public string? BusinessType { get; init; }

    /// <summary>What it is to us: end user, dealer, consultant, contractor.</summary>
    public string? CustomerType { get; init; }

    /// <summary>A, B, C or whatever grades the business uses.</summary>
    public string? Grade { get; init; }
    public IReadOnlyList<PhoneInput>? Phones { get; init; }
    public IReadOnlyList<EmailInput>? Emails { get; init; }
    public string? Website { get; init; }

    /// <summary>The first is the main one, by which lists show and filter district, city and country.</summary>
    public IReadOnlyList<Address>? Addresses { get; init; }
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Where the account came from: a fair, a list, a referral.</summary>
    public string? Source { get; init; }
    public string? Description { get; init; }

    /// <summary>The account that this one belongs to.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Absent on entry: the caller.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Absent on entry: the caller's team.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>Values of the fields that administrators added, by key.</summary>
    [CustomValuesOf("account")]
    public IReadOnlyDictionary<string, JsonElement>? Custom { get; init; }

    /// <summary>Accounts that look alike but are other companies, as a person has judged: never offered as duplicates again.</summary>
    public IReadOnlyList<Guid>? ConfirmedNotDuplicateOf { get; init; }

    /// <summary>A new record belongs to whoever enters it.</summary>
    public AccountDetails ToNewDetails(ICurrentUser user) => ToDetails() with
    {
        OwnerId = OwnerId ?? (user.Kind == CallerKind.User ? user.Id : null),
        TeamId = TeamId ?? user.HomeTeam,
    };

    public AccountDetails ToDetails() => new()
    {
        Name = Name,
        Names = Text.Names(Names),
        Kind = Kind,
        BusinessType = Text.OrNull(BusinessType),
        CustomerType = Text.OrNull(CustomerType),
        Grade = Text.OrNull(Grade),
        Phones = [.. (Phones ?? []).Select(phone => phone.ToPhone(Country)).DistinctBy(phone => (phone.Number, phone.Extension))],
        Emails = [.. (Emails ?? []).Select(email => email.ToEmail()).DistinctBy(email => email.Address)],
        Website = Text.OrNull(Website),
        Addresses = [.. (Addresses ?? []).Select(Tidy)],
        Tags = Text.Tags(Tags),
        Source = Text.OrNull(Source),
        Description = Text.OrNull(Description),
        ParentId = ParentId,
        OwnerId = OwnerId,
        TeamId = TeamId,
        Custom = Custom ?? CustomValues.None,
    };

    public static AccountInput Of(Account account) => new()
    {
        Name = account.Name,
        Names = account.Names,
        Kind = account.Kind,
        BusinessType = account.BusinessType,
        CustomerType = account.CustomerType,
        Grade = account.Grade,
        Phones = [.. account.Phones.Select(PhoneInput.Of)],
        Emails = [.. account.Emails.Select(EmailInput.Of)],
        Website = account.Website,
        Addresses = account.Addresses,
        Tags = account.Tags,
        Source = account.Source,
        Description = account.Description,
        ParentId = account.ParentId,
        OwnerId = account.OwnerId,
        TeamId = account.TeamId,
        Custom = account.Custom,
    };

    private string? Country => Addresses is [{ Country: var country }, ..] ? country : null;

    private static Address Tidy(Address address) => new(
        address.Kind, Text.OrNull(address.Line), Text.OrNull(address.Building), Text.OrNull(address.District), Text.OrNull(address.City),
        Text.OrNull(address.Country)?.ToUpperInvariant());

    internal sealed class Validator : AbstractValidator<AccountInput>
    {
        public Validator(IFieldCatalog fields)
        {
            RuleFor(a => a.Name).NotEmpty().MaximumLength(200);
            RuleFor(a => a.Kind).IsInEnum();
            RuleFor(a => a.BusinessType).MaximumLength(80);
            RuleFor(a => a.CustomerType).MaximumLength(80);
            RuleFor(a => a.Grade).MaximumLength(20);
            RuleFor(a => a.Website).MaximumLength(400).Must(w => string.IsNullOrWhiteSpace(w) || WebDomain.Registered(w) is not null).WithErrorCode("website.not-understood");
            RuleFor(a => a.Source).MaximumLength(120);
            RuleFor(a => a.Description).MaximumLength(4000);
            RuleFor(a => a.Addresses).Must(a => a is null or { Count: <= 20 }).WithErrorCode("value.too-many");
            RuleForEach(a => a.Addresses).SetValidator(new AddressValidator());
            RuleFor(a => a.ConfirmedNotDuplicateOf).Must(ids => ids is null or { Count: <= 100 }).WithErrorCode("value.too-many");
            this.NamesRules(a => a.Names);
            this.PhoneRules(a => a.Phones, a => a.Country);
            this.EmailRules(a => a.Emails);
            this.TagRules(a => a.Tags);
            this.CustomRules(fields, Account.RecordType, a => a.Custom);
        }
    }

    private sealed class AddressValidator : AbstractValidator<Address>
    {
        public AddressValidator()
        {
            RuleFor(a => a.Kind).IsInEnum();
            RuleFor(a => a.Line).MaximumLength(300);
            RuleFor(a => a.Building).MaximumLength(120);
            RuleFor(a => a.District).MaximumLength(80);
            RuleFor(a => a.City).MaximumLength(80);
            RuleFor(a => a.Country).Must(c => string.IsNullOrWhiteSpace(c) || PhoneNumber.IsRegion(c.Trim())).WithErrorCode("address.unknown-country");
        }
    }
}
