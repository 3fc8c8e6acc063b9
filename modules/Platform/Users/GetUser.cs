using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Users;

internal sealed class GetUser : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/users/{id:guid}", Handle)
        .RequirePermission(PlatformPermissions.UsersRead)
        .WithName("getUser")
        .WithSummary("One person");

    private static async Task<Results<Ok<UserResponse>, NotFound>> Handle(Guid id, PlatformDbContext db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, ct) is not { } user)
            return TypedResults.NotFound();
        http.SetETag(user);
        return TypedResults.Ok(UserResponse.Of(user, clock.GetUtcNow().UtcDateTime));
    }
}
