using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Capture;

internal sealed class ChangeLeadForm : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPatch("/lead-forms/{id:guid}", Handle)
        .RequirePermission(FormPermissions.Update)
        .WithName("changeLeadForm")
        .WithSummary("Change a public form (merge patch)");

    private static async Task<Results<Ok<LeadFormResponse>, NotFound>> Handle(
        Guid id, MergePatch<LeadFormInput> patch, IfMatch ifMatch, LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        var form = await db.Forms.FirstOrDefaultAsync(f => f.Id == id, ct);
        if (form is null)
            return TypedResults.NotFound();

        ifMatch.Check(form);
        form.Change(patch.ApplyTo(LeadFormInput.Of(form)).ToDesign());
        await db.SaveChangesAsync(ct);

        http.SetETag(form);
        return TypedResults.Ok(LeadFormResponse.Of(form));
    }
}
