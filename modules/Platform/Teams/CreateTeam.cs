using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Teams;

internal sealed class CreateTeam : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/teams", Handle)
        .RequirePermission(PlatformPermissions.TeamsUpdate)
        .WithName("createTeam")
        .WithSummary("Make a team");

    private static async Task<Created<TeamResponse>> Handle(TeamInput input, PlatformDbContext db, TeamChanges changes, HttpContext http, CancellationToken ct)
    {
        var team = new Team { Name = input.Name };
        await changes.ApplyAsync(team, input, ct);
        db.Teams.Add(team);
        await db.SaveChangesAsync(ct);

        http.SetETag(team);
        return TypedResults.Created($"/api/v1/teams/{team.Id}", TeamResponse.Of(team));
    }
}
