using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Contacts;

internal sealed class DeleteContact : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapDelete("/contacts/{id:guid}", Handle)
            .RequirePermission(ContactPermissions.Delete)
            .WithName("deleteContact")
            .WithSummary("Put a contact in the bin");
        app.MapPost("/contacts/{id:guid}/restore", Restore)
            .RequirePermission(ContactPermissions.Delete)
            .WithName("restoreContact")
            .WithSummary("Take a contact out of the bin");
    }

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid id, IfMatch ifMatch, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var contact = await db.Contacts.FirstOrDefaultAsync(c => c.Id == id, ct);
        if (contact is null)
            return TypedResults.NotFound();

        user.Demand(ContactPermissions.Delete, contact);
        ifMatch.Check(contact);
        contact.Delete(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<ContactResponse>, NotFound>> Restore(
        Guid id, SegmentationDbContext db, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var contact = await db.Contacts.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).FirstOrDefaultAsync(c => c.Id == id, ct);
        if (contact is null)
            return TypedResults.NotFound();

        user.Demand(ContactPermissions.Delete, contact);
        contact.DemandNotErased();
        if (contact.MergedIntoId is not null)
            throw new BusinessRuleException("record.restore-merged", ("name", contact.Name));
        contact.Restore();
        await db.SaveChangesAsync(ct);
        http.SetETag(contact);
        return TypedResults.Ok(await db.DescribeAsync(contact, ct));
    }
}
