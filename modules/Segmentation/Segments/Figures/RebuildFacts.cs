using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Segmentation.Segments.Figures;

internal sealed class RebuildFacts : IEndpoint
{
    /// <param name="JobId">Progress at /api/v1/jobs/{jobId}.</param>
    internal sealed record Started(Guid JobId);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/segments/figures/rebuild", Handle)
        .RequirePermission(SegmentPermissions.Rebuild)
        .WithName("rebuildFigures")
        .WithSummary("Ask other modules anew for what figures are counted from, as a job");

    private static async Task<Accepted<Started>> Handle(SegmentationDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var job = Job.Create(FactsJob.Kind, "", new FactsJob.Payload(), user, clock);
        db.Jobs.Add(job);
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted($"/api/v1/jobs/{job.Id}", new Started(job.Id));
    }
}
