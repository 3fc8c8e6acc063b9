using Crm.Segmentation.Contracts;
using Crm.Segmentation.Segments;
using Crm.Shared.Data;
using Crm.Shared.Events;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

/// <summary>Running plans take in who comes into their segment, and let go who leaves it, as far as they want to.</summary>
internal sealed class WhenMembersMove(SegmentationDbContext db, PlanEntrance entrance) : INotificationHandler<SegmentMembersEntered>, INotificationHandler<SegmentMembersLeft>
{
    public async Task Handle(SegmentMembersEntered notification, CancellationToken cancellationToken)
    {
        foreach (var plan in await RunningAsync(notification.SegmentId, cancellationToken))
        {
            if (!plan.AdmitsLater)
                continue;
            await entrance.HoldAsync(plan, cancellationToken);
            await entrance.AdmitAsync(plan, notification.RecordIds, notification.EnteredAt, cancellationToken);
        }
    }

    public async Task Handle(SegmentMembersLeft notification, CancellationToken cancellationToken)
    {
        var (ids, at) = (notification.RecordIds, notification.LeftAt);
        foreach (var plan in await RunningAsync(notification.SegmentId, cancellationToken))
        {
            var leaving = await db.PlannedAccounts.Where(a => a.PlanId == plan.Id && a.LeftAt == null && EF.Parameter(ids).Contains(a.AccountId)).Select(a => a.Id).ToListAsync(cancellationToken);
            await db.PlannedAccounts.Where(a => EF.Parameter(leaving).Contains(a.Id)).ExecuteUpdateAsync(s => s.SetProperty(a => a.LeftAt, at), cancellationToken);
            if (plan.DropsLeavers)
            {
                await db.PlannedSteps.Where(s => s.State == StepState.Open && EF.Parameter(leaving).Contains(s.PlannedAccountId)).ExecuteUpdateAsync(
                    s => s.SetProperty(step => step.State, StepState.Dropped).SetProperty(step => step.DoneAt, at).SetProperty(step => step.Version, step => step.Version + 1),
                    cancellationToken);
            }
        }
    }

    private Task<List<GamePlan>> RunningAsync(Guid segmentId, CancellationToken ct) => db.GamePlans.IgnoreQueryFilters([ModuleDbContext.AccessFilter]).AsNoTracking()
        .Where(p => p.SegmentId == segmentId && p.State == GamePlanState.Running).ToListAsync(ct);
}
