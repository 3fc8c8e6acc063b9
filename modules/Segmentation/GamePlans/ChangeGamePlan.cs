using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

internal sealed class ChangeGamePlan : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPatch("/game-plans/{id:guid}", Handle)
        .RequirePermission(GamePlanPermissions.Manage)
        .WithName("changeGamePlan")
        .WithSummary("Change a game plan (merge patch); once it runs, texts, owners and deadlines of steps, but not what would make it another plan");

    private static async Task<Results<Ok<GamePlanResponse>, NotFound>> Handle(
        Guid id, MergePatch<GamePlanInput> patch, IfMatch ifMatch, SegmentationDbContext db, GamePlanCheck check, GamePlanView view, ICurrentUser user, HttpContext http,
        CancellationToken ct)
    {
        if (await db.GamePlans.FirstOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
            return TypedResults.NotFound();
        user.Demand(GamePlanPermissions.Manage, plan);
        ifMatch.Check(plan);

        var details = patch.ApplyTo(GamePlanInput.Of(plan)).ToDetails();
        await check.DemandSoundAsync(details, plan, ct);
        var before = plan.Steps.ToDictionary(step => step.Id);
        plan.Change(details);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        if (plan.State == GamePlanState.Running)
        {
            foreach (var step in plan.Steps)
                await FollowAsync(db, plan.Id, before[step.Id], step, ct);
        }
        await transaction.CommitAsync(ct);

        http.SetETag(plan);
        return TypedResults.Ok(await view.OfAsync(plan, ct));
    }

    /// <summary>Open steps go by the plan as it is now; those that are done stay as they were done.</summary>
    private static async Task FollowAsync(SegmentationDbContext db, Guid planId, PlanStep before, PlanStep now, CancellationToken ct)
    {
        var open = db.PlannedSteps.Where(s => s.PlanId == planId && s.StepId == now.Id && s.State == StepState.Open);
        if (before.OwnerId != now.OwnerId)
            await open.ExecuteUpdateAsync(s => s.SetProperty(step => step.OwnerId, now.OwnerId).SetProperty(step => step.Version, step => step.Version + 1), ct);
        if (before.DueDays == now.DueDays)
            return;
        // A deadline is the beginning of a day, so there are as many of them as days on which accounts entered.
        var moved = (await open.Select(s => s.DueAt).Distinct().ToListAsync(ct)).Select(due => (From: due, To: BusinessDays.StartOf(BusinessDays.Of(due).AddDays(now.DueDays - before.DueDays))));
        foreach (var (from, to) in now.DueDays > before.DueDays ? moved.OrderByDescending(m => m.From) : moved.OrderBy(m => m.From))
        {
            await open.Where(s => s.DueAt == from).ExecuteUpdateAsync(
                s => s.SetProperty(step => step.DueAt, to).SetProperty(step => step.RemindedAt, (DateTime?)null).SetProperty(step => step.Version, step => step.Version + 1), ct);
        }
    }
}
