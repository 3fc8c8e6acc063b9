using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

internal sealed class PreviewGamePlan : IEndpoint
{
    /// <param name="Given">Accounts that would get the plan.</param>
    /// <param name="HeldBack">Accounts that would be held back.</param>
    /// <param name="WithoutOwner">Accounts that would get it and that nobody looks after: their steps are nobody's unless the plan names somebody.</param>
    internal sealed record Response(int Given, int HeldBack, int WithoutOwner);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/game-plans/{id:guid}/preview", Handle)
        .RequirePermission(GamePlanPermissions.Manage)
        .WithName("previewGamePlan")
        .WithSummary("Who would get a plan if it were started now; the draw is the one that starting makes");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, SegmentationDbContext db, GamePlanMembers members, ICurrentUser user, CancellationToken ct)
    {
        if (await db.GamePlans.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
            return TypedResults.NotFound();
        user.Demand(GamePlanPermissions.Manage, plan);

        int given = 0, heldBack = 0, withoutOwner = 0;
        await foreach (var account in (await members.OfAsync(plan, ct)).Select(a => new { a.Id, Owned = a.OwnerId != null }).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (ControlGroup.Draw(plan.Id, account.Id, plan.HeldBackPercent) == PlanGroup.HeldBack)
            {
                heldBack++;
                continue;
            }
            given++;
            withoutOwner += account.Owned ? 0 : 1;
        }
        return TypedResults.Ok(new Response(given, heldBack, withoutOwner));
    }
}
