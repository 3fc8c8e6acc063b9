using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Conversion;

internal sealed class SendToNurture : IEndpoint
{
    /// <param name="Until">The day to take it up again; open when absent.</param>
    internal sealed record Request(DateOnly? Until = null, string? Reason = null);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(r => r.Reason).MaximumLength(1000);
            RuleFor(r => r.Until).Must(u => u is null || u >= DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).WithErrorCode("lead.nurture-until-past");
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/leads/{id:guid}/nurture", Handle)
        .RequirePermission(LeadPermissions.Qualify)
        .WithName("sendLeadToNurture")
        .WithSummary("Keep a lead warm for later; another enquiry takes it up again");

    private static async Task<Results<Ok<LeadResponse>, NotFound>> Handle(
        Guid id, Request request, IfMatch ifMatch, LeadsDbContext db, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var lead = await db.Leads.FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        user.Demand(LeadPermissions.Qualify, lead);
        user.DemandClaimed(lead);
        await ifMatch.CheckAsync(lead, [], ct);
        lead.SendToNurture(request.Reason?.Trim(), request.Until, Actor.Of(user, clock));
        await db.SaveChangesAsync(ct);

        http.SetETag(lead);
        return TypedResults.Ok(LeadResponse.Of(lead, user));
    }
}
