using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

/// <summary>An account of a plan, as lists filter and sort it.</summary>
internal sealed class PlannedAccountRow : IHasId
{
    public Guid Id { get; init; }
    public required PlannedAccount Planned { get; init; }
    public required Account Account { get; init; }
}

/// <summary>A step of an account, as lists filter and sort it.</summary>
internal sealed class PlannedStepRow : IHasId
{
    public Guid Id { get; init; }
    public required PlannedStep Step { get; init; }
    public required PlannedAccount Planned { get; init; }
    public required Account Account { get; init; }
    public required GamePlan Plan { get; init; }
}

internal static class PlannedRows
{
    /// <summary>Those whose account the caller may see.</summary>
    public static IQueryable<PlannedAccountRow> PlannedAccountRows(this SegmentationDbContext db) =>
        from planned in db.PlannedAccounts.AsNoTracking()
        join account in db.Accounts on planned.AccountId equals account.Id
        select new PlannedAccountRow { Id = planned.Id, Planned = planned, Account = account };

    /// <summary>Those whose account and plan the caller may see.</summary>
    public static IQueryable<PlannedStepRow> PlannedStepRows(this SegmentationDbContext db) =>
        from step in db.PlannedSteps.AsNoTracking()
        join planned in db.PlannedAccounts on step.PlannedAccountId equals planned.Id
        join account in db.Accounts on planned.AccountId equals account.Id
        join plan in db.GamePlans on step.PlanId equals plan.Id
        select new PlannedStepRow { Id = step.Id, Step = step, Planned = planned, Account = account, Plan = plan };
}

/// <summary>How far an account is with a step.</summary>
/// <param name="StepId">Of the plan's step.</param>
/// <param name="DueAt">The first moment at which it is late.</param>
/// <param name="Late">Open after its deadline, or followed after it.</param>
/// <param name="DoneAt">When it was followed, skipped or dropped.</param>
/// <param name="ActivityId">The entry on the account's timeline by which it was recognised; null where it was ticked by hand.</param>
/// <param name="Reason">Why it was skipped.</param>
internal sealed record PlannedStepResponse(
    Guid Id, Guid StepId, StepState State, DateTime DueAt, bool Late, DateTime? DoneAt, Guid? DoneBy, string? DoneByName, Guid? ActivityId, string? Reason, int Version)
{
    public static PlannedStepResponse Of(PlannedStep s, DateTime now) => new(
        s.Id, s.StepId, s.State, s.DueAt, s.State switch
        {
            StepState.Open => s.DueAt <= now,
            StepState.Followed => s.DueAt <= s.DoneAt,
            _ => false,
        },
        s.DoneAt, s.DoneBy, s.DoneByName, s.ActivityId, s.Reason, s.Version);
}
