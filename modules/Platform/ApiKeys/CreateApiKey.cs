using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.ApiKeys;

internal sealed class CreateApiKey : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api-keys", Handle)
        .RequirePermission(PlatformPermissions.ApiKeysUpdate)
        .WithMetadata(new ShownOnce())
        .WithName("createApiKey")
        .WithSummary("Make a key; the answer is the only place that shows its secret");

    private static async Task<Created<IssuedKeyResponse>> Handle(
        ApiKeyInput input, PlatformDbContext db, PermissionCatalog catalog, Delegation delegation, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        delegation.Demand(input.Grants(catalog));
        var now = clock.GetUtcNow().UtcDateTime;
        var key = new ApiKey { Name = input.Name, Scopes = [] };
        input.ApplyTo(key);
        var secret = key.Issue(now);
        db.ApiKeys.Add(key);
        await db.SaveChangesAsync(ct);

        http.SetETag(key);
        return TypedResults.Created($"/api/v1/api-keys/{key.Id}", new IssuedKeyResponse(ApiKeyResponse.Of(key, now), secret));
    }
}
