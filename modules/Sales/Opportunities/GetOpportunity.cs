using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Sales.Opportunities;

internal sealed class GetOpportunity : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/opportunities/{id:guid}", Handle)
        .RequirePermission(OpportunityPermissions.Read)
        .WithName("getOpportunity")
        .WithSummary("One opportunity");

    private static async Task<Results<Ok<OpportunityResponse>, NotFound>> Handle(Guid id, SalesDbContext db, HttpContext http, CancellationToken ct)
    {
        var opportunity = await db.Opportunities.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, ct);
        if (opportunity is null)
            return TypedResults.NotFound();

        http.SetETag(opportunity);
        return TypedResults.Ok(OpportunityResponse.Of(opportunity));
    }
}
