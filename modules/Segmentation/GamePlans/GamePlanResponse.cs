using Crm.Segmentation.Timeline;
using Crm.Shared.Data;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

/// <param name="OwnerId">Null for whoever looks after the account.</param>
/// <param name="DueDays">By the end of which day after the account has entered the plan.</param>
internal sealed record PlanStepResponse(
    Guid Id, string Title, ActivityKind Kind, string? Instructions, Guid? OwnerId, int DueDays, string? Expected, RecognisedBy Recognition)
{
    public static PlanStepResponse Of(PlanStep s) => new(s.Id, s.Title, s.Kind, s.Instructions, s.OwnerId, s.DueDays, s.Expected, s.Recognition);
}

/// <summary>How far a plan is, over the accounts that the caller may see.</summary>
/// <param name="Given">Accounts that get the plan.</param>
/// <param name="HeldBack">Accounts of the control group.</param>
/// <param name="Open">Steps that are open and not late.</param>
/// <param name="Late">Steps that are open after their deadline.</param>
/// <param name="Followed">Steps that were followed, in time or late.</param>
internal sealed record PlanProgress(int Given, int HeldBack, int Open, int Late, int Followed, int Skipped, int Dropped);

/// <param name="SegmentName">Null where the segment is gone or the caller may not see it.</param>
/// <param name="SegmentDeleted">The segment is in the bin: the plan goes on with the accounts that it has.</param>
/// <param name="Filling">The accounts of the segment are being taken in; the counts are not final.</param>
/// <param name="JobId">The job that takes them in.</param>
internal sealed record GamePlanResponse(
    Guid Id, string Name, string? Description, Guid SegmentId, string? SegmentName, bool SegmentDeleted, GamePlanState State, DateOnly? BeginsOn, DateOnly? EndsOn,
    int HeldBackPercent, bool AdmitsLater, bool DropsLeavers, PlanOutcome? Outcome, decimal? Target, IReadOnlyList<PlanStepResponse> Steps, PlanProgress Progress,
    DateTime? StartedAt, DateTime? EndedAt, bool Filling, Guid? JobId, Guid? OwnerId, Guid? TeamId, int Version, DateTime CreatedAt, Guid? CreatedBy, DateTime UpdatedAt,
    Guid? UpdatedBy);

/// <summary>Plans as the API shows them.</summary>
internal sealed class GamePlanView(SegmentationDbContext db, VisiblePlanned visible, TimeProvider clock)
{
    public async Task<GamePlanResponse> OfAsync(GamePlan p, CancellationToken ct)
    {
        var segment = await db.Segments.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).Where(s => s.Id == p.SegmentId)
            .Select(s => new { s.Name, Deleted = s.DeletedAt != null }).FirstOrDefaultAsync(ct);
        var filling = p.JobId is { } job && await db.Jobs.AnyAsync(j => j.Id == job && (j.State == JobState.Queued || j.State == JobState.Running || j.State == JobState.Paused), ct);
        return new GamePlanResponse(
            p.Id, p.Name, p.Description, p.SegmentId, segment?.Name, segment?.Deleted ?? false, p.State, p.BeginsOn, p.EndsOn, p.HeldBackPercent, p.AdmitsLater, p.DropsLeavers,
            p.Outcome, p.Target, [.. p.Steps.Select(PlanStepResponse.Of)], await ProgressAsync(p, ct), p.StartedAt, p.EndedAt, filling, p.JobId, p.OwnerId,
            p.TeamId, p.Version, p.CreatedAt, p.CreatedBy, p.UpdatedAt, p.UpdatedBy);
    }

    public async Task<PlanProgress> ProgressAsync(GamePlan plan, CancellationToken ct)
    {
        if (plan.State == GamePlanState.Draft)
            return new PlanProgress(0, 0, 0, 0, 0, 0, 0);
        var now = clock.GetUtcNow().UtcDateTime;
        var accounts = await visible.Accounts.Where(a => a.PlanId == plan.Id).GroupBy(a => a.Group).Select(g => new { Group = g.Key, Count = g.Count() }).ToListAsync(ct);
        var steps = await visible.StandingsAsync(plan.Id, ct);
        return new PlanProgress(
            accounts.Find(g => g.Group == PlanGroup.Given)?.Count ?? 0,
            accounts.Find(g => g.Group == PlanGroup.HeldBack)?.Count ?? 0,
            Count(s => s.State == StepState.Open && s.DueAt > now),
            Count(s => s.State == StepState.Open && s.DueAt <= now),
            Count(s => s.State == StepState.Followed),
            Count(s => s.State == StepState.Skipped),
            Count(s => s.State == StepState.Dropped));

        int Count(Func<StepStanding, bool> which) => steps.Where(which).Sum(s => s.Count);
    }
}

/// <summary>How many accounts stand how with a step that was due by the same day.</summary>
internal sealed record StepStanding(Guid StepId, StepState State, DateTime DueAt, int Count);

/// <summary>What of the plans' accounts and steps the caller may see: those of accounts that the caller may see.</summary>
internal sealed class VisiblePlanned(SegmentationDbContext db, ICurrentUser user)
{
    // Who sees every account is not asked about each of a hundred thousand; accounts that were deleted since count where they were drawn.
    private bool All => user.ScopeOf(AccountPermissions.Read) == Scope.Everyone;

    public IQueryable<PlannedAccount> Accounts => All ? db.PlannedAccounts : db.PlannedAccounts.Where(p => db.Accounts.Any(a => a.Id == p.AccountId));

    // Nobody deletes a step; asking each whether it is deleted would read all rows where the index alone answers.
    public IQueryable<PlannedStep> Steps => All ? EveryStep : EveryStep.Where(s => Accounts.Any(a => a.Id == s.PlannedAccountId));

    private IQueryable<PlannedStep> EveryStep => db.PlannedSteps.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]);

    /// <summary>In the order of an index and with days instead of "is it late?", so that no row of a hundred thousand accounts is sorted.</summary>
    public Task<List<StepStanding>> StandingsAsync(Guid planId, CancellationToken ct) => Steps.Where(s => s.PlanId == planId)
        .GroupBy(s => new { s.StepId, s.State, s.DueAt })
        .Select(g => new StepStanding(g.Key.StepId, g.Key.State, g.Key.DueAt, g.Count())).ToListAsync(ct);
}
