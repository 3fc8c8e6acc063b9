using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Roles;

internal sealed class ListRoles : IEndpoint
{
    internal sealed record Response(IReadOnlyList<RoleResponse> Items);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/roles", Handle)
        .RequirePermission(PlatformPermissions.RolesRead)
        .WithName("listRoles")
        .WithSummary("All roles with what they grant");

    private static async Task<Ok<Response>> Handle(PlatformDbContext db, CancellationToken ct)
    {
        var roles = await db.Roles.AsNoTracking().OrderBy(r => r.Name).ToListAsync(ct);
        var members = await db.Set<UserRole>().GroupBy(r => r.RoleId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return TypedResults.Ok(new Response([.. roles.Select(r => RoleResponse.Of(r, members.GetValueOrDefault(r.Id)))]));
    }
}
