using Crm.Leads.Protection;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Conversion;

internal sealed class ReopenLead : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/leads/{id:guid}/reopen", Handle)
        .RequirePermission(LeadPermissions.Qualify)
        .WithName("reopenLead")
        .WithSummary("Take up a disqualified or nurtured lead again");

    private static async Task<Results<Ok<LeadResponse>, NotFound>> Handle(
        Guid id, IfMatch ifMatch, LeadsDbContext db, Protections protections, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var lead = await db.Leads.FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        user.Demand(LeadPermissions.Qualify, lead);
        ifMatch.Check(lead);
        var actor = Actor.Of(user, clock);
        lead.Reopen(actor);
        await protections.BeginAsync(lead, actor.Now, ct);
        await db.DemandOnlyOpenLeadAsync(lead, ct);
        await db.SaveChangesAsync(ct);

        http.SetETag(lead);
        return TypedResults.Ok(LeadResponse.Of(lead, user));
    }
}
