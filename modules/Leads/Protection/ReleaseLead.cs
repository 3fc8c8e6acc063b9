using Crm.Leads.Dispatch;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Protection;

internal sealed class ReleaseLead : IEndpoint
{
    /// <param name="Reason">What the next one should know.</param>
    internal sealed record Request(string Reason);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Reason).NotEmpty().MaximumLength(1000);
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/leads/{id:guid}/release", Handle)
        .RequirePermission(LeadPermissions.Accept)
        .WithName("releaseLead")
        .WithSummary("Give a lead up to the pool with a reason; its owner, or whoever may assign leads");

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid id, Request request, IfMatch ifMatch, LeadsDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var lead = await db.Leads.FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        if (lead.OwnerId != user.Id)
            user.Demand(LeadPermissions.Assign, lead);
        ifMatch.Check(lead);
        var owner = lead.OwnerId;
        var actor = Actor.Of(user, clock);
        lead.Release(request.Reason.Trim(), actor);
        db.DispatchLog.Add(DispatchLogEntry.Of(lead, DispatchAct.Released, owner, actor, request.Reason.Trim()));
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
