using Crm.Shared.Domain;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Bulk;

internal sealed class ReadBulkResult : IEndpoint
{
    private const int MostRows = 200;

    internal sealed record Row(Guid RecordId, string Name, BulkOutcome Outcome);

    /// <param name="Counts">How many records ended in which outcome.</param>
    /// <param name="NotDone">The first 200 records that were not changed or not restored, with why.</param>
    /// <param name="State">Of the job that ran last: the action's own or its undoing.</param>
    internal sealed record Response(Guid Id, JobState State, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<Row> NotDone, bool CanBeUndone);

    /// <param name="JobId">Progress at /api/v1/jobs/{jobId}.</param>
    internal sealed record Started(Guid Id, Guid JobId);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/bulk/{id:guid}", Handle)
            .RequirePermission(AccountPermissions.Update)
            .WithName("getBulkResult")
            .WithSummary("What came of a bulk action that the caller started, record by record where it failed");
        app.MapPost("/bulk/{id:guid}/undo", Undo)
            .RequirePermission(AccountPermissions.Update)
            .WithName("undoBulk")
            .WithSummary("Take a bulk action back; what people have changed since stays and is listed");
    }

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, SegmentationDbContext db, ICurrentUser user, CancellationToken ct)
    {
        var bulk = await db.Set<BulkAction>().AsNoTracking().FirstOrDefaultAsync(b => b.Id == id && b.CreatedBy == user.Id, ct);
        if (bulk is null)
            return TypedResults.NotFound();

        var rows = db.Set<BulkRow>().AsNoTracking().Where(r => r.BulkId == id);
        var counts = await rows.GroupBy(r => r.Outcome).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var notDone = await rows.Where(r => r.Outcome == BulkOutcome.NotAllowed || r.Outcome == BulkOutcome.ChangedSince)
            .OrderBy(r => r.RecordId).Take(MostRows).Select(r => new Row(r.RecordId, r.Name, r.Outcome)).ToListAsync(ct);
        var state = await StateAsync(db, bulk, ct);
        return TypedResults.Ok(new Response(
            id, state, counts.ToDictionary(c => char.ToLowerInvariant(c.Key.ToString()[0]) + c.Key.ToString()[1..], c => c.Count), notDone,
            bulk.UndoJobId is null && state is (JobState.Succeeded or JobState.Failed or JobState.Cancelled)));
    }

    private static async Task<Results<Accepted<Started>, NotFound>> Undo(Guid id, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var bulk = await db.Set<BulkAction>().FirstOrDefaultAsync(b => b.Id == id && b.CreatedBy == user.Id, ct);
        if (bulk is null)
            return TypedResults.NotFound();
        if (bulk.UndoJobId is not null)
            throw new BusinessRuleException("bulk.undone-already");
        if (await StateAsync(db, bulk, ct) is JobState.Queued or JobState.Running or JobState.Paused)
            throw new BusinessRuleException("bulk.still-running");

        var job = Job.Create(BulkJob.Kind, "undo", new BulkJob.Payload(id, Undo: true), user, clock, $"/api/v1/bulk/{id}");
        bulk.UndoJobId = job.Id;
        db.Jobs.Add(job);
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted($"/api/v1/jobs/{job.Id}", new Started(id, job.Id));
    }

    private static Task<JobState> StateAsync(SegmentationDbContext db, BulkAction bulk, CancellationToken ct)
    {
        var jobId = bulk.UndoJobId ?? bulk.JobId;
        return db.Jobs.Where(j => j.Id == jobId).Select(j => j.State).FirstOrDefaultAsync(ct);
    }
}
