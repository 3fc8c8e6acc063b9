using Crm.Platform.Contracts;
using Crm.Segmentation.GamePlans;
using Crm.Segmentation.Segments;
using Crm.Segmentation.Timeline;
using Crm.Shared.Domain;
using Crm.Shared.Search;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Demo;

/// <summary>A plan that has run for a fortnight, with what was done, left out and forgotten, and one that waits to be started.</summary>
internal sealed class DemoGamePlans(SegmentationDbContext db, SegmentMatcher matcher, PlanEntrance entrance, IUserDirectory users, TimeProvider clock) : IDemoData
{
    private const int DaysAgo = 12;
    private const int MostDraws = 100;

    public int Order => 17;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.GamePlans.AnyAsync(p => p.Description == DemoCompany.Source, cancellationToken))
            return;
        var manager = (await users.FindByEmailAsync([DemoCompany.SalesManager], cancellationToken)).GetValueOrDefault(DemoCompany.SalesManager);
        var segments = await db.Segments.Where(s => s.Description == DemoCompany.Source).ToDictionaryAsync(s => s.Name, cancellationToken);
        if (segments.GetValueOrDefault("Hotels and clubs with ballrooms") is not { } hotels || segments.GetValueOrDefault("Schools and universities") is not { } schools)
            return;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.GamePlans.Add(Plan(
            "Schools: laser projectors for the new term", schools, PlanOutcome.OpportunitiesOpened, 6, manager,
            Step("Send the term catalogue", ActivityKind.Mail, 5, "They know the education price"),
            Step("Call the IT department", ActivityKind.Call, 12, "A room list with the age of each projector")));
        var members = await (await matcher.AllMembersAsync(hotels, cancellationToken)).Ids.ToListAsync(cancellationToken);
        var plan = Enumerable.Range(0, MostDraws).Select(_ => HotelPlan(hotels, manager)).FirstOrDefault(drawn => HoldsBackSome(drawn, members)) ?? HotelPlan(hotels, manager);
        plan.Start(clock.GetUtcNow().UtcDateTime.AddDays(-DaysAgo), jobId: null);
        db.GamePlans.Add(plan);
        await db.SaveChangesAsync(cancellationToken);
        await entrance.AdmitAsync(plan, members, plan.EntersFrom, cancellationToken);
        await FollowSomeAsync(plan, manager, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        var plans = db.GamePlans.IgnoreQueryFilters().Where(p => p.Description == DemoCompany.Source);
        var ids = await plans.Select(p => p.Id).ToListAsync(cancellationToken);
        await db.PlannedSteps.Where(s => ids.Contains(s.PlanId)).ExecuteDeleteAsync(cancellationToken);
        await db.PlannedAccounts.Where(a => ids.Contains(a.PlanId)).ExecuteDeleteAsync(cancellationToken);
        await db.ForgetSearchWordsAsync(ids, cancellationToken);
        await plans.ExecuteDeleteAsync(cancellationToken);
    }

    private static GamePlan HotelPlan(Segment hotels, UserSummary? manager) => Plan(
        "Hotels: LED walls before the wedding season", hotels, PlanOutcome.AmountWon, 800_000, manager,
        Step("Call about the season", ActivityKind.Call, 3, "We know which ballrooms are refitted this year"),
        Step("Visit and measure the ballroom", ActivityKind.Visit, 10, "A sketch with sizes and viewing distances"),
        Step("Send the proposal", ActivityKind.Mail, 21, "A date for the demonstration"));

    /// <summary>Of the few hotels there are, a draw may hold back nobody or nearly all.</summary>
    private static bool HoldsBackSome(GamePlan plan, IReadOnlyCollection<Guid> members) =>
        members.Count(id => ControlGroup.Draw(plan.Id, id, plan.HeldBackPercent) == PlanGroup.HeldBack) is > 0 and var heldBack && heldBack * 2 < members.Count;

    private static GamePlan Plan(string name, Segment segment, PlanOutcome outcome, decimal target, UserSummary? owner, params IReadOnlyList<PlanStep> steps) => GamePlan.Create(
        new GamePlanDetails(
            name, DemoCompany.Source, segment.Id, BeginsOn: null, EndsOn: null, HeldBackPercent: 20, AdmitsLater: true, DropsLeavers: true, outcome, target, steps, owner?.Id, owner?.TeamId));

    private static PlanStep Step(string title, ActivityKind kind, int dueDays, string expected) => new(Ids.New(), title, kind, null, null, dueDays, expected, RecognisedBy.Activity);

    private async Task FollowSomeAsync(GamePlan plan, UserSummary? by, CancellationToken ct)
    {
        var name = by?.Name ?? "Grace Lam 林美儀";
        var accounts = await db.PlannedAccounts.Include(a => a.Steps).Where(a => a.PlanId == plan.Id && a.Group == PlanGroup.Given).OrderBy(a => a.AccountId).ToListAsync(ct);
        foreach (var (index, account) in accounts.Index())
        {
            var steps = plan.Steps.Join(account.Steps, step => step.Id, state => state.StepId, (_, state) => state).ToList();
            if (index % 4 != 3)
                steps[0].Follow(plan.EntersFrom.AddDays(1 + index), by?.Id, name);
            if (index % 3 == 0)
                steps[1].Follow(plan.EntersFrom.AddDays(6 + (index / 3)), by?.Id, name);
            if (index % 5 == 4)
                steps[1].Skip("Refitted last year", plan.EntersFrom.AddDays(7), by?.Id, name);
        }
        await db.SaveChangesAsync(ct);
    }
}
