using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Users;

internal sealed class ListUsers : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/users", Handle)
        .RequirePermission(PlatformPermissions.UsersList)
        .WithName("listUsers")
        .WithSummary("People; for callers without users:read only what a picker needs");

    private static async Task<Ok<Page<UserResponse>>> Handle(
        [AsParameters] ListQuery list, PlatformDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var users = db.Users.AsNoTracking();
        return TypedResults.Ok(user.Has(PlatformPermissions.UsersRead)
            ? await users.ToPageAsync(list, UserFields.All, u => new UserResponse(u.Id, u.Name, u.DisabledAt == null, u.DisabledAt == null && (u.AwayUntil == null || u.AwayUntil <= now),
                u.HomeTeamId, u.Email, u.Locale, u.Zone, u.AwayUntil, u.PasswordHash == null, u.TwoFactorEnabled, u.Roles.Select(r => r.RoleId).ToList(), u.CreatedAt, u.Version), ct, "name")
            : await users.ToPageAsync(list, UserFields.All, u => new UserResponse(u.Id, u.Name, u.DisabledAt == null, u.DisabledAt == null && (u.AwayUntil == null || u.AwayUntil <= now),
                u.HomeTeamId, null, null, null, null, null, null, null, null, null), ct, "name"));
    }
}
