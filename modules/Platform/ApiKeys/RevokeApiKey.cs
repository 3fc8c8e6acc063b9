using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.ApiKeys;

internal sealed class RevokeApiKey : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api-keys/{id:guid}/revoke", Handle)
        .RequirePermission(PlatformPermissions.ApiKeysUpdate)
        .WithName("revokeApiKey")
        .WithSummary("Stop a key for good");

    private static async Task<Results<Ok<ApiKeyResponse>, NotFound>> Handle(
        Guid id, IfMatch ifMatch, PlatformDbContext db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.ApiKeys.FirstOrDefaultAsync(k => k.Id == id, ct) is not { } key)
            return TypedResults.NotFound();
        ifMatch.Check(key);
        key.Revoke(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);

        http.SetETag(key);
        return TypedResults.Ok(ApiKeyResponse.Of(key, clock.GetUtcNow().UtcDateTime));
    }
}
