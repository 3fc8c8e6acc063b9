using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Users;

internal sealed class DisableUser : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/users/{id:guid}/disable", Disable)
            .RequirePermission(PlatformPermissions.UsersUpdate)
            .WithName("disableUser")
            .WithSummary("End all sessions of a person and let them in no more");
        app.MapPost("/users/{id:guid}/enable", Enable)
            .RequirePermission(PlatformPermissions.UsersUpdate)
            .WithName("enableUser")
            .WithSummary("Let a disabled person in again");
    }

    private static async Task<Results<Ok<UserResponse>, NotFound>> Disable(
        Guid id, IfMatch ifMatch, PlatformDbContext db, ICurrentUser current, UserRoles roles, Administrators administrators, Sessions sessions,
        TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.Users.FirstOrDefaultAsync(u => u.Id == id, ct) is not { } user)
            return TypedResults.NotFound();
        ifMatch.Check(user);
        if (user.Id == current.Id)
            throw new BusinessRuleException("user.disable-self");
        await roles.DemandOverAsync(user, ct);
        await administrators.DemandAnotherThanAsync(user, ct);
        user.Disable(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        await sessions.EndAsync(s => s.UserId == id, ct);

        http.SetETag(user);
        return TypedResults.Ok(UserResponse.Of(user, clock.GetUtcNow().UtcDateTime));
    }

    private static async Task<Results<Ok<UserResponse>, NotFound>> Enable(
        Guid id, IfMatch ifMatch, PlatformDbContext db, UserRoles roles, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.Users.FirstOrDefaultAsync(u => u.Id == id, ct) is not { } user)
            return TypedResults.NotFound();
        ifMatch.Check(user);
        await roles.DemandOverAsync(user, ct);
        user.Enable(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);

        http.SetETag(user);
        return TypedResults.Ok(UserResponse.Of(user, clock.GetUtcNow().UtcDateTime));
    }
}
