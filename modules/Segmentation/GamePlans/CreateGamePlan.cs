using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Segmentation.GamePlans;

internal sealed class CreateGamePlan : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/game-plans", Handle)
        .RequirePermission(GamePlanPermissions.Manage)
        .WithName("createGamePlan")
        .WithSummary("Draft a game plan: steps for the accounts of a segment; nothing happens before it is started");

    private static async Task<Created<GamePlanResponse>> Handle(
        GamePlanInput input, SegmentationDbContext db, GamePlanCheck check, GamePlanView view, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var details = input.ToNewDetails(user);
        await check.DemandSoundAsync(details, null, ct);
        var plan = GamePlan.Create(details);
        db.GamePlans.Add(plan);
        await db.SaveChangesAsync(ct);

        http.SetETag(plan);
        return TypedResults.Created($"/api/v1/game-plans/{plan.Id}", await view.OfAsync(plan, ct));
    }
}
