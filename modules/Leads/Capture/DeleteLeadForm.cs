using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Capture;

internal sealed class DeleteLeadForm : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapDelete("/lead-forms/{id:guid}", Handle)
        .RequirePermission(FormPermissions.Delete)
        .WithName("deleteLeadForm")
        .WithSummary("Put a public form in the bin: pages that use it get 404");

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid id, IfMatch ifMatch, LeadsDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var form = await db.Forms.FirstOrDefaultAsync(f => f.Id == id, ct);
        if (form is null)
            return TypedResults.NotFound();

        ifMatch.Check(form);
        form.Delete(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
