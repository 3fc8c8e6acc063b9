using Crm.Shared.Data;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Sales.Opportunities;

internal sealed class MoveOpportunity : IEndpoint
{
    /// <param name="Reason">Why it was lost; required for the stage lost.</param>
    internal sealed record Request(OpportunityStage Stage, string? Reason = null);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Stage).IsInEnum();
            RuleFor(r => r.Reason).MaximumLength(1000);
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/opportunities/{id:guid}/move", Handle)
        .RequirePermission(OpportunityPermissions.Update)
        .WithName("moveOpportunity")
        .WithSummary("Move an opportunity to another stage; moving a closed one back takes it up again");

    private static async Task<Results<Ok<OpportunityResponse>, NotFound>> Handle(
        Guid id, Request request, IfMatch ifMatch, SalesDbContext db, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var opportunity = await db.Opportunities.FirstOrDefaultAsync(o => o.Id == id, ct);
        if (opportunity is null)
            return TypedResults.NotFound();

        await db.DemandAsync(OpportunityPermissions.Update, opportunity, ct);
        ifMatch.Check(opportunity);
        opportunity.MoveTo(request.Stage, request.Reason, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);

        http.SetETag(opportunity);
        return TypedResults.Ok(OpportunityResponse.Of(opportunity));
    }
}
