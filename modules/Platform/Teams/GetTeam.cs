using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Teams;

internal sealed class GetTeam : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/teams/{id:guid}", Handle)
        .RequirePermission(PlatformPermissions.TeamsRead)
        .WithName("getTeam")
        .WithSummary("One team");

    private static async Task<Results<Ok<TeamResponse>, NotFound>> Handle(Guid id, PlatformDbContext db, HttpContext http, CancellationToken ct)
    {
        if (await db.Teams.AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, ct) is not { } team)
            return TypedResults.NotFound();
        http.SetETag(team);
        return TypedResults.Ok(TeamResponse.Of(team));
    }
}
