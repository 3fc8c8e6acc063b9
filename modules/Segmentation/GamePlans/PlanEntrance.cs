using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

/// <summary>Takes accounts into a plan: draws who gets it, and writes down their steps. Call it inside a transaction.</summary>
internal sealed class PlanEntrance(SegmentationDbContext db)
{
    /// <summary>Whoever takes accounts into the same plan at the same time waits here until this transaction has ended.</summary>
    public Task HoldAsync(GamePlan plan, CancellationToken ct) => db.GamePlans.IgnoreQueryFilters().Where(p => p.Id == plan.Id)
        .ExecuteUpdateAsync(s => s.SetProperty(p => p.JobId, p => p.JobId), ct);

    /// <summary>An account enters a plan once: those that are in it, or have been, stay as they are.</summary>
    public async Task AdmitAsync(GamePlan plan, IReadOnlyList<Guid> accountIds, DateTime at, CancellationToken ct)
    {
        var known = await db.PlannedAccounts.Where(a => a.PlanId == plan.Id && EF.Parameter(accountIds).Contains(a.AccountId)).Select(a => a.AccountId).ToListAsync(ct);
        List<PlannedAccount> entering =
        [
            .. accountIds.Except(known).Select(id => new PlannedAccount
            {
                PlanId = plan.Id,
                AccountId = id,
                Group = ControlGroup.Draw(plan.Id, id, plan.HeldBackPercent),
                EnteredAt = at > plan.EntersFrom ? at : plan.EntersFrom,
            }),
        ];
        await db.InsertAllAsync(entering, ct);
        await db.InsertAllAsync<PlannedStep>([.. entering.Where(a => a.Group == PlanGroup.Given).SelectMany(_ => plan.Steps, (account, step) => PlannedStep.Of(step, account))], ct);
    }
}
