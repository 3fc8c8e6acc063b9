using Crm.Shared.Domain;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Jobs;

internal sealed class SteerJob : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        MapOne(app, "cancel", "cancelJob", "Stop a job for good", JobState.Queued, JobState.Running, JobState.Paused);
        MapOne(app, "pause", "pauseJob", "Stop a job until it is resumed", JobState.Queued, JobState.Running);
        MapOne(app, "resume", "resumeJob", "Go on with a job that was paused, cancelled or has failed, from where it was", JobState.Paused, JobState.Failed, JobState.Cancelled);
    }

    private static void MapOne(IEndpointRouteBuilder app, string action, string name, string summary, params JobState[] from) => app
        .MapPost("/jobs/{id:guid}/" + action, (Guid id, JobBoard board, ICurrentUser user, TimeProvider clock, CancellationToken ct) => Handle(id, action, from, board, user, clock, ct))
        .RequirePermission(PlatformPermissions.JobsUpdate)
        .WithName(name)
        .WithSummary(summary);

    private static async Task<Results<Accepted, NotFound>> Handle(
        Guid id, string action, JobState[] from, JobBoard board, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (await board.FindAsync(id, ct) is not { } job || !user.MaySee(job, PlatformPermissions.JobsRead))
            return TypedResults.NotFound();
        if (!user.MaySee(job, PlatformPermissions.JobsUpdate))
            throw new ForbiddenException(PlatformPermissions.JobsUpdate);
        if (!from.Contains(job.State))
            throw new BusinessRuleException("job.wrong-state");
        await (action switch
        {
            "cancel" => board.CancelAsync(id, clock.GetUtcNow().UtcDateTime, ct),
            "pause" => board.PauseAsync(id, ct),
            _ => board.ResumeAsync(id, ct),
        });
        return TypedResults.Accepted($"/api/v1/jobs/{id}");
    }
}
