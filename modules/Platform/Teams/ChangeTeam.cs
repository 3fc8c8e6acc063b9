using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Teams;

internal sealed class ChangeTeam : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPatch("/teams/{id:guid}", Handle)
        .RequirePermission(PlatformPermissions.TeamsUpdate)
        .WithName("changeTeam")
        .WithSummary("Change a team's name, place, manager or members (merge patch)");

    private static async Task<Results<Ok<TeamResponse>, NotFound>> Handle(
        Guid id, MergePatch<TeamInput> patch, IfMatch ifMatch, PlatformDbContext db, TeamChanges changes, HttpContext http, CancellationToken ct)
    {
        if (await db.Teams.FirstOrDefaultAsync(t => t.Id == id, ct) is not { } team)
            return TypedResults.NotFound();
        ifMatch.Check(team);
        await changes.ApplyAsync(team, patch.ApplyTo(TeamInput.Of(team)), ct);
        await db.SaveChangesAsync(ct);

        http.SetETag(team);
        return TypedResults.Ok(TeamResponse.Of(team));
    }
}
