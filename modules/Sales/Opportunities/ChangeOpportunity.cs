using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Sales.Opportunities;

internal sealed class ChangeOpportunity : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPatch("/opportunities/{id:guid}", Handle)
        .RequirePermission(OpportunityPermissions.Update)
        .WithName("changeOpportunity")
        .WithSummary("Change an opportunity (merge patch); its stage is moved, not patched");

    private static async Task<Results<Ok<OpportunityResponse>, NotFound>> Handle(
        Guid id, MergePatch<OpportunityInput> patch, IfMatch ifMatch, SalesDbContext db, Counterparty counterparty, ICurrentUser user, HttpContext http,
        CancellationToken ct)
    {
        var opportunity = await db.Opportunities.FirstOrDefaultAsync(o => o.Id == id, ct);
        if (opportunity is null)
            return TypedResults.NotFound();

        await db.DemandAsync(OpportunityPermissions.Update, opportunity, ct);
        await ifMatch.CheckAsync(opportunity, patch.Fields, ct);
        var input = patch.ApplyTo(OpportunityInput.Of(opportunity));
        if (input.AccountId != opportunity.AccountId || input.ContactId != opportunity.ContactId)
            await counterparty.DemandKnownAsync(input.AccountId, input.ContactId, ct);
        opportunity.Revise(input.ToDetails());
        await db.SaveChangesAsync(ct);

        http.SetETag(opportunity);
        return TypedResults.Ok(OpportunityResponse.Of(opportunity));
    }
}
