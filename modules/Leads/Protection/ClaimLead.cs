using Crm.Leads.Dispatch;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Protection;

internal sealed class ClaimLead : IEndpoint
{
    // Each time it was not to be, somebody else changed the lead at the same instant; once claimed, that is the end of it.
    private const int Attempts = 20;

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/leads/{id:guid}/claim", Handle)
        .RequirePermission(LeadPermissions.Accept)
        .WithName("claimLead")
        .WithSummary("Take a lead from the pool; of all who try at once exactly one has it, the others get 409. Limits per day and in hand apply");

    // No If-Match: whoever is first has the lead, whatever version they have seen of it.
    private static async Task<Results<Ok<LeadResponse>, NotFound>> Handle(
        Guid id, LeadsDbContext db, PoolCounter pool, Protections protections, Assignees assignees, DeadlineSignal deadlines, ICurrentUser user,
        TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var me = user.Id ?? throw new ForbiddenException(LeadPermissions.Accept);
        for (var attempt = 1; ; attempt++)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var lead = await db.Leads.FirstOrDefaultAsync(l => l.Id == id, ct);
            if (lead is null)
                return TypedResults.NotFound();

            user.Demand(LeadPermissions.Accept, lead);
            if (lead.OwnerId is { } owner)
                throw await AlreadyTakenAsync(lead, owner, assignees, ct);
            if ((await pool.CoolOffAsync(me, [id], ct)).TryGetValue(id, out var coolOff))
                throw new BusinessRuleException("pool.cool-off", ("until", coolOff));
            await pool.TakeClaimAsync(me, ct);
            var actor = Actor.Of(user, clock);
            lead.Claim(me, user.HomeTeam, actor);
            await protections.BeginAsync(lead, actor.Now, ct);
            db.DispatchLog.Add(DispatchLogEntry.Of(lead, DispatchAct.Claimed, me, actor));
            try
            {
                await db.SaveChangesAsync(ct);
                await transaction.CommitAsync(ct);
                deadlines.Tell(lead);
                http.SetETag(lead);
                return TypedResults.Ok(LeadResponse.Of(lead, user));
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private static async Task<BusinessRuleException> AlreadyTakenAsync(Lead lead, Guid owner, Assignees assignees, CancellationToken ct) =>
        new("lead.claimed-by-another", ("number", lead.Number), ("owner", (await assignees.NamesAsync([owner], ct)).GetValueOrDefault(owner, "?")));
}
