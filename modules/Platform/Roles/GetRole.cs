using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Roles;

internal sealed class GetRole : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/roles/{id:guid}", Handle)
        .RequirePermission(PlatformPermissions.RolesRead)
        .WithName("getRole")
        .WithSummary("One role");

    private static async Task<Results<Ok<RoleResponse>, NotFound>> Handle(Guid id, PlatformDbContext db, HttpContext http, CancellationToken ct)
    {
        if (await db.Roles.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct) is not { } role)
            return TypedResults.NotFound();
        http.SetETag(role);
        return TypedResults.Ok(RoleResponse.Of(role, await db.Set<UserRole>().CountAsync(r => r.RoleId == id, ct)));
    }
}
