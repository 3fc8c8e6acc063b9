using Crm.Segmentation.Duplicates;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Contacts;

internal sealed class ChangeContact : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPatch("/contacts/{id:guid}", Handle)
        .RequirePermission(ContactPermissions.Update)
        .WithName("changeContact")
        .WithSummary("Change a contact (merge patch)");

    private static async Task<Results<Ok<ContactResponse>, NotFound>> Handle(
        Guid id, MergePatch<ContactInput> patch, IfMatch ifMatch, SegmentationDbContext db, DuplicateGate gate, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var contact = await db.Contacts.FirstOrDefaultAsync(c => c.Id == id, ct);
        if (contact is null)
            return TypedResults.NotFound();

        await db.DemandAsync(ContactPermissions.Update, contact, ct);
        await ifMatch.CheckAsync(contact, patch.Fields, ct);
        var input = patch.ApplyTo(ContactInput.Of(contact));
        var details = input.ToDetails();
        await db.DemandAccountsAsync(details.Accounts, contact.Accounts, ct);

        contact.Change(details);
        await db.YieldPrimaryAsync(contact, ct);
        await gate.RememberAsync(id, input.ConfirmedNotDuplicateOf, ct);
        await db.SaveChangesAsync(ct);

        http.SetETag(contact);
        return TypedResults.Ok(await db.DescribeAsync(contact, ct));
    }
}
