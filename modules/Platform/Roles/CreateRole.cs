using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Roles;

internal sealed class CreateRole : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/roles", Handle)
        .RequirePermission(PlatformPermissions.RolesUpdate)
        .WithName("createRole")
        .WithSummary("Make a role; it may grant no more than the caller has");

    private static async Task<Created<RoleResponse>> Handle(
        RoleInput input, PlatformDbContext db, PermissionCatalog catalog, LimitableFields fields, Delegation delegation, HttpContext http, CancellationToken ct)
    {
        var role = new Role { Key = "role-" + RandomSecret.Hex(8), Name = input.Name.Trim(), Description = input.Description };
        var grants = input.KnownGrants(catalog);
        delegation.Demand(grants);
        role.SetGrants(grants);
        role.LimitFields(input.KnownLimits(fields));
        if (await db.Roles.AnyAsync(r => r.Name == role.Name, ct))
            throw new BusinessRuleException("role.name-taken", ("name", role.Name));
        db.Roles.Add(role);
        await db.SaveChangesAsync(ct);

        http.SetETag(role);
        return TypedResults.Created($"/api/v1/roles/{role.Id}", RoleResponse.Of(role, 0));
    }
}
