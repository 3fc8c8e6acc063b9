using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Records;

internal sealed class ChangeLead : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPatch("/leads/{id:guid}", Handle)
        .RequirePermission(LeadPermissions.Update)
        .WithName("changeLead")
        .WithSummary("Correct what is known of a lead (merge patch); enquiries stay as they came");

    private static async Task<Results<Ok<LeadResponse>, NotFound>> Handle(
        Guid id, MergePatch<LeadInput> patch, IfMatch ifMatch, LeadsDbContext db, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var lead = await db.Leads.FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        await db.DemandAsync(LeadPermissions.Update, lead, ct);
        user.DemandClaimed(lead);
        await ifMatch.CheckAsync(lead, patch.Fields, ct);
        lead.Describe(patch.ApplyTo(LeadInput.Of(lead)).ToFacts());
        await db.DemandOnlyOpenLeadAsync(lead, ct);
        await db.SaveChangesAsync(ct);

        http.SetETag(lead);
        return TypedResults.Ok(LeadResponse.Of(lead, user));
    }
}
