using FluentValidation;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.ApiKeys;

internal sealed class RotateApiKey : IEndpoint
{
    /// <param name="OverlapHours">How long the old secret still works, 0 to 720 hours.</param>
    internal sealed record Request(int OverlapHours = 24);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.OverlapHours).InclusiveBetween(0, 720);
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api-keys/{id:guid}/rotate", Handle)
        .RequirePermission(PlatformPermissions.ApiKeysUpdate)
        .WithMetadata(new ShownOnce())
        .WithName("rotateApiKey")
        .WithSummary("Give a key a new secret; the old one works on for the overlap");

    private static async Task<Results<Ok<IssuedKeyResponse>, NotFound>> Handle(
        Guid id, Request request, IfMatch ifMatch, PlatformDbContext db, PermissionCatalog catalog, Delegation delegation, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.ApiKeys.FirstOrDefaultAsync(k => k.Id == id, ct) is not { } key)
            return TypedResults.NotFound();
        ifMatch.Check(key);
        // The new secret is worth what the key may do: it is not shown to somebody who may do less.
        delegation.Demand(ApiKeyInput.Of(key).Grants(catalog));
        var now = clock.GetUtcNow().UtcDateTime;
        var secret = key.Rotate(now, TimeSpan.FromHours(request.OverlapHours));
        db.RecordAction(ApiKey.RecordType, key.Id, key.Name, "rotated");
        await db.SaveChangesAsync(ct);

        http.SetETag(key);
        return TypedResults.Ok(new IssuedKeyResponse(ApiKeyResponse.Of(key, now), secret));
    }
}
