using Crm.Leads.Protection;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Dispatch;

internal sealed class AcceptLead : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/leads/{id:guid}/accept", Handle)
        .RequirePermission(LeadPermissions.Accept)
        .WithName("acceptLead")
        .WithSummary("Accept a lead that was offered to the caller; protection begins");

    private static async Task<Results<Ok<LeadResponse>, NotFound>> Handle(
        Guid id, IfMatch ifMatch, LeadsDbContext db, Protections protections, DeadlineSignal deadlines, ICurrentUser user, TimeProvider clock, HttpContext http,
        CancellationToken ct)
    {
        var lead = await db.Leads.FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        user.Demand(LeadPermissions.Accept, lead);
        ifMatch.Check(lead);
        var actor = Actor.Of(user, clock);
        lead.Accept(user.Id ?? throw new ForbiddenException(LeadPermissions.Accept), actor);
        await protections.BeginAsync(lead, actor.Now, ct);
        db.DispatchLog.Add(DispatchLogEntry.Of(lead, DispatchAct.Accepted, user.Id, actor));
        await db.SaveChangesAsync(ct);
        deadlines.Tell(lead);

        http.SetETag(lead);
        return TypedResults.Ok(LeadResponse.Of(lead, user));
    }
}
