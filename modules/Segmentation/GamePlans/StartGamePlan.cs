using Crm.Shared.Domain;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

internal sealed class StartGamePlan : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/game-plans/{id:guid}/start", Handle)
        .RequirePermission(GamePlanPermissions.Manage)
        .WithName("startGamePlan")
        .WithSummary("Start a game plan: a job draws who gets it and gives them their steps");

    private static async Task<Results<Accepted<GamePlanResponse>, NotFound>> Handle(
        Guid id, IfMatch ifMatch, SegmentationDbContext db, GamePlanMembers members, GamePlanView view, ICurrentUser user, TimeProvider clock, HttpContext http,
        CancellationToken ct)
    {
        if (await db.GamePlans.FirstOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
            return TypedResults.NotFound();
        user.Demand(GamePlanPermissions.Manage, plan);
        ifMatch.Check(plan);

        var job = Job.Create(FillGamePlanJob.Kind, plan.Name, new FillGamePlanJob.Payload(plan.Id), user, clock, $"/api/v1/game-plans/{plan.Id}");
        plan.Start(clock.GetUtcNow().UtcDateTime, job.Id);
        if (!await (await members.OfAsync(plan, ct)).AnyAsync(ct))
            throw new BusinessRuleException("game-plan.empty-segment");
        db.Jobs.Add(job);
        await db.SaveChangesAsync(ct);

        http.SetETag(plan);
        return TypedResults.Accepted($"/api/v1/jobs/{job.Id}", await view.OfAsync(plan, ct));
    }
}
