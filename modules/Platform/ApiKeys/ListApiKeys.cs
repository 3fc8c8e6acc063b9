using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.ApiKeys;

internal sealed class ListApiKeys : IEndpoint
{
    internal sealed record Response(IReadOnlyList<ApiKeyResponse> Items);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api-keys", HandleAll)
            .RequirePermission(PlatformPermissions.ApiKeysRead)
            .WithName("listApiKeys")
            .WithSummary("All keys, never their secrets");
        app.MapGet("/api-keys/{id:guid}", HandleOne)
            .RequirePermission(PlatformPermissions.ApiKeysRead)
            .WithName("getApiKey")
            .WithSummary("One key, never its secret");
    }

    private static async Task<Ok<Response>> HandleAll(PlatformDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var keys = await db.ApiKeys.AsNoTracking().OrderBy(k => k.Name).ThenBy(k => k.Id).ToListAsync(ct);
        return TypedResults.Ok(new Response([.. keys.Select(k => ApiKeyResponse.Of(k, clock.GetUtcNow().UtcDateTime))]));
    }

    private static async Task<Results<Ok<ApiKeyResponse>, NotFound>> HandleOne(Guid id, PlatformDbContext db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.ApiKeys.AsNoTracking().FirstOrDefaultAsync(k => k.Id == id, ct) is not { } key)
            return TypedResults.NotFound();
        http.SetETag(key);
        return TypedResults.Ok(ApiKeyResponse.Of(key, clock.GetUtcNow().UtcDateTime));
    }
}
