using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Users;

internal sealed class ChangeUser : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPatch("/users/{id:guid}", Handle)
        .RequirePermission(PlatformPermissions.UsersUpdate)
        .WithName("changeUser")
        .WithSummary("Change a person's name, address, roles, home team or absence (merge patch)");

    private static async Task<Results<Ok<UserResponse>, NotFound>> Handle(
        Guid id, MergePatch<UserInput> patch, IfMatch ifMatch, PlatformDbContext db, UserManager<User> users, UserRoles roles, TeamMembership teams,
        TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.Users.FirstOrDefaultAsync(u => u.Id == id, ct) is not { } user)
            return TypedResults.NotFound();
        ifMatch.Check(user);
        await roles.DemandOverAsync(user, ct);

        var input = patch.ApplyTo(UserInput.Of(user));
        await roles.AssignAsync(user, input.RoleIds, ct);
        if (input.HomeTeamId != user.HomeTeamId)
            await teams.SetHomeAsync(user, input.HomeTeamId, ct);
        user.Name = input.Name.Trim();
        user.Locale = input.Locale ?? Locales.English;
        user.Zone = input.Zone ?? BusinessTime.DefaultZone.Id;
        user.AwayUntil = input.AwayUntil;
        if (InputRules.CanonicalEmail(input.Email) is var email && email != user.Email)
        {
            user.Email = email;
            user.NormalizedEmail = users.NormalizeEmail(email);
            user.RenewSecurityStamp();
        }

        await db.SaveUserAsync(user, ct);
        http.SetETag(user);
        return TypedResults.Ok(UserResponse.Of(user, clock.GetUtcNow().UtcDateTime));
    }
}
