using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

internal sealed class GetGamePlan : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/game-plans/{id:guid}", Handle)
        .RequirePermission(GamePlanPermissions.Read)
        .WithName("getGamePlan")
        .WithSummary("A game plan with its steps, and how far it is over the accounts that the caller may see");

    private static async Task<Results<Ok<GamePlanResponse>, NotFound>> Handle(Guid id, SegmentationDbContext db, GamePlanView view, HttpContext http, CancellationToken ct)
    {
        if (await db.GamePlans.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
            return TypedResults.NotFound();
        http.SetETag(plan);
        return TypedResults.Ok(await view.OfAsync(plan, ct));
    }
}
