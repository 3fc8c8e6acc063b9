using System.Text.Json;
using Crm.Segmentation.Contracts;
using Crm.Segmentation.Duplicates;
using Crm.Segmentation.Groups;
using Crm.Segmentation.Quality;
using Crm.Shared.Domain;
using Crm.Shared.Fields;
using Crm.Shared.Text;

namespace Crm.Segmentation;

internal enum AccountKind
{
    Company,
    Individual,
}

/// <summary>A company or a person that the business deals with.</summary>
internal sealed class Account : CustomizableRecord<Account>, IMergeable<AccountDetails>, IVerifiable
{
    private readonly List<AccountKey> keys = [];

    private Account() { }

    public static RecordType RecordType { get; } = new("account", "accounts");

    public string Number { get; private init; } = "";
    public AccountKind Kind { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The name as search and sorting compare it; see <see cref="TextFolding"/>.</summary>
    public string NameFolded { get; private set; } = "";

    /// <summary>The name in other scripts, by locale: {"zh-Hant": "聯想（香港）有限公司"}.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();
    public string? BusinessType { get; private set; }
    public string? CustomerType { get; private set; }
    public string? Grade { get; private set; }
    public IReadOnlyList<Phone> Phones { get; private set; } = [];
    public IReadOnlyList<Email> Emails { get; private set; } = [];
    public string? Website { get; private set; }

    /// <summary>The first is the main one, by which lists show and filter place.</summary>
    public IReadOnlyList<Address> Addresses { get; private set; } = [];
    public string? District { get; private set; }
    public string? DistrictFolded { get; private set; }
    public string? City { get; private set; }
    public string? CityFolded { get; private set; }
    public string? Country { get; private set; }
    public IReadOnlyList<string> Tags { get; private set; } = [];
    public string? Source { get; private set; }
    public string? Description { get; private set; }
    public Guid? ParentId { get; private set; }
    public Guid? OwnerId { get; private set; }
    public Guid? TeamId { get; private set; }
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Whether a parent or a subsidiary is known; kept by <see cref="GroupSharing"/>.</summary>
    public bool IsInGroup { get; private set; }
    public IReadOnlyList<AccountKey> Keys => keys;
    public int Completeness { get; private set; }
    public DateTime? VerifiedAt { get; private set; }
    public Guid? VerifiedBy { get; private set; }
    public DateTime? VerifyDue { get; private set; }
    public string Label => Name;

    public AccountDetails Details => new()
    {
        Kind = Kind,
        Name = Name,
        Names = Names,
        BusinessType = BusinessType,
        CustomerType = CustomerType,
        Grade = Grade,
        Phones = Phones,
        Emails = Emails,
        Website = Website,
        Addresses = Addresses,
        Tags = Tags,
        Source = Source,
        Description = Description,
        ParentId = ParentId,
        OwnerId = OwnerId,
        TeamId = TeamId,
        Custom = Custom,
    };

    public static Account Create(string number, AccountDetails details, Guid? id = null)
    {
        var account = Import(number, details, id);
        account.Raise(new AccountCreated(account.Id, account.Number, account.Name, account.OwnerId));
        return account;
    }

    /// <summary>Without an event of its own: an import tells of all its accounts at once. The id may have been chosen before.</summary>
    /// <param name="subject">The details' subject, where it is at hand: names are laborious to take apart.</param>
    public static Account Import(string number, AccountDetails details, Guid? id = null, DuplicateSubject? subject = null)
    {
        var account = new Account { Id = id ?? Ids.New(), Number = number };
        account.Change(details, subject);
        return account;
    }

    public void Change(AccountDetails details, DuplicateSubject? subject = null)
    {
        if (ParentId != details.ParentId || (IsInGroup && (OwnerId, TeamId) != (details.OwnerId, details.TeamId)))
            Raise(new AccountPlaced(Id, ParentId == details.ParentId ? null : ParentId));
        Kind = details.Kind;
        Name = details.Name.Trim();
        NameFolded = TextFolding.Fold(Name, longest: 400);
        Names = details.Names;
        BusinessType = details.BusinessType;
        CustomerType = details.CustomerType;
        Grade = details.Grade;
        Phones = details.Phones;
        Emails = details.Emails;
        Website = details.Website;
        Addresses = details.Addresses;
        Tags = details.Tags;
        Source = details.Source;
        Description = details.Description;
        ParentId = details.ParentId;
        OwnerId = details.OwnerId;
        TeamId = details.TeamId;
        Customize(details.Custom);

        var main = details.MainAddress;
        (District, City, Country) = (main?.District, main?.City, main?.Country);
        (DistrictFolded, CityFolded) = (District is null ? null : TextFolding.Fold(District, longest: 160), City is null ? null : TextFolding.Fold(City, longest: 160));
        keys.Become(WantedKeys(details, subject ?? details.ToSubject()), (kind, value) => new AccountKey { RecordId = Id, Kind = kind, Value = value });
    }

    void IMergeable<AccountDetails>.Change(AccountDetails details) => Change(details);

    public void MoveBelow(Guid parentId)
    {
        Raise(new AccountPlaced(Id, ParentId));
        ParentId = parentId;
    }

    public void Verify(Guid? by, DateTime now) => (VerifiedBy, VerifiedAt) = (by, now);

    void IVerifiable.Assess(int completeness, DateTime? verifyDue) => (Completeness, VerifyDue) = (completeness, verifyDue);

    public void MergeInto(Guid survivorId, DateTime now)
    {
        MergedIntoId = survivorId;
        Delete(now);
        Raise(new AccountPlaced(survivorId, ParentId));
    }

    public void Unmerge()
    {
        MergedIntoId = null;
        Restore();
        Raise(new AccountPlaced(Id, null));
    }

    private IEnumerable<(KeyKind, string)> WantedKeys(AccountDetails details, DuplicateSubject subject) =>
    [
        .. subject.Keys,
        .. details.Tags.Select(tag => (KeyKind.Tag, TextFolding.Fold(tag))),
        .. details.Names.Values.Append(details.Name).Append(Number).Append(details.Website is null ? null : WebDomain.Registered(details.Website))
            .Concat(details.Emails.Select(email => email.Address)).SelectMany(SearchWords.Of)
            .Concat(details.Phones.SelectMany(phone => phone.SearchWords())).Select(word => (KeyKind.Word, word)),
    ];
}

/// <summary>What people and systems may say of an account; the same for entry, change and import.</summary>
internal sealed record AccountDetails
{
    public AccountKind Kind { get; init; }
    public required string Name { get; init; }
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();
    public string? BusinessType { get; init; }
    public string? CustomerType { get; init; }
    public string? Grade { get; init; }
    public IReadOnlyList<Phone> Phones { get; init; } = [];
    public IReadOnlyList<Email> Emails { get; init; } = [];
    public string? Website { get; init; }
    public IReadOnlyList<Address> Addresses { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];
    public string? Source { get; init; }
    public string? Description { get; init; }
    public Guid? ParentId { get; init; }
    public Guid? OwnerId { get; init; }
    public Guid? TeamId { get; init; }
    public IReadOnlyDictionary<string, JsonElement> Custom { get; init; } = CustomValues.None;

    public Address? MainAddress => Addresses is [var main, ..] ? main : null;

    public DuplicateSubject ToSubject() => new(
        Kind == AccountKind.Company ? SubjectKind.Company : SubjectKind.Person,
        Names.Values.Prepend(Name),
        Phones.Select(phone => phone.Number),
        Emails.Select(email => email.Address),
        Website,
        MainAddress?.Country,
        MainAddress?.District);
}
