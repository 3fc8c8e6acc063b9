using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Users;

internal sealed class ResetSecondFactor : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/users/{id:guid}/reset-second-factor", Handle)
        .RequirePermission(PlatformPermissions.UsersUpdate)
        .WithName("resetSecondFactor")
        .WithSummary("Take the second factor off somebody who lost their device, and end their sessions");

    private static async Task<Results<Ok<UserResponse>, NotFound>> Handle(
        Guid id, IfMatch ifMatch, PlatformDbContext db, UserRoles roles, Sessions sessions, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.Users.FirstOrDefaultAsync(u => u.Id == id, ct) is not { } user)
            return TypedResults.NotFound();
        ifMatch.Check(user);
        await roles.DemandOverAsync(user, ct);
        user.RemoveSecondFactor();
        db.RecordAction(User.RecordType, user.Id, user.Name, "second-factor-reset");
        await db.SaveChangesAsync(ct);
        await sessions.EndAsync(s => s.UserId == id, ct);

        http.SetETag(user);
        return TypedResults.Ok(UserResponse.Of(user, clock.GetUtcNow().UtcDateTime));
    }
}
