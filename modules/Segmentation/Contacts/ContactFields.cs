using Crm.Segmentation.Accounts;
using Crm.Shared.Filtering;
using Crm.Shared.Text;

namespace Crm.Segmentation.Contacts;

internal static class ContactFields
{
    /// <summary>By what contacts are listed, exported, segmented.</summary>
    public static readonly FilterFields<Contact> All = new FilterFields<Contact>()
        .Id("id", c => c.Id)
        .Text("name", c => c.Name, folded: c => c.NameFolded)
        .Text("jobTitle", c => c.JobTitle)
        .Text("department", c => c.Department)
        .Custom<Guid>("accountId", (_, id) => c => c.Links.Any(l => l.AccountId == id), FilterOperator.Eq)
        .Elements("accounts", c => c.Links, new FilterFields<ContactLink>().Id("id", l => l.AccountId).Bool("isPrimary", l => l.IsPrimary))
        .Texts("phone", c => c.Keys.Where(k => k.Kind == KeyKind.Phone).Select(k => k.Value), stored: AccountFields.StoredPhone)
        .Texts("email", c => c.Keys.Where(k => k.Kind == KeyKind.Email).Select(k => k.Value), stored: text => text.ToLowerInvariant())
        .Texts("tags", c => c.Keys.Where(k => k.Kind == KeyKind.Tag).Select(k => k.Value), stored: TextFolding.Fold)
        .Text("language", c => c.Language)
        .Bool("doNotCall", c => c.DoNotCall)
        .Bool("doNotMail", c => c.DoNotMail)
        .Text("source", c => c.Source)
        .Id("ownerId", c => c.OwnerId)
        .Id("teamId", c => c.TeamId)
        .Instant("createdAt", c => c.CreatedAt)
        .Instant("updatedAt", c => c.UpdatedAt)
        .Id("createdBy", c => c.CreatedBy)
        .Number("completeness", c => c.Completeness)
        .Instant("verifiedAt", c => c.VerifiedAt)
        .Id("verifiedBy", c => c.VerifiedBy)
        .Instant("verifyDue", c => c.VerifyDue)
        .Search("text", c => c.Keys.Where(k => k.Kind == KeyKind.Word).Select(k => k.Value), c => c.NameFolded, "phones", "emails")
        .Reveal("phones", "phone")
        .Reveal("emails", "email")
        .RunTime(Contact.RecordType, c => c.Values);
}
