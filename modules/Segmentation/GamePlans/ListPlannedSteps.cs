using Crm.Segmentation.Segments;
using Crm.Segmentation.Timeline;
using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

internal sealed class ListPlannedSteps : IEndpoint
{
    private static readonly FilterFields<PlannedStepRow> Fields = new FilterFields<PlannedStepRow>()
        .Id("planId", r => r.Step.PlanId)
        .Enum("planState", r => r.Plan.State)
        .Id("stepId", r => r.Step.StepId)
        .Id("accountId", r => r.Planned.AccountId)
        .Enum("state", r => r.Step.State)
        .Instant("dueAt", r => r.Step.DueAt)
        .Instant("doneAt", r => r.Step.DoneAt)
        .Id("doneBy", r => r.Step.DoneBy);

    /// <param name="Title">What is to be done.</param>
    /// <param name="Expected">What it is to come to.</param>
    /// <param name="OwnerId">Who does it: the one whom the plan names, else whoever looks after the account.</param>
    internal sealed record Item(
        Guid Id, Guid PlanId, string PlanName, GamePlanState PlanState, Guid AccountId, string AccountName, IReadOnlyDictionary<string, string> AccountNames, string Title,
        ActivityKind Kind, string? Instructions, string? Expected, RecognisedBy Recognition, Guid? OwnerId, PlannedStepResponse Status);

    private sealed record Row(PlannedStep Step, Guid AccountId, string AccountName, IReadOnlyDictionary<string, string> AccountNames, Guid? OwnerId);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/game-plans/steps", Handle)
        .RequirePermission(GamePlanPermissions.Read)
        .WithName("listPlannedSteps")
        .WithSummary("Steps of accounts that the caller may see, over all plans, the most pressing first; somebody's by `ownerId eq \"…\"`");

    private static async Task<Ok<Page<Item>>> Handle([AsParameters] ListQuery list, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        SegmentRecords.Account.DemandReadable(user);
        var fields = Fields.Copy().Custom<Guid>(
            "ownerId",
            (_, owner) =>
            {
                var theirs = OfOwner(db, owner);
                return row => theirs.Contains(row.Step.Id);
            },
            FilterOperator.Eq);
        var page = await db.PlannedStepRows().ToPageAsync(
            list, fields, r => new Row(r.Step, r.Account.Id, r.Account.Name, r.Account.Names, r.Step.OwnerId ?? r.Account.OwnerId), ct, defaultSort: "dueAt");
        var planIds = page.Items.Select(r => r.Step.PlanId).Distinct().ToList();
        var plans = await db.GamePlans.AsNoTracking().Where(p => EF.Parameter(planIds).Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        return TypedResults.Ok(new Page<Item>([.. page.Items.Select(row => Describe(row, plans[row.Step.PlanId], now))], page.Next, page.Count, page.CountIsLowerBound));
    }

    /// <summary>In two halves, each by an index of its own: a person's steps are few among hundreds of thousands.</summary>
    private static IQueryable<Guid> OfOwner(SegmentationDbContext db, Guid owner) => db.PlannedSteps.Where(s => s.OwnerId == owner).Select(s => s.Id).Concat(
        from account in db.Accounts.Where(a => a.OwnerId == owner)
        join planned in db.PlannedAccounts on account.Id equals planned.AccountId
        join step in db.PlannedSteps.Where(s => s.OwnerId == null) on planned.Id equals step.PlannedAccountId
        select step.Id);

    private static Item Describe(Row row, GamePlan plan, DateTime now)
    {
        var step = plan.Steps.First(s => s.Id == row.Step.StepId);
        return new Item(
            row.Step.Id, plan.Id, plan.Name, plan.State, row.AccountId, row.AccountName, row.AccountNames, step.Title, step.Kind, step.Instructions, step.Expected,
            step.Recognition, row.OwnerId, PlannedStepResponse.Of(row.Step, now));
    }
}
