using Crm.Shared.Bulk;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Bulk;

internal sealed class ReadBulkResult : IEndpoint
{
    /// <param name="Why">Why it was not done, in the caller's language.</param>
    internal sealed record Row(Guid RecordId, string Name, BulkOutcome Outcome, string Why);

    /// <param name="State">Of the job that ran last: the action's own or its undoing.</param>
    /// <param name="Done">Records that it has visited.</param>
    /// <param name="Total">Null while that is not known.</param>
    /// <param name="Counts">How many records ended in which outcome.</param>
    /// <param name="NotDone">The first 200 records that were not changed or not restored.</param>
    internal sealed record Response(
        Guid Id, string RecordType, JobState State, long Done, long? Total, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<Row> NotDone, bool CanBeUndone);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/bulk/{id:guid}", Handle)
            .RequireSignIn(anyCaller: true)
            .WithName("getBulkResult")
            .WithSummary("What came of a bulk action that the caller started, record by record where it failed");
        app.MapPost("/bulk/{id:guid}/undo", Undo)
            .RequireSignIn(anyCaller: true)
            .WithName("undoBulk")
            .WithSummary("Take a bulk action back; what people have changed since stays and is listed");
    }

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, BulkBoard board, Messages messages, HttpContext http, CancellationToken ct)
    {
        if (await board.FindAsync(id, ct) is not { } bulk)
            return TypedResults.NotFound();
        var locale = Problems.LocaleOf(http);
        return TypedResults.Ok(new Response(
            bulk.Id, bulk.RecordType, bulk.State, bulk.Done, bulk.Total, bulk.Counts.ToDictionary(count => NameOf(count.Key), count => count.Value),
            [.. bulk.NotDone.Select(row => new Row(row.RecordId, row.Name, row.Outcome, messages.Text(row.Reason ?? CodeOf(row.Outcome), locale, row.ReasonFacts?.ToDictionary(fact => fact.Key, object? (fact) => fact.Value))))], bulk.CanBeUndone));
    }

    private static async Task<Results<Accepted<BulkStarted>, NotFound>> Undo(Guid id, BulkBoard board, CancellationToken ct) =>
        await board.UndoAsync(id, ct) is { } job ? TypedResults.Accepted($"/api/v1/jobs/{job}", new BulkStarted(id, job)) : TypedResults.NotFound();

    private static string NameOf(BulkOutcome outcome) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString());

    private static string CodeOf(BulkOutcome outcome) => outcome == BulkOutcome.ChangedSince ? "bulk.changed-since" : "bulk.not-allowed";
}
