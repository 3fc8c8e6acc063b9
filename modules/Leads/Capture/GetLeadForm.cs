using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Capture;

internal sealed class GetLeadForm : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/lead-forms/{id:guid}", Handle)
        .RequirePermission(FormPermissions.Read)
        .WithName("getLeadForm")
        .WithSummary("One public form");

    private static async Task<Results<Ok<LeadFormResponse>, NotFound>> Handle(Guid id, LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        var form = await db.Forms.AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, ct);
        if (form is null)
            return TypedResults.NotFound();

        http.SetETag(form);
        return TypedResults.Ok(LeadFormResponse.Of(form));
    }
}
