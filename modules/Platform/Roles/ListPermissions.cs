using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Roles;

internal sealed class ListPermissions : IEndpoint
{
    internal sealed record Response(IReadOnlyList<PermissionResponse> Items);

    /// <param name="Name">"leads:qualify", for roles and for the scopes of API keys.</param>
    /// <param name="Scoped">Whether it can reach only one's own or one's team's records.</param>
    internal sealed record PermissionResponse(string Name, string RecordType, string Action, bool Scoped);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/permissions", Handle)
        .RequirePermission(PlatformPermissions.RolesRead)
        .WithName("listPermissions")
        .WithSummary("Every permission that exists");

    private static Ok<Response> Handle(PermissionCatalog catalog) => TypedResults.Ok(new Response(
        [.. catalog.All.OrderBy(p => p.RecordType, StringComparer.Ordinal).Select(p => new PermissionResponse(p.Name, p.RecordType, p.Action, p.Scoped))]));
}
