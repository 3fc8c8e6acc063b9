using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.DeadLetters;

internal sealed class ReplayDeadLetter : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/dead-letters/{id:guid}/replay", Handle)
        .RequirePermission(PlatformPermissions.DeadLettersReplay)
        .WithName("replayDeadLetter")
        .WithSummary("Deliver an event once more; effects that it had already are not repeated");

    private static async Task<Results<Accepted, NotFound>> Handle(Guid id, Shared.Events.DeadLetters letters, CancellationToken ct)
    {
        if (!await letters.ReplayAsync(id, ct))
            return TypedResults.NotFound();
        return TypedResults.Accepted((string?)null);
    }
}
