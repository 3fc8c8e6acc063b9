using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Dispatch;

internal sealed class DeclineLead : IEndpoint
{
    internal sealed record Request(string Reason);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Reason).NotEmpty().MaximumLength(1000);
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/leads/{id:guid}/decline", Handle)
        .RequirePermission(LeadPermissions.Accept)
        .WithName("declineLead")
        .WithSummary("Give an offered lead back with a reason; the rules look for somebody else");

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid id, Request request, IfMatch ifMatch, LeadsDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var lead = await db.Leads.FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        user.Demand(LeadPermissions.Accept, lead);
        ifMatch.Check(lead);
        var actor = Actor.Of(user, clock);
        lead.Decline(user.Id ?? throw new ForbiddenException(LeadPermissions.Accept), request.Reason.Trim(), actor);
        db.DispatchLog.Add(DispatchLogEntry.Of(lead, DispatchAct.Declined, user.Id, actor, request.Reason.Trim()));
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
