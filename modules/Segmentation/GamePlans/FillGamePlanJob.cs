using Crm.Segmentation.Segments;
using Crm.Shared.Data;
using Crm.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

/// <summary>Takes everybody who is in the segment at the start into the plan. A portion that was taken in is not taken in again.</summary>
internal sealed class FillGamePlanJob(SegmentationDbContext db, SegmentMatcher matcher, PlanEntrance entrance) : IJobHandler
{
    public const string Kind = "segmentation.game-plan";
    private const int Portion = 2_000;

    internal sealed record Payload(Guid PlanId);

    private sealed record Place(Guid LastId);

    public async Task RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        var planId = job.Payload<Payload>().PlanId;
        var plans = db.GamePlans.IgnoreQueryFilters([ModuleDbContext.AccessFilter]).AsNoTracking();
        var plan = await plans.SingleAsync(p => p.Id == planId, cancellationToken);
        var segment = await db.Segments.IgnoreQueryFilters([ModuleDbContext.AccessFilter]).AsNoTracking().SingleAsync(s => s.Id == plan.SegmentId, cancellationToken);
        var members = (await matcher.AllMembersAsync(segment, cancellationToken)).Ids;
        var (last, done) = (job.Checkpoint<Place>()?.LastId ?? Guid.Empty, job.Done);
        var total = done + await members.LongCountAsync(id => id > last, cancellationToken);
        while (true)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await entrance.HoldAsync(plan, cancellationToken);
            var ids = await members.Where(id => id > last).OrderBy(id => id).Take(Portion).ToListAsync(cancellationToken);
            // A plan that was ended meanwhile takes nobody in any more.
            if (ids.Count == 0 || !await plans.AnyAsync(p => p.Id == planId && p.State == GamePlanState.Running, cancellationToken))
                return;
            await entrance.AdmitAsync(plan, ids, plan.EntersFrom, cancellationToken);
            (last, done) = (ids[^1], done + ids.Count);
            await job.SaveProgressAsync(done, Math.Max(total, done), new Place(last), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
