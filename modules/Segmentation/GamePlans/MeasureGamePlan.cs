using Crm.Segmentation.Segments;
using Crm.Segmentation.Segments.Figures;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

internal sealed class MeasureGamePlan : IEndpoint
{
    /// <param name="Open">Open and not late.</param>
    /// <param name="Late">Open after the deadline.</param>
    /// <param name="Followed">Followed in time.</param>
    /// <param name="FollowedLate">Followed after the deadline.</param>
    /// <param name="Dropped">The account left the segment before it was done.</param>
    internal sealed record StepCount(Guid StepId, string Title, int Followed, int FollowedLate, int Open, int Late, int Skipped, int Dropped);

    /// <param name="Outcome">What is counted: since each account entered the plan; for accounts that never did, since the plan started.</param>
    /// <param name="PerAccount">Over all accounts of the group.</param>
    /// <param name="Ahead">By how many percent accounts with the plan did better than those of this group; null for those with the plan themselves, and where it can't be said.</param>
    internal sealed record Figure(PlanOutcome Outcome, decimal Total, decimal PerAccount, decimal? Ahead);

    /// <param name="Kind">given: with the plan; heldBack: drawn for comparison; others: in the segment and never in the plan.</param>
    /// <param name="TooFew">Fewer than 30 accounts: what they did may well be chance, and is not compared.</param>
    /// <param name="Figures">Those of modules that the caller may read.</param>
    internal sealed record Group(string Kind, int Accounts, bool TooFew, IReadOnlyList<Figure> Figures);

    /// <param name="Reached">How much of the plan's outcome there is, over the accounts with the plan; null where the caller may not read it, or none is expected.</param>
    internal sealed record Response(PlanOutcome? Outcome, decimal? Target, decimal? Reached, IReadOnlyList<StepCount> Steps, IReadOnlyList<Group> Groups);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/game-plans/{id:guid}/result", Handle)
        .RequirePermission(GamePlanPermissions.Read)
        .WithName("measureGamePlan")
        .WithSummary("How steps were followed, and what accounts with the plan did that those without it did not, over the accounts that the caller may see");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, SegmentationDbContext db, VisiblePlanned visible, SegmentMatcher matcher, PlanFigures figures, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        SegmentRecords.Account.DemandReadable(user);
        if (await db.GamePlans.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var standings = (await visible.StandingsAsync(id, ct)).ToLookup(s => s.StepId);
        var followedLate = await visible.Steps.Where(s => s.PlanId == id && s.State == StepState.Followed && s.DueAt <= s.DoneAt)
            .GroupBy(s => s.StepId).Select(g => new { StepId = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.StepId, g => g.Count, ct);
        var steps = plan.Steps.Select(step => CountOf(step, standings[step.Id], followedLate.GetValueOrDefault(step.Id), now));

        List<MeasuredGroup> measured = [];
        if (plan.State != GamePlanState.Draft)
        {
            foreach (var group in new[] { PlanGroup.Given, PlanGroup.HeldBack })
                measured.Add(await figures.MeasureAsync(group == PlanGroup.Given ? "given" : "heldBack", visible.Accounts.Where(a => a.PlanId == id && a.Group == group), ct));
            if (await OthersAsync(plan, db, matcher, ct) is { } others)
                measured.Add(await figures.MeasureAsync("others", others, plan.StartedAt!.Value, ct));
        }

        var given = measured.Find(g => g.Kind == "given");
        return TypedResults.Ok(new Response(
            plan.Outcome, plan.Target, plan.Outcome is { } outcome && given is not null && given.Totals.TryGetValue(outcome, out var reached) ? reached : null, [.. steps],
            [.. measured.Select(group => new Group(group.Kind, group.Accounts, group.TooFew, [.. group.Totals.Select(t => new Figure(t.Key, t.Value, group.PerAccount(t.Key), group.Behind(given!, t.Key)))]))]));
    }

    private static StepCount CountOf(PlanStep step, IEnumerable<StepStanding> standings, int followedLate, DateTime now)
    {
        var of = standings.ToList();
        return new StepCount(
            step.Id, step.Title, Count(s => s.State == StepState.Followed) - followedLate, followedLate, Count(s => s.State == StepState.Open && s.DueAt > now),
            Count(s => s.State == StepState.Open && s.DueAt <= now), Count(s => s.State == StepState.Skipped), Count(s => s.State == StepState.Dropped));

        int Count(Func<StepStanding, bool> which) => of.Where(which).Sum(s => s.Count);
    }

    /// <returns>Null where nobody knows who belongs to the segment.</returns>
    private static async Task<IQueryable<Account>?> OthersAsync(GamePlan plan, SegmentationDbContext db, SegmentMatcher matcher, CancellationToken ct)
    {
        if (await db.Segments.AsNoTracking().FirstOrDefaultAsync(s => s.Id == plan.SegmentId, ct) is not { } segment || await matcher.ProblemOfAsync(segment, ct) is not null)
            return null;
        return (await matcher.MembersAsync(segment, ct)).Accounts!.Where(a => !db.PlannedAccounts.Any(p => p.PlanId == plan.Id && p.AccountId == a.Id));
    }
}
