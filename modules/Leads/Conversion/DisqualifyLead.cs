using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Conversion;

internal sealed class DisqualifyLead : IEndpoint
{
    internal sealed record Request(string Reason);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Reason).NotEmpty().MaximumLength(1000);
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/leads/{id:guid}/disqualify", Handle)
        .RequirePermission(LeadPermissions.Qualify)
        .WithName("disqualifyLead")
        .WithSummary("Close a lead that will not become a customer");

    private static async Task<Results<Ok<LeadResponse>, NotFound>> Handle(
        Guid id, Request request, IfMatch ifMatch, LeadsDbContext db, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var lead = await db.Leads.FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        user.Demand(LeadPermissions.Qualify, lead);
        user.DemandClaimed(lead);
        await ifMatch.CheckAsync(lead, [], ct);
        lead.Disqualify(request.Reason.Trim(), Actor.Of(user, clock));
        await db.SaveChangesAsync(ct);

        http.SetETag(lead);
        return TypedResults.Ok(LeadResponse.Of(lead, user));
    }
}
