using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Sales.Opportunities;

internal sealed class DeleteOpportunity : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapDelete("/opportunities/{id:guid}", Handle)
            .RequirePermission(OpportunityPermissions.Delete)
            .WithName("deleteOpportunity")
            .WithSummary("Put an opportunity in the bin");
        app.MapPost("/opportunities/{id:guid}/restore", Restore)
            .RequirePermission(OpportunityPermissions.Delete)
            .WithName("restoreOpportunity")
            .WithSummary("Take an opportunity out of the bin");
    }

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid id, IfMatch ifMatch, SalesDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var opportunity = await db.Opportunities.FirstOrDefaultAsync(o => o.Id == id, ct);
        if (opportunity is null)
            return TypedResults.NotFound();

        user.Demand(OpportunityPermissions.Delete, opportunity);
        ifMatch.Check(opportunity);
        opportunity.MoveToBin(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<OpportunityResponse>, NotFound>> Restore(
        Guid id, SalesDbContext db, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var opportunity = await db.Opportunities.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).FirstOrDefaultAsync(o => o.Id == id, ct);
        if (opportunity is null)
            return TypedResults.NotFound();

        user.Demand(OpportunityPermissions.Delete, opportunity);
        opportunity.TakeOutOfBin();
        await db.SaveChangesAsync(ct);
        http.SetETag(opportunity);
        return TypedResults.Ok(OpportunityResponse.Of(opportunity));
    }
}
