using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.ApiKeys;

internal sealed class ChangeApiKey : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPatch("/api-keys/{id:guid}", Handle)
        .RequirePermission(PlatformPermissions.ApiKeysUpdate)
        .WithName("changeApiKey")
        .WithSummary("Change what a key is called and may do (merge patch)");

    private static async Task<Results<Ok<ApiKeyResponse>, NotFound>> Handle(
        Guid id, MergePatch<ApiKeyInput> patch, IfMatch ifMatch, PlatformDbContext db, PermissionCatalog catalog, Delegation delegation, TimeProvider clock, HttpContext http,
        CancellationToken ct)
    {
        if (await db.ApiKeys.FirstOrDefaultAsync(k => k.Id == id, ct) is not { } key)
            return TypedResults.NotFound();
        ifMatch.Check(key);
        if (key.RevokedAt is not null)
            throw new BusinessRuleException("api-key.revoked", ("name", key.Name));
        var input = patch.ApplyTo(ApiKeyInput.Of(key));
        delegation.Demand(input.Grants(catalog));
        input.ApplyTo(key);
        await db.SaveChangesAsync(ct);

        http.SetETag(key);
        return TypedResults.Ok(ApiKeyResponse.Of(key, clock.GetUtcNow().UtcDateTime));
    }
}
