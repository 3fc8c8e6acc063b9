using Crm.Segmentation.Timeline;
using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

/// <summary>What was done on an account, as far as steps are recognised by it.</summary>
/// <param name="ActivityId">What was logged by hand; null for what another module tells.</param>
internal sealed record DoneOnAccounts(ActivityKind Kind, DateTime At, IReadOnlyList<Guid> AccountIds, Guid? ActorId, string ActorName, Guid? ActivityId);

/// <summary>Ticks in every running plan of an account the first open step that is recognised by what was done.</summary>
internal sealed class StepRecognition(SegmentationDbContext db)
{
    private IQueryable<GamePlan> Running => db.GamePlans.IgnoreQueryFilters([ModuleDbContext.AccessFilter]).Where(p => p.State == GamePlanState.Running);

    public async Task FollowAsync(DoneOnAccounts done, CancellationToken ct)
    {
        var (accounts, at) = (done.AccountIds, done.At);
        var planned = await (
            from account in db.PlannedAccounts
            join plan in Running on account.PlanId equals plan.Id
            where EF.Parameter(accounts).Contains(account.AccountId) && account.Group == PlanGroup.Given && account.EnteredAt <= at
            select new { account.Id, Plan = plan }).AsNoTracking().ToListAsync(ct);
        var ids = planned.ConvertAll(a => a.Id);
        var open = (await db.PlannedSteps.Where(s => s.State == StepState.Open && EF.Parameter(ids).Contains(s.PlannedAccountId)).ToListAsync(ct)).ToLookup(s => s.PlannedAccountId);
        foreach (var account in planned)
        {
            var next = account.Plan.Steps.Where(step => step.Recognition == RecognisedBy.Activity && step.Kind == done.Kind)
                .Join(open[account.Id], step => step.Id, state => state.StepId, (_, state) => state).FirstOrDefault();
            next?.Follow(done.At, done.ActorId, done.ActorName, done.ActivityId);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Opens again in running plans what this activity ticked.</summary>
    public async Task ReopenAsync(Guid activityId, CancellationToken ct)
    {
        var ticked = await db.PlannedSteps.Where(s => s.ActivityId == activityId && Running.Any(p => p.Id == s.PlanId)).ToListAsync(ct);
        ticked.ForEach(step => step.Reopen());
        await db.SaveChangesAsync(ct);
    }
}
