using Crm.Segmentation.Duplicates;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Segmentation.Contacts;

internal sealed class CreateContact : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/contacts", Handle)
        .RequirePermission(ContactPermissions.Create)
        .WithName("createContact")
        .WithSummary("Enter a contact")
        .WithDescription("Answers 409 `contact.duplicate` with the candidates when the person may be known already. Send it again with their ids in "
            + "`confirmedNotDuplicateOf` (remembered), or with `allowDuplicate=true`.");

    private static async Task<Created<ContactResponse>> Handle(
        ContactInput input, SegmentationDbContext db, DuplicateGate gate, ICurrentUser user, HttpContext http, CancellationToken ct, bool allowDuplicate = false)
    {
        var details = input.ToNewDetails(user);
        await db.DemandAccountsAsync(details.Accounts, [], ct);
        if (!allowDuplicate)
            DuplicateGate.Demand(await gate.CheckContactAsync(details, itself: null, ct), Contact.RecordType, input.ConfirmedNotDuplicateOf);

        var contact = Contact.Create(details);
        db.Contacts.Add(contact);
        await db.YieldPrimaryAsync(contact, ct);
        await gate.RememberAsync(contact.Id, input.ConfirmedNotDuplicateOf, ct);
        await db.SaveChangesAsync(ct);

        http.SetETag(contact);
        return TypedResults.Created($"/api/v1/contacts/{contact.Id}", await db.DescribeAsync(contact, ct));
    }
}
