using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Roles;

internal sealed class ChangeRole : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPatch("/roles/{id:guid}", Handle)
        .RequirePermission(PlatformPermissions.RolesUpdate)
        .WithName("changeRole")
        .WithSummary("Change a role's name, grants or limits of fields (merge patch; null takes a grant or a limit away)");

    private static async Task<Results<Ok<RoleResponse>, NotFound>> Handle(
        Guid id, MergePatch<RoleInput> patch, IfMatch ifMatch, PlatformDbContext db, PermissionCatalog catalog, LimitableFields fields, Delegation delegation, HttpContext http, CancellationToken ct)
    {
        if (await db.Roles.FirstOrDefaultAsync(r => r.Id == id, ct) is not { } role)
            return TypedResults.NotFound();
        ifMatch.Check(role);
        if (role.IsAdministrator)
            throw new BusinessRuleException("role.administrator-is-fixed");
        var input = patch.ApplyTo(RoleInput.Of(role));
        if (patch.Mentions("grants"))
        {
            var grants = input.KnownGrants(catalog);
            delegation.Demand(role.Grants);
            delegation.Demand(grants);
            role.SetGrants(grants);
        }

        if (patch.Mentions("fieldLimits"))
            role.LimitFields(input.KnownLimits(fields));
        role.Name = input.Name.Trim();
        role.Description = input.Description;
        if (await db.Roles.AnyAsync(r => r.Name == role.Name && r.Id != id, ct))
            throw new BusinessRuleException("role.name-taken", ("name", role.Name));
        await db.SaveChangesAsync(ct);

        http.SetETag(role);
        return TypedResults.Ok(RoleResponse.Of(role, await db.Set<UserRole>().CountAsync(r => r.RoleId == id, ct)));
    }
}
