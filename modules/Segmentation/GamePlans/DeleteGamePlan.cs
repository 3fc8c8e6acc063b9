using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

internal sealed class DeleteGamePlan : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapDelete("/game-plans/{id:guid}", Handle)
            .RequirePermission(GamePlanPermissions.Manage)
            .WithName("deleteGamePlan")
            .WithSummary("Put a game plan in the bin; one that runs has to be ended first");
        app.MapPost("/game-plans/{id:guid}/restore", Restore)
            .RequirePermission(GamePlanPermissions.Manage)
            .WithName("restoreGamePlan")
            .WithSummary("Take a game plan out of the bin");
    }

    private static async Task<Results<NoContent, NotFound>> Handle(Guid id, IfMatch ifMatch, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (await db.GamePlans.FirstOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
            return TypedResults.NotFound();
        user.Demand(GamePlanPermissions.Manage, plan);
        ifMatch.Check(plan);
        if (plan.State == GamePlanState.Running)
            throw new BusinessRuleException("game-plan.end-first", ("name", plan.Name));
        plan.Delete(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<GamePlanResponse>, NotFound>> Restore(
        Guid id, SegmentationDbContext db, GamePlanView view, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        if (await db.GamePlans.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).FirstOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
            return TypedResults.NotFound();
        user.Demand(GamePlanPermissions.Manage, plan);
        plan.Restore();
        await db.SaveChangesAsync(ct);
        http.SetETag(plan);
        return TypedResults.Ok(await view.OfAsync(plan, ct));
    }
}
