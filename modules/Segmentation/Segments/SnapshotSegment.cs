using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments;

internal sealed class SnapshotSegment : IEndpoint
{
    /// <param name="JobId">Progress at /api/v1/jobs/{jobId}.</param>
    internal sealed record Started(Guid JobId);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/segments/{id:guid}/snapshot", Handle)
        .RequirePermission(SegmentPermissions.Update)
        .WithName("snapshotSegment")
        .WithSummary("Write down now who belongs to a segment, who entered and who left since the last time; else it happens daily");

    private static async Task<Results<Accepted<Started>, NotFound>> Handle(
        Guid id, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var segment = await db.Segments.FirstOrDefaultAsync(s => s.Id == id, ct);
        if (segment is null)
            return TypedResults.NotFound();
        user.Demand(SegmentPermissions.Update, segment);

        var job = SnapshotJob.Of(segment, SegmentMoveCause.Data, user, clock);
        db.Jobs.Add(job);
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted($"/api/v1/jobs/{job.Id}", new Started(job.Id));
    }
}
