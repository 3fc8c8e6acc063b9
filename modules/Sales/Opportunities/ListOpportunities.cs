using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Sales.Opportunities;

internal sealed class ListOpportunities : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/opportunities", Handle)
        .RequirePermission(OpportunityPermissions.Read)
        .WithName("listOpportunities")
        .WithSummary("Opportunities, filtered and sorted");

    private static async Task<Ok<Page<OpportunityResponse>>> Handle([AsParameters] ListQuery query, SalesDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.Opportunities.AsNoTracking().ToPageAsync(query, OpportunityFields.All, OpportunityResponse.Projection, ct));
}
