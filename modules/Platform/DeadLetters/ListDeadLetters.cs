using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.DeadLetters;

internal sealed class ListDeadLetters : IEndpoint
{
    private const int Limit = 200;

    internal sealed record Response(IReadOnlyList<DeadLetterResponse> Items);

    /// <param name="Type">The event: "leads.LeadQualified".</param>
    /// <param name="AggregateId">The record that it is about; later events of the same record wait behind it no longer.</param>
    internal sealed record DeadLetterResponse(Guid EventId, string Type, Guid AggregateId, DateTime OccurredAt, DateTime? DeadAt, int Attempts, string? Error);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/dead-letters", Handle)
        .RequirePermission(PlatformPermissions.DeadLettersRead)
        .WithName("listDeadLetters")
        .WithSummary("Events whose effects failed for good, newest first, at most 200");

    private static async Task<Ok<Response>> Handle(Shared.Events.DeadLetters letters, CancellationToken ct) => TypedResults.Ok(new Response(
        [.. (await letters.ListAsync(Limit, ct)).Select(m => new DeadLetterResponse(m.EventId, m.Type, m.AggregateId, m.OccurredAt, m.DeadAt, m.Attempts, m.Error))]));
}
