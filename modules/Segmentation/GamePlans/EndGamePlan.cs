using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

internal sealed class EndGamePlan : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/game-plans/{id:guid}/end", Handle)
        .RequirePermission(GamePlanPermissions.Manage)
        .WithName("endGamePlan")
        .WithSummary("End a game plan: its steps stay as they are, and its result goes on being counted");

    private static async Task<Results<Ok<GamePlanResponse>, NotFound>> Handle(
        Guid id, IfMatch ifMatch, SegmentationDbContext db, GamePlanView view, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.GamePlans.FirstOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
            return TypedResults.NotFound();
        user.Demand(GamePlanPermissions.Manage, plan);
        ifMatch.Check(plan);
        plan.End(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);

        http.SetETag(plan);
        return TypedResults.Ok(await view.OfAsync(plan, ct));
    }
}
