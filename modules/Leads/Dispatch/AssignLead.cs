using Crm.Leads.Protection;
using Crm.Leads.Response;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Dispatch;

internal sealed class AssignLead : IEndpoint
{
    /// <param name="UserId">Who is to have the lead.</param>
    /// <param name="AcceptWithinMinutes">Working minutes to accept it; the calendar's own when absent.</param>
    /// <param name="Note">What the person should know.</param>
    internal sealed record Request(Guid UserId, int? AcceptWithinMinutes = null, string? Note = null);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.UserId).NotEmpty();
            RuleFor(r => r.AcceptWithinMinutes).InclusiveBetween(1, 60 * 24 * 30);
            RuleFor(r => r.Note).MaximumLength(1000);
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/leads/{id:guid}/assign", Handle)
        .RequirePermission(LeadPermissions.Assign)
        .WithName("assignLead")
        .WithSummary("Give a lead to somebody by hand; who takes it for themselves has accepted it");

    private static async Task<Results<Ok<LeadResponse>, NotFound>> Handle(
        Guid id, Request request, IfMatch ifMatch, LeadsDbContext db, Assignees assignees, WorkingTime time, Protections protections,
        DeadlineSignal deadlines, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var lead = await db.Leads.FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        user.Demand(LeadPermissions.Assign, lead);
        ifMatch.Check(lead);
        var person = await assignees.DemandAsync(request.UserId, "/userId", ct);
        var actor = Actor.Of(user, clock);
        var keeps = request.UserId == user.Id;
        lead.Assign(
            request.UserId, person.TeamId, keeps ? null : await time.AcceptByAsync(actor.Now, request.AcceptWithinMinutes, ct), escalateToId: null, actor);
        if (keeps)
            lead.Accept(request.UserId, actor);
        await protections.BeginAsync(lead, actor.Now, ct);
        db.DispatchLog.Add(DispatchLogEntry.Of(lead, DispatchAct.AssignedByHand, request.UserId, actor, request.Note));
        await db.SaveChangesAsync(ct);
        deadlines.Tell(lead);

        http.SetETag(lead);
        return TypedResults.Ok(LeadResponse.Of(lead, user));
    }
}
