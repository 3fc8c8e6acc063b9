using Crm.Shared.Currencies;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Setup;

internal sealed class GetSetup : IEndpoint
{
    /// <param name="Needed">True until the first administrator has been made.</param>
    /// <param name="Currencies">Those that may be the home currency; none once it isn't asked for any more.</param>
    internal sealed record Response(bool Needed, IReadOnlyList<string> Currencies);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/public/setup", Handle)
        .AllowAnonymous()
        .WithName("getSetup")
        .WithSummary("Whether the first administrator is still to be made");

    private static async Task<Ok<Response>> Handle(FirstAdministrator first, CancellationToken ct)
    {
        var needed = !await first.ExistsAsync(ct);
        return TypedResults.Ok(new Response(needed, needed ? Currency.All : []));
    }
}
