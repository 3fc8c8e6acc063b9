using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Sharing;

internal sealed class ListLimitableFields : IEndpoint
{
    /// <param name="Fields">Record type → fields that a role may hide or keep from being changed.</param>
    internal sealed record Response(IReadOnlyDictionary<string, IReadOnlyList<string>> Fields);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/access/fields", Handle)
        .RequirePermission(PlatformPermissions.RolesRead)
        .WithName("listLimitableFields")
        .WithSummary("The fields, by record type, that a role may hide or keep from being changed");

    private static Ok<Response> Handle(LimitableFields fields) => TypedResults.Ok(new Response(fields.All));
}
