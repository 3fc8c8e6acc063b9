using System.Text.Json;
using Crm.Shared.Fields;
using Crm.Shared.Web;
using FluentValidation;

namespace Crm.Segmentation.Contacts;

/// <summary>What may be said of a contact, on entry and in a merge patch.</summary>
[RecordInput("contact")]
internal sealed record ContactInput
{
    /// <summary>The person's name as people here know it, in any script.</summary>
    public required string Name { get; init; }

    /// <summary>The name in other scripts, by locale (en, zh-Hant, zh-Hans, …).</summary>
    public IReadOnlyDictionary<string, string>? Names { get; init; }

    /// <summary>Mr., Ms., Dr., 先生 …</summary>
    public string? Salutation { get; init; }
    public string? JobTitle { get; init; }
    public string? Department { get; init; }

    /// <summary>The accounts that the person works for; the first is the main one.</summary>
    public IReadOnlyList<ContactRole>? Accounts { get; init; }
    public IReadOnlyList<PhoneInput>? Phones { get; init; }
    public IReadOnlyList<EmailInput>? Emails { get; init; }

    /// <summary>en, zh-Hant or zh-Hans: the language to write in.</summary>
    public string? Language { get; init; }
    public bool DoNotCall { get; init; }
    public bool DoNotMail { get; init; }
    public IReadOnlyList<string>? Tags { get; init; }
    public string? Source { get; init; }
    public string? Description { get; init; }

    /// <summary>Absent on entry: the caller.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Absent on entry: the caller's team.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>Values of the fields that administrators added, by key.</summary>
    [CustomValuesOf("contact")]
    public IReadOnlyDictionary<string, JsonElement>? Custom { get; init; }

    /// <summary>Contacts that look alike but are other people, as a person has judged: never offered as duplicates again.</summary>
    public IReadOnlyList<Guid>? ConfirmedNotDuplicateOf { get; init; }

    /// <summary>A new record belongs to whoever enters it.</summary>
    public ContactDetails ToNewDetails(ICurrentUser user) => ToDetails() with
    {
        OwnerId = OwnerId ?? (user.Kind == CallerKind.User ? user.Id : null),
        TeamId = TeamId ?? user.HomeTeam,
    };

    public ContactDetails ToDetails() => new()
    {
        Name = Name,
        Names = Text.Names(Names),
        Salutation = Text.OrNull(Salutation),
        JobTitle = Text.OrNull(JobTitle),
        Department = Text.OrNull(Department),
        Accounts = [.. (Accounts ?? []).Select(role => role with { Role = Text.OrNull(role.Role) })],
        Phones = [.. (Phones ?? []).Select(phone => phone.ToPhone(country: null)).DistinctBy(phone => (phone.Number, phone.Extension))],
        Emails = [.. (Emails ?? []).Select(email => email.ToEmail()).DistinctBy(email => email.Address)],
        Language = Text.OrNull(Language),
        DoNotCall = DoNotCall,
        DoNotMail = DoNotMail,
        Tags = Text.Tags(Tags),
        Source = Text.OrNull(Source),
        Description = Text.OrNull(Description),
        OwnerId = OwnerId,
        TeamId = TeamId,
        Custom = Custom ?? CustomValues.None,
    };

    public static ContactInput Of(Contact contact) => new()
    {
        Name = contact.Name,
        Names = contact.Names,
        Salutation = contact.Salutation,
        JobTitle = contact.JobTitle,
        Department = contact.Department,
        Accounts = contact.Accounts,
        Phones = [.. contact.Phones.Select(PhoneInput.Of)],
        Emails = [.. contact.Emails.Select(EmailInput.Of)],
        Language = contact.Language,
        DoNotCall = contact.DoNotCall,
        DoNotMail = contact.DoNotMail,
        Tags = contact.Tags,
        Source = contact.Source,
        Description = contact.Description,
        OwnerId = contact.OwnerId,
        TeamId = contact.TeamId,
        Custom = contact.Custom,
    };

    internal sealed class Validator : AbstractValidator<ContactInput>
    {
        public Validator(IFieldCatalog fields)
        {
            RuleFor(c => c.Name).NotEmpty().MaximumLength(200);
            RuleFor(c => c.Salutation).MaximumLength(40);
            RuleFor(c => c.JobTitle).MaximumLength(120);
            RuleFor(c => c.Department).MaximumLength(120);
            RuleFor(c => c.Language).Must(l => string.IsNullOrWhiteSpace(l) || Locales.All.Contains(l)).WithErrorCode("value.choice");
            RuleFor(c => c.Source).MaximumLength(120);
            RuleFor(c => c.Description).MaximumLength(4000);
            RuleFor(c => c.Accounts).Must(a => a is null || (a.Count <= 50 && a.DistinctBy(role => role.AccountId).Count() == a.Count)).WithErrorCode("contact.account-twice");
            RuleForEach(c => c.Accounts).ChildRules(role => role.RuleFor(r => r.Role).MaximumLength(80));
            RuleFor(c => c.ConfirmedNotDuplicateOf).Must(ids => ids is null or { Count: <= 100 }).WithErrorCode("value.too-many");
            this.NamesRules(c => c.Names);
            this.PhoneRules(c => c.Phones, _ => null);
            this.EmailRules(c => c.Emails);
            this.TagRules(c => c.Tags);
            this.CustomRules(fields, Contact.RecordType, c => c.Custom);
        }
    }
}
