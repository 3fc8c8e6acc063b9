using Crm.Shared.Web;
using System.Text.Json;
using Crm.Shared.Fields;

namespace Crm.Segmentation.Accounts;

/// <param name="District">Of the main address.</param>
/// <param name="City">Of the main address.</param>
/// <param name="Country">Of the main address; ISO 3166-1 alpha-2.</param>
/// <param name="Custom">Values of the fields that administrators added, by key.</param>
/// <param name="CustomProblems">Why a formula gives nothing, by key: division-by-zero, value-missing, …</param>
[RecordFields("account")]
internal sealed record AccountResponse(
    Guid Id, string Number, AccountKind Kind, string Name, IReadOnlyDictionary<string, string> Names, string? BusinessType, string? CustomerType, string? Grade,
    IReadOnlyList<PhoneResponse> Phones, IReadOnlyList<Email> Emails, string? Website, IReadOnlyList<Address> Addresses, string? District, string? City,
    string? Country, IReadOnlyList<string> Tags, string? Source, string? Description, Guid? ParentId, string? ParentName, Guid? OwnerId, Guid? TeamId,
    [property: CustomValuesOf("account")] IReadOnlyDictionary<string, JsonElement> Custom, IReadOnlyDictionary<string, string> CustomProblems,
    int Version, DateTime CreatedAt, Guid? CreatedBy, DateTime UpdatedAt, Guid? UpdatedBy)
{
    public static AccountResponse Of(Account a, string? parentName) => new(
        a.Id, a.Number, a.Kind, a.Name, a.Names, a.BusinessType, a.CustomerType, a.Grade, PhoneResponse.Of(a.Phones), a.Emails, a.Website, a.Addresses,
        a.District, a.City, a.Country, a.Tags, a.Source, a.Description, a.ParentId, parentName, a.OwnerId, a.TeamId,
        a.Custom, a.CustomProblems, a.Version, a.CreatedAt, a.CreatedBy, a.UpdatedAt, a.UpdatedBy);
}
