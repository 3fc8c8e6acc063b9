using Crm.Shared.Text;

namespace Crm.Segmentation.Merging;

internal static class CustomerMergeFields
{
    /// <summary>A person's parts in accounts: one per account.</summary>
    public static readonly ListField<ContactDetails, ContactRole, Guid> Roles = new(
        "accounts", c => c.Accounts, (c, roles) => c with { Accounts = roles }, role => role.AccountId,
        (a, b) => a with { Role = a.Role ?? b.Role, IsPrimary = a.IsPrimary || b.IsPrimary });

    public static readonly MergeFields<AccountDetails> Account = new(
        new ValueField<AccountDetails, string>("name", a => a.Name, (a, value) => a with { Name = value }),
        Names<AccountDetails>(a => a.Names, (a, names) => a with { Names = names }),
        new ValueField<AccountDetails, AccountKind>("kind", a => a.Kind, (a, value) => a with { Kind = value }),
        new ValueField<AccountDetails, string?>("businessType", a => a.BusinessType, (a, value) => a with { BusinessType = value }),
        new ValueField<AccountDetails, string?>("customerType", a => a.CustomerType, (a, value) => a with { CustomerType = value }),
        new ValueField<AccountDetails, string?>("grade", a => a.Grade, (a, value) => a with { Grade = value }),
        Phones<AccountDetails>(a => a.Phones, (a, phones) => a with { Phones = phones }),
        Emails<AccountDetails>(a => a.Emails, (a, emails) => a with { Emails = emails }),
        new ValueField<AccountDetails, string?>("website", a => a.Website, (a, value) => a with { Website = value }),
        new ListField<AccountDetails, Address, string>("addresses", a => a.Addresses, (a, addresses) => a with { Addresses = addresses }, PlaceOf),
        Tags<AccountDetails>(a => a.Tags, (a, tags) => a with { Tags = tags }),
        new ValueField<AccountDetails, string?>("source", a => a.Source, (a, value) => a with { Source = value }),
        new ValueField<AccountDetails, string?>("description", a => a.Description, (a, value) => a with { Description = value }),
        new ValueField<AccountDetails, Guid?>("parentId", a => a.ParentId, (a, value) => a with { ParentId = value }),
        Ownership<AccountDetails>(a => (a.OwnerId, a.TeamId), (a, owner, team) => a with { OwnerId = owner, TeamId = team }),
        new CustomValuesField<AccountDetails>(a => a.Custom, (a, values) => a with { Custom = values }));

    public static readonly MergeFields<ContactDetails> Contact = new(
        new ValueField<ContactDetails, string>("name", c => c.Name, (c, value) => c with { Name = value }),
        Names<ContactDetails>(c => c.Names, (c, names) => c with { Names = names }),
        new ValueField<ContactDetails, string?>("salutation", c => c.Salutation, (c, value) => c with { Salutation = value }),
        new ValueField<ContactDetails, string?>("jobTitle", c => c.JobTitle, (c, value) => c with { JobTitle = value }),
        new ValueField<ContactDetails, string?>("department", c => c.Department, (c, value) => c with { Department = value }),
        Roles,
        Phones<ContactDetails>(c => c.Phones, (c, phones) => c with { Phones = phones }),
        Emails<ContactDetails>(c => c.Emails, (c, emails) => c with { Emails = emails }),
        new ValueField<ContactDetails, string?>("language", c => c.Language, (c, value) => c with { Language = value }),
        new WishField<ContactDetails>("doNotCall", c => c.DoNotCall, (c, value) => c with { DoNotCall = value }),
        new WishField<ContactDetails>("doNotMail", c => c.DoNotMail, (c, value) => c with { DoNotMail = value }),
        Tags<ContactDetails>(c => c.Tags, (c, tags) => c with { Tags = tags }),
        new ValueField<ContactDetails, string?>("source", c => c.Source, (c, value) => c with { Source = value }),
        new ValueField<ContactDetails, string?>("description", c => c.Description, (c, value) => c with { Description = value }),
        Ownership<ContactDetails>(c => (c.OwnerId, c.TeamId), (c, owner, team) => c with { OwnerId = owner, TeamId = team }),
        new CustomValuesField<ContactDetails>(c => c.Custom, (c, values) => c with { Custom = values }));

    private static ListField<T, KeyValuePair<string, string>, string> Names<T>(
        Func<T, IReadOnlyDictionary<string, string>> get, Func<T, IReadOnlyDictionary<string, string>, T> set)
        where T : class => new("names", get, (record, names) => set(record, names.ToDictionary()), name => name.Key);

    private static ListField<T, Phone, (string, string?)> Phones<T>(Func<T, IReadOnlyList<Phone>> get, Func<T, IReadOnlyList<Phone>, T> set)
        where T : class => new("phones", get, set, phone => (phone.Number, phone.Extension), (a, b) => a with { Label = a.Label ?? b.Label });

    private static ListField<T, Email, string> Emails<T>(Func<T, IReadOnlyList<Email>> get, Func<T, IReadOnlyList<Email>, T> set)
        where T : class => new("emails", get, set, email => email.Address, (a, b) => a with { Label = a.Label ?? b.Label });

    private static ListField<T, string, string> Tags<T>(Func<T, IReadOnlyList<string>> get, Func<T, IReadOnlyList<string>, T> set)
        where T : class => new("tags", get, set, tag => TextFolding.Fold(tag));

    /// <summary>Owner and team belong together: neither is filled from another record's.</summary>
    private static ValueField<T, (Guid? Owner, Guid? Team)?> Ownership<T>(Func<T, (Guid? Owner, Guid? Team)> get, Func<T, Guid?, Guid?, T> set)
        where T : class => new(
            "ownerId",
            record => get(record) is { Owner: null, Team: null } ? null : get(record),
            (record, value) => set(record, value?.Owner, value?.Team));

    private static string PlaceOf(Address address) =>
        string.Join('\n', address.Kind, TextFolding.Fold(address.Line), TextFolding.Fold(address.Building), TextFolding.Fold(address.District), TextFolding.Fold(address.City), address.Country);
}
