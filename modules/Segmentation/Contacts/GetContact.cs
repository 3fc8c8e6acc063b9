using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Contacts;

internal sealed class GetContact : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/contacts/{id:guid}", Handle)
        .RequirePermission(ContactPermissions.Read)
        .WithName("getContact")
        .WithSummary("One contact");

    private static async Task<Results<Ok<ContactResponse>, NotFound>> Handle(Guid id, SegmentationDbContext db, HttpContext http, CancellationToken ct)
    {
        var contact = await db.Contacts.AsNoTracking().IgnoreAutoIncludes().FirstOrDefaultAsync(c => c.Id == id, ct);
        if (contact is null)
            return TypedResults.NotFound();

        http.SetETag(contact);
        return TypedResults.Ok(await db.DescribeAsync(contact, ct));
    }
}
