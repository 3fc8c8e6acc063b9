using Crm.Segmentation.Segments;
using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

internal sealed class ListPlannedAccounts : IEndpoint
{
    private static readonly FilterFields<PlannedAccountRow> Fields = new FilterFields<PlannedAccountRow>()
        .Text("name", r => r.Account.Name, folded: r => r.Account.NameFolded)
        .Id("accountId", r => r.Planned.AccountId)
        .Id("ownerId", r => r.Account.OwnerId)
        .Enum("group", r => r.Planned.Group)
        .Instant("enteredAt", r => r.Planned.EnteredAt)
        .Instant("leftAt", r => r.Planned.LeftAt)
        .Elements("steps", r => r.Planned.Steps, new FilterFields<PlannedStep>()
            .Id("stepId", s => s.StepId)
            .Id("ownerId", s => s.OwnerId)
            .Enum("state", s => s.State)
            .Instant("dueAt", s => s.DueAt)
            .Instant("doneAt", s => s.DoneAt));

    /// <param name="OwnerId">Who looks after the account.</param>
    /// <param name="Steps">In the order of the plan's; none for accounts that are held back.</param>
    /// <param name="LeftAt">When it left the segment; null while it is in it.</param>
    internal sealed record Item(
        Guid Id, Guid AccountId, string Name, IReadOnlyDictionary<string, string> Names, Guid? OwnerId, PlanGroup Group, DateTime EnteredAt, DateTime? LeftAt,
        IReadOnlyList<PlannedStepResponse> Steps);

    private sealed record Row(Guid Id, Guid AccountId, string Name, IReadOnlyDictionary<string, string> Names, Guid? OwnerId, PlanGroup Group, DateTime EnteredAt, DateTime? LeftAt);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/game-plans/{id:guid}/accounts", Handle)
        .RequirePermission(GamePlanPermissions.Read)
        .WithName("listPlannedAccounts")
        .WithSummary("The accounts of a plan that the caller may see, with how far each is; those with a step that is late by `steps[state eq \"open\" and dueAt le now]`");

    private static async Task<Results<Ok<Page<Item>>, NotFound>> Handle(
        Guid id, [AsParameters] ListQuery list, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        SegmentRecords.Account.DemandReadable(user);
        if (await db.GamePlans.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
            return TypedResults.NotFound();

        var page = await db.PlannedAccountRows().Where(r => r.Planned.PlanId == id).ToPageAsync(
            list,
            Fields,
            r => new Row(r.Id, r.Account.Id, r.Account.Name, r.Account.Names, r.Account.OwnerId, r.Planned.Group, r.Planned.EnteredAt, r.Planned.LeftAt),
            ct,
            defaultSort: "name");
        var rows = page.Items.Select(r => r.Id).ToList();
        var steps = (await db.PlannedSteps.AsNoTracking().Where(s => EF.Parameter(rows).Contains(s.PlannedAccountId)).ToListAsync(ct)).ToLookup(s => s.PlannedAccountId);
        var now = clock.GetUtcNow().UtcDateTime;
        return TypedResults.Ok(new Page<Item>(
            [
                .. page.Items.Select(r => new Item(
                    r.Id, r.AccountId, r.Name, r.Names, r.OwnerId, r.Group, r.EnteredAt, r.LeftAt,
                    [.. plan.Steps.Join(steps[r.Id], step => step.Id, state => state.StepId, (_, state) => PlannedStepResponse.Of(state, now))])),
            ],
            page.Next, page.Count, page.CountIsLowerBound));
    }
}
