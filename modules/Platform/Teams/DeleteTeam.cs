using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Teams;

internal sealed class DeleteTeam : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapDelete("/teams/{id:guid}", Handle)
        .RequirePermission(PlatformPermissions.TeamsUpdate)
        .WithName("deleteTeam")
        .WithSummary("Dissolve a team that has no teams below it; its records stay");

    private static async Task<Results<NoContent, NotFound>> Handle(Guid id, IfMatch ifMatch, PlatformDbContext db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Teams.FirstOrDefaultAsync(t => t.Id == id, ct) is not { } team)
            return TypedResults.NotFound();
        ifMatch.Check(team);
        if (await db.Teams.AnyAsync(t => t.ParentId == id, ct))
            throw new BusinessRuleException("team.has-teams-below", ("name", team.Name));
        foreach (var user in await db.Users.Where(u => u.HomeTeamId == id).ToListAsync(ct))
            user.HomeTeamId = null;
        team.SetMembers([]);
        team.Delete(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
