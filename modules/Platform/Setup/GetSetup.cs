using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Setup;

internal sealed class GetSetup : IEndpoint
{
    /// <param name="Needed">True until the first administrator has been made.</param>
    internal sealed record Response(bool Needed);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/public/setup", Handle)
        .AllowAnonymous()
        .WithName("getSetup")
        .WithSummary("Whether the first administrator is still to be made");

    private static async Task<Ok<Response>> Handle(FirstAdministrator first, CancellationToken ct) =>
        TypedResults.Ok(new Response(!await first.ExistsAsync(ct)));
}
