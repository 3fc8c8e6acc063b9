using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Protection;

internal sealed class GetPoolAllowance : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/leads/pool/allowance", Handle)
        .RequirePermission(LeadPermissions.Accept)
        .WithName("getPoolAllowance")
        .WithSummary("How many leads the caller may still claim and look at today");

    private static async Task<Ok<PoolAllowanceResponse>> Handle(PoolCounter pool, ICurrentUser user, CancellationToken ct) =>
        TypedResults.Ok(await pool.AllowanceAsync(user.Id ?? throw new ForbiddenException(LeadPermissions.Accept), ct));
}
