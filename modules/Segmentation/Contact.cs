using System.Text.Json;
using Crm.Segmentation.Contracts;
using Crm.Segmentation.Duplicates;
using Crm.Segmentation.Quality;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Fields;
using Crm.Shared.Text;

namespace Crm.Segmentation;

/// <summary>A person who speaks for one or several accounts.</summary>
internal sealed class Contact : CustomizableRecord<Contact>, IMergeable<ContactDetails>, IVerifiable
{
    private readonly List<ContactKey> keys = [];
    private readonly List<ContactLink> links = [];

    private Contact() { }

    public static RecordType RecordType { get; } = new("contact", "contacts");

    public string Name { get; private set; } = "";
    public string NameFolded { get; private set; } = "";

    /// <summary>The name in other scripts, by locale: {"zh-Hant": "陳大文"}.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();
    public string? Salutation { get; private set; }
    public string? JobTitle { get; private set; }
    public string? Department { get; private set; }
    public IReadOnlyList<Phone> Phones { get; private set; } = [];
    public IReadOnlyList<Email> Emails { get; private set; } = [];

    /// <summary>en, zh-Hant or zh-Hans.</summary>
    public string? Language { get; private set; }
    public bool DoNotCall { get; private set; }
    public bool DoNotMail { get; private set; }
    public IReadOnlyList<string> Tags { get; private set; } = [];
    public string? Source { get; private set; }
    public string? Description { get; private set; }
    public Guid? OwnerId { get; private set; }
    public Guid? TeamId { get; private set; }
    public Guid? MergedIntoId { get; private set; }

    /// <summary>When the person's data was erased at their request; such a contact stays in the bin.</summary>
    public DateTime? ErasedAt { get; private set; }

    /// <summary>The accounts that the person works for; the first is the main one.</summary>
    public IReadOnlyList<ContactRole> Accounts { get; private set; } = [];

    /// <summary><see cref="Accounts"/> as rows, for joins and filters.</summary>
    public IReadOnlyList<ContactLink> Links => links;
    public IReadOnlyList<ContactKey> Keys => keys;
    public int Completeness { get; private set; }
    public DateTime? VerifiedAt { get; private set; }
    public Guid? VerifiedBy { get; private set; }
    public DateTime? VerifyDue { get; private set; }
    public string Label => Name;

    public ContactDetails Details => new()
    {
        Name = Name,
        Names = Names,
        Salutation = Salutation,
        JobTitle = JobTitle,
        Department = Department,
        Phones = Phones,
        Emails = Emails,
        Language = Language,
        DoNotCall = DoNotCall,
        DoNotMail = DoNotMail,
        Tags = Tags,
        Source = Source,
        Description = Description,
        OwnerId = OwnerId,
        TeamId = TeamId,
        Accounts = Accounts,
        Custom = Custom,
    };

    public static Contact Create(ContactDetails details, Guid? id = null)
    {
        var contact = Import(details, id);
        contact.Raise(new ContactCreated(contact.Id, contact.Name, contact.Accounts is [var main, ..] ? main.AccountId : null, contact.OwnerId));
        return contact;
    }

    /// <summary>Without an event of its own: an import tells of all its contacts at once. The id may have been chosen before.</summary>
    public static Contact Import(ContactDetails details, Guid? id = null)
    {
        var contact = new Contact { Id = id ?? Ids.New() };
        contact.Change(details);
        return contact;
    }

    public void Change(ContactDetails details)
    {
        Name = details.Name.Trim();
        NameFolded = TextFolding.Fold(Name, longest: 400);
        Names = details.Names;
        Salutation = details.Salutation;
        JobTitle = details.JobTitle;
        Department = details.Department;
        Phones = details.Phones;
        Emails = details.Emails;
        Language = details.Language;
        DoNotCall = details.DoNotCall;
        DoNotMail = details.DoNotMail;
        Tags = details.Tags;
        Source = details.Source;
        Description = details.Description;
        OwnerId = details.OwnerId;
        TeamId = details.TeamId;
        Customize(details.Custom);
        LinkTo(details.Accounts);
        keys.Become(WantedKeys(details), (kind, value) => new ContactKey { RecordId = Id, Kind = kind, Value = value });
    }

