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
    private static readonly PlanProgress None = new(0, 0, 0, 0, 0, 0, 0);

    public async Task<GamePlanResponse> OfAsync(GamePlan p, CancellationToken ct)
    {
        var segment = await db.Segments.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).Where(s => s.Id == p.SegmentId)
            .Select(s => new { s.Name, Deleted = s.DeletedAt != null }).FirstOrDefaultAsync(ct);
        var filling = p.JobId is { } job && await db.Jobs.AnyAsync(j => j.Id == job && (j.State == JobState.Queued || j.State == JobState.Running || j.State == JobState.Paused), ct);
        return new GamePlanResponse(
            p.Id, p.Name, p.Description, p.SegmentId, segment?.Name, segment?.Deleted ?? false, p.State, p.BeginsOn, p.EndsOn, p.HeldBackPercent, p.AdmitsLater, p.DropsLeavers,
            p.Outcome, p.Target, [.. p.Steps.Select(PlanStepResponse.Of)], (await ProgressAsync([p.Id], ct))[p.Id], p.StartedAt, p.EndedAt, filling, p.JobId, p.OwnerId,
            p.TeamId, p.Version, p.CreatedAt, p.CreatedBy, p.UpdatedAt, p.UpdatedBy);
    }

    public async Task<IReadOnlyDictionary<Guid, PlanProgress>> ProgressAsync(IReadOnlyList<Guid> planIds, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var accounts = await visible.Accounts.Where(a => EF.Parameter(planIds).Contains(a.PlanId)).GroupBy(a => new { a.PlanId, a.Group })
            .Select(g => new { g.Key.PlanId, g.Key.Group, Count = g.Count() }).ToListAsync(ct);
        var steps = await visible.Steps.Where(s => EF.Parameter(planIds).Contains(s.PlanId)).GroupBy(s => new { s.PlanId, s.State, Late = s.State == StepState.Open && s.DueAt <= now })
            .Select(g => new { g.Key.PlanId, g.Key.State, g.Key.Late, Count = g.Count() }).ToListAsync(ct);
        var progress = planIds.ToDictionary(id => id, _ => None);
        foreach (var group in accounts)
        {
            progress[group.PlanId] = group.Group == PlanGroup.Given
                ? progress[group.PlanId] with { Given = group.Count }
                : progress[group.PlanId] with { HeldBack = group.Count };
        }
        foreach (var group in steps)
        {
            var so = progress[group.PlanId];
            progress[group.PlanId] = group switch
            {
                { State: StepState.Followed } => so with { Followed = group.Count },
                { State: StepState.Skipped } => so with { Skipped = group.Count },
                { State: StepState.Dropped } => so with { Dropped = group.Count },
                { Late: true } => so with { Late = group.Count },
                _ => so with { Open = group.Count },
            };
        }
        return progress;
    }
}

/// <summary>What of the plans' accounts and steps the caller may see: those of accounts that the caller may see.</summary>
internal sealed class VisiblePlanned(SegmentationDbContext db, ICurrentUser user)
{
    // Who sees every account is not asked about each of a hundred thousand.
    private bool All => user.ScopeOf(AccountPermissions.Read) == Scope.Everyone;

    public IQueryable<PlannedAccount> Accounts => All ? db.PlannedAccounts : db.PlannedAccounts.Where(p => db.Accounts.Any(a => a.Id == p.AccountId));

    public IQueryable<PlannedStep> Steps => All ? db.PlannedSteps : db.PlannedSteps.Where(s => Accounts.Any(a => a.Id == s.PlannedAccountId));
}
