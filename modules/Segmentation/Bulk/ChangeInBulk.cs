using Crm.Segmentation.Accounts;
using Crm.Segmentation.Contacts;
using Crm.Shared.Bulk;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Routing;

namespace Crm.Segmentation.Bulk;

internal sealed class ChangeInBulk : IEndpoint
{
    public static BulkDefinition<Account, AccountInput> Accounts { get; } = new(
        AccountFields.All, AccountInput.Of, (account, input) => account.Change(input.ToDetails()), (account, now) => account.Delete(now), account => account.Restore())
    {
        Members = ["businessType", "customerType", "grade", "tags", "source", "ownerId", "teamId", "custom"],
        DemandRestored = (_, account, _) => NotMerged(account.MergedIntoId, account.Name),
    };

    public static BulkDefinition<Contact, ContactInput> Contacts { get; } = new(
        ContactFields.All, ContactInput.Of, (contact, input) => contact.Change(input.ToDetails()), (contact, now) => contact.Delete(now), contact => contact.Restore())
    {
        Members = ["jobTitle", "department", "language", "doNotCall", "doNotMail", "tags", "source", "ownerId", "teamId", "custom"],
        DemandChangeable = (contact, _) => contact.DemandNotErased(),
        DemandRestored = (_, contact, _) =>
        {
            contact.DemandNotErased();
            return NotMerged(contact.MergedIntoId, contact.Name);
        },
    };

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapBulk(Account.RecordType, "changeAccountsInBulk");
        app.MapBulk(Contact.RecordType, "changeContactsInBulk");
    }

    private static Task NotMerged(Guid? mergedInto, string name) =>
        mergedInto is null ? Task.CompletedTask : throw new BusinessRuleException("record.restore-merged", ("name", name));
}
