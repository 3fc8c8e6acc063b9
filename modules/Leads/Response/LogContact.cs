using Crm.Leads.Dispatch;
using Crm.Leads.Protection;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Response;

internal sealed class LogContact : IEndpoint
{
    /// <param name="Note">What was said.</param>
    /// <param name="At">When it was; now when absent.</param>
    internal sealed record Request(ContactChannel Channel, string? Note = null, DateTime? At = null);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(r => r.Channel).IsInEnum();
            RuleFor(r => r.Note).MaximumLength(LeadConfiguration.LongestMessage);
            RuleFor(r => r.At).Must(at => at is null || at <= clock.GetUtcNow().UtcDateTime.AddMinutes(5)).WithErrorCode("lead.contact-in-future");
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/leads/{id:guid}/contact", Handle)
        .RequirePermission(LeadPermissions.Update)
        .WithName("logLeadContact")
        .WithSummary("Log a call, mail, visit, meeting or message; the first one ends the response time");

    private static async Task<Results<Ok<LeadResponse>, NotFound>> Handle(
        Guid id, Request request, IfMatch ifMatch, LeadsDbContext db, WorkingTime time, Protections protections, DeadlineSignal deadlines, ICurrentUser user,
        TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var lead = await db.Leads.FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        await db.DemandAsync(LeadPermissions.Update, lead, ct);
        user.DemandClaimed(lead);
        await ifMatch.CheckAsync(lead, [], ct);
        var actor = Actor.Of(user, clock);
        var at = request.At ?? actor.Now;
        if (at < lead.EnquiredAt)
            throw new InvalidRequestException("/at", "lead.contact-before-enquiry");
        lead.LogContact(request.Channel, request.Note, at, await time.MinutesBetweenAsync(lead.EnquiredAt, at, ct), actor);
        await protections.ProlongAsync(lead, at, ct);
        await db.SaveChangesAsync(ct);
        deadlines.Tell(lead);

        http.SetETag(lead);
        return TypedResults.Ok(LeadResponse.Of(lead, user));
    }
}