    /// <summary>Another person has become this account's primary contact.</summary>
    public void CedePrimary(Guid accountId) =>
        LinkTo([.. Accounts.Select(role => role.AccountId == accountId ? role with { IsPrimary = false } : role)]);

    /// <summary>For good: what stays is that there was a contact, of which accounts, since when and from where.</summary>
    public void Erase(DateTime now)
    {
        Change(new ContactDetails
        {
            Name = AuditErasure.Erased,
            DoNotCall = true,
            DoNotMail = true,
            Source = Source,
            OwnerId = OwnerId,
            TeamId = TeamId,
            Accounts = [.. Accounts.Select(role => new ContactRole(role.AccountId))],
        });
        ForgetCustom();
        keys.Clear();
        ErasedAt = now;
        Delete(now);
    }

    /// <exception cref="BusinessRuleException">The person was erased: there is nothing to bring back.</exception>
    public void DemandNotErased()
    {
        if (ErasedAt is not null)
            throw new BusinessRuleException("contact.erased");
    }

    public void Verify(Guid? by, DateTime now) => (VerifiedBy, VerifiedAt) = (by, now);

    void IVerifiable.Assess(int completeness, DateTime? verifyDue) => (Completeness, VerifyDue) = (completeness, verifyDue);

    public void MergeInto(Guid survivorId, DateTime now)
    {
        MergedIntoId = survivorId;
        Delete(now);
    }

    public void Unmerge()
    {
        MergedIntoId = null;
        Restore();
    }

    private void LinkTo(IReadOnlyList<ContactRole> roles)
    {
        Accounts = roles;
        links.RemoveAll(link => roles.All(role => role.AccountId != link.AccountId));
        foreach (var role in roles)
        {
            if (links.Find(link => link.AccountId == role.AccountId) is not { } link)
                links.Add(link = new ContactLink { ContactId = Id, AccountId = role.AccountId });
            link.IsPrimary = role.IsPrimary;
        }
    }

    private static IEnumerable<(KeyKind, string)> WantedKeys(ContactDetails details) =>
    [
        .. details.ToSubject().Keys,
        .. details.Tags.Select(tag => (KeyKind.Tag, TextFolding.Fold(tag))),
        .. details.Names.Values.Append(details.Name).Concat(details.Emails.Select(email => email.Address)).SelectMany(SearchWords.Of)
            .Concat(details.Phones.SelectMany(phone => phone.SearchWords())).Select(word => (KeyKind.Word, word)),
    ];
}

internal sealed class ContactLink
{
    public Guid ContactId { get; init; }
    public Guid AccountId { get; init; }
    public bool IsPrimary { get; set; }
}

/// <summary>A person's part in one account.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Role">In people's own words: decision maker, user, finance.</param>
/// <param name="IsPrimary">Whom to ask first at this account; one person at most.</param>
internal sealed record ContactRole(Guid AccountId, string? Role = null, bool IsPrimary = false);

/// <summary>What people and systems may say of a contact; the same for entry, change and import.</summary>
internal sealed record ContactDetails
{
    public required string Name { get; init; }
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();
    public string? Salutation { get; init; }
    public string? JobTitle { get; init; }
    public string? Department { get; init; }
    public IReadOnlyList<Phone> Phones { get; init; } = [];
    public IReadOnlyList<Email> Emails { get; init; } = [];
    public string? Language { get; init; }
    public bool DoNotCall { get; init; }
    public bool DoNotMail { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public string? Source { get; init; }
    public string? Description { get; init; }
    public Guid? OwnerId { get; init; }
    public Guid? TeamId { get; init; }
    public IReadOnlyList<ContactRole> Accounts { get; init; } = [];
    public IReadOnlyDictionary<string, JsonElement> Custom { get; init; } = CustomValues.None;

    public DuplicateSubject ToSubject() => new(
        SubjectKind.Person, Names.Values.Prepend(Name), Phones.Select(phone => phone.Number), Emails.Select(email => email.Address),
        companies: Accounts.Select(role => role.AccountId));
}
