using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Roles;

internal sealed class DeleteRole : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapDelete("/roles/{id:guid}", Handle)
        .RequirePermission(PlatformPermissions.RolesUpdate)
        .WithName("deleteRole")
        .WithSummary("Delete a role that nobody has; the built-in ones stay");

    private static async Task<Results<NoContent, NotFound>> Handle(Guid id, IfMatch ifMatch, PlatformDbContext db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Roles.FirstOrDefaultAsync(r => r.Id == id, ct) is not { } role)
            return TypedResults.NotFound();
        ifMatch.Check(role);
        if (role.BuiltIn)
            throw new BusinessRuleException("role.built-in", ("name", role.Name));
        if (await db.Set<UserRole>().CountAsync(r => r.RoleId == id, ct) is > 0 and var members)
            throw new BusinessRuleException("role.in-use", ("name", role.Name), ("members", members));
        role.Delete(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
