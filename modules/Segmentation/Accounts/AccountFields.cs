using Crm.Shared.Filtering;
using Crm.Shared.Text;

namespace Crm.Segmentation.Accounts;

internal static class AccountFields
{
    /// <summary>By what accounts are listed, exported, assigned in bulk, segmented.</summary>
    public static readonly FilterFields<Account> All = new FilterFields<Account>()
        .Id("id", a => a.Id)
        .Text("number", a => a.Number)
        .Text("name", a => a.Name, folded: a => a.NameFolded)
        .Enum("kind", a => a.Kind)
        .Text("businessType", a => a.BusinessType)
        .Text("customerType", a => a.CustomerType)
        .Text("grade", a => a.Grade)
        .Text("district", a => a.District, folded: a => a.DistrictFolded)
        .Text("city", a => a.City, folded: a => a.CityFolded)
        .Text("country", a => a.Country)
        .Texts("phone", a => a.Keys.Where(k => k.Kind == KeyKind.Phone).Select(k => k.Value), stored: StoredPhone)
        .Texts("email", a => a.Keys.Where(k => k.Kind == KeyKind.Email).Select(k => k.Value), stored: text => text.ToLowerInvariant())
        .Texts("domain", a => a.Keys.Where(k => k.Kind == KeyKind.Domain).Select(k => k.Value), stored: text => text.ToLowerInvariant())
        .Texts("tags", a => a.Keys.Where(k => k.Kind == KeyKind.Tag).Select(k => k.Value), stored: TextFolding.Fold)
        .Text("website", a => a.Website)
        .Text("source", a => a.Source)
        .Text("description", a => a.Description, sortable: false)
        .Id("parentId", a => a.ParentId)
        .Id("ownerId", a => a.OwnerId)
        .Id("teamId", a => a.TeamId)
        .Instant("createdAt", a => a.CreatedAt)
        .Instant("updatedAt", a => a.UpdatedAt)
        .Id("createdBy", a => a.CreatedBy)
        .Number("completeness", a => a.Completeness)
        .Instant("verifiedAt", a => a.VerifiedAt)
        .Id("verifiedBy", a => a.VerifiedBy)
        .Instant("verifyDue", a => a.VerifyDue)
        .Search("text", a => a.Keys.Where(k => k.Kind == KeyKind.Word).Select(k => k.Value), a => a.NameFolded, "phones", "emails", "website")
        .Reveal("phones", "phone")
        .Reveal("emails", "email", "domain")
        .RunTime(Account.RecordType, a => a.Values);

    public static string StoredPhone(string text) =>
        PhoneNumber.TryParse(text, ContactPointRules.HomeCountry, out var number) ? number.E164 : string.Concat(text.Where(char.IsAsciiDigit));
}
