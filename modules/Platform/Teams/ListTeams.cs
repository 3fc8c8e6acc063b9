using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Teams;

internal sealed class ListTeams : IEndpoint
{
    internal sealed record Response(IReadOnlyList<TeamResponse> Items);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/teams", Handle)
        .RequirePermission(PlatformPermissions.TeamsRead)
        .WithName("listTeams")
        .WithSummary("All teams; parentId makes the tree");

    private static async Task<Ok<Response>> Handle(PlatformDbContext db, CancellationToken ct) => TypedResults.Ok(new Response(
        await db.Teams.AsNoTracking().OrderBy(t => t.Name)
            .Select(t => new TeamResponse(t.Id, t.Name, t.ParentId, t.ManagerId, t.IsBranch, t.Members.Select(m => m.UserId).ToList(), t.Version)).ToListAsync(ct)));
}
