using System.Text.Json;
using Crm.Shared.Fields;
using Crm.Shared.Web;

namespace Crm.Segmentation.Contacts;

/// <summary>A person's part in an account.</summary>
/// <param name="AccountName">Null where the caller may not see the account.</param>
/// <param name="Role">In people's own words.</param>
/// <param name="IsPrimary">Whether this is whom to ask first at the account.</param>
internal sealed record ContactAccount(Guid AccountId, string? AccountName, string? Role, bool IsPrimary)
{
    public static ContactAccount Of(ContactRole role, IReadOnlyDictionary<Guid, string> accountNames) =>
        new(role.AccountId, accountNames.GetValueOrDefault(role.AccountId), role.Role, role.IsPrimary);

    public static IReadOnlyList<ContactAccount> Unnamed(IReadOnlyList<ContactRole> roles) =>
        [.. roles.Select(role => new ContactAccount(role.AccountId, null, role.Role, role.IsPrimary))];
}

/// <param name="Custom">Values of the fields that administrators added, by key.</param>
/// <param name="CustomProblems">Why a formula gives nothing, by key: division-by-zero, value-missing, …</param>
[RecordFields("contact")]
internal sealed record ContactResponse(
    Guid Id, string Name, IReadOnlyDictionary<string, string> Names, string? Salutation, string? JobTitle, string? Department, IReadOnlyList<ContactAccount> Accounts,
    IReadOnlyList<PhoneResponse> Phones, IReadOnlyList<Email> Emails, string? Language, bool DoNotCall, bool DoNotMail, IReadOnlyList<string> Tags,
    string? Source, string? Description, Guid? OwnerId, Guid? TeamId,
    [property: CustomValuesOf("contact")] IReadOnlyDictionary<string, JsonElement> Custom, IReadOnlyDictionary<string, string> CustomProblems, int Version, DateTime CreatedAt, Guid? CreatedBy, DateTime UpdatedAt, Guid? UpdatedBy)
{
    public static ContactResponse Of(Contact c, IReadOnlyDictionary<Guid, string> accountNames) => new(
        c.Id, c.Name, c.Names, c.Salutation, c.JobTitle, c.Department,
        [.. c.Accounts.Select(role => ContactAccount.Of(role, accountNames))],
        PhoneResponse.Of(c.Phones), c.Emails, c.Language, c.DoNotCall, c.DoNotMail, c.Tags, c.Source, c.Description, c.OwnerId, c.TeamId,
        c.Custom, c.CustomProblems, c.Version, c.CreatedAt, c.CreatedBy, c.UpdatedAt, c.UpdatedBy);
}
