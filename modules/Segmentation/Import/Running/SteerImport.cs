using Crm.Shared.Domain;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Running;

/// <summary>Whoever may change a list may stop the job that works on it: the right over everybody's jobs is another.</summary>
internal sealed class SteerImport : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        MapOne(app, "pause", "pauseImport", "Stop the list's check, run or undo until it is resumed", JobState.Queued, JobState.Running);
        MapOne(app, "resume", "resumeImport", "Go on with the list's job that was paused, cancelled or has failed, from where it was", JobState.Paused, JobState.Failed, JobState.Cancelled);
        MapOne(app, "cancel", "cancelImport", "Stop the list's job for good; what it has done stays, until it is undone", JobState.Queued, JobState.Running, JobState.Paused);
    }

    private static void MapOne(IEndpointRouteBuilder app, string action, string name, string summary, params JobState[] from) => app
        .MapPost("/imports/{id:guid}/" + action,
            (Guid id, SegmentationDbContext db, JobBoard board, ImportReading reading, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct) =>
                Handle(id, action, from, db, board, reading, user, clock, http, ct))
        .RequirePermission(ImportPermissions.Update)
        .WithName(name)
        .WithSummary(summary);

    private static async Task<Results<Accepted<ImportResponse>, NotFound>> Handle(
        Guid id, string action, JobState[] from, SegmentationDbContext db, JobBoard board, ImportReading reading, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var import = await db.Set<ListImport>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, ct);
        if (import is null) return TypedResults.NotFound();
        user.Demand(ImportPermissions.Update, import);
        var job = import.JobId is { } current ? await db.Jobs.AsNoTracking().FirstOrDefaultAsync(j => j.Id == current, ct) : null;
        if (job is null || !from.Contains(job.State)) throw new BusinessRuleException("import.no-such-work");

        await (action switch
        {
            "pause" => board.PauseAsync(job.Id, ct),
            "resume" => board.ResumeAsync(job.Id, ct),
            _ => board.CancelAsync(job.Id, clock.GetUtcNow().UtcDateTime, ct),
        });
        http.SetETag(import);
        return TypedResults.Accepted($"/api/v1/jobs/{job.Id}", await reading.ReadAsync(import, http, ct));
    }
}
