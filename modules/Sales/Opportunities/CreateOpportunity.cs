using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Sales.Opportunities;

internal sealed class CreateOpportunity : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/opportunities", Handle)
        .RequirePermission(OpportunityPermissions.Create)
        .WithName("createOpportunity")
        .WithSummary("Enter an opportunity; it begins in the stage new");

    private static async Task<Created<OpportunityResponse>> Handle(
        OpportunityInput input, SalesDbContext db, Numbers numbers, Counterparty counterparty, ICurrentUser user, TimeProvider clock, HttpContext http,
        CancellationToken ct)
    {
        await counterparty.DemandKnownAsync(input.AccountId, input.ContactId, ct);
        var details = input.ToDetails();
        details = details with
        {
            OwnerId = details.OwnerId ?? (user.Kind is CallerKind.User ? user.Id : null),
            TeamId = details.TeamId ?? user.HomeTeam,
        };
        var opportunity = Opportunity.Open(await numbers.NextAsync(db, "O", ct), details, clock.GetUtcNow().UtcDateTime);
        db.Opportunities.Add(opportunity);
        await db.SaveChangesAsync(ct);

        http.SetETag(opportunity);
        return TypedResults.Created($"/api/v1/opportunities/{opportunity.Id}", OpportunityResponse.Of(opportunity));
    }
}
