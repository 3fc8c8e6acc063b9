using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

internal sealed class ListGamePlans : IEndpoint
{
    private static readonly FilterFields<GamePlan> Fields = new FilterFields<GamePlan>()
        .Id("id", p => p.Id)
        .Text("name", p => p.Name, folded: p => p.NameFolded)
        .Enum("state", p => p.State)
        .Id("segmentId", p => p.SegmentId)
        .Date("beginsOn", p => p.BeginsOn)
        .Date("endsOn", p => p.EndsOn)
        .Id("ownerId", p => p.OwnerId)
        .Id("teamId", p => p.TeamId)
        .Instant("startedAt", p => p.StartedAt)
        .Instant("createdAt", p => p.CreatedAt)
        .Instant("updatedAt", p => p.UpdatedAt);

    /// <param name="SegmentName">Null where the segment is in the bin or the caller may not see it.</param>
    /// <param name="Steps">How many steps there are for each account.</param>
    internal sealed record Item(
        Guid Id, string Name, string? Description, Guid SegmentId, string? SegmentName, GamePlanState State, DateOnly? BeginsOn, DateOnly? EndsOn, int Steps, PlanProgress Progress,
        DateTime? StartedAt, DateTime? EndedAt, Guid? OwnerId, Guid? TeamId, int Version, DateTime CreatedAt, DateTime UpdatedAt);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/game-plans", Handle)
        .RequirePermission(GamePlanPermissions.Read)
        .WithName("listGamePlans")
        .WithSummary("Game plans by filter and order, and how far each is");

    private static async Task<Ok<Page<Item>>> Handle([AsParameters] ListQuery list, SegmentationDbContext db, GamePlanView view, CancellationToken ct)
    {
        var page = await db.GamePlans.AsNoTracking().ToPageAsync(list, Fields, p => p, ct);
        var segmentIds = page.Items.Select(p => p.SegmentId).Distinct().ToList();
        var segments = await db.Segments.Where(s => EF.Parameter(segmentIds).Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var progress = new Dictionary<Guid, PlanProgress>();
        foreach (var plan in page.Items)
            progress[plan.Id] = await view.ProgressAsync(plan, ct);
        return TypedResults.Ok(new Page<Item>(
            [
                .. page.Items.Select(p => new Item(
                    p.Id, p.Name, p.Description, p.SegmentId, segments.GetValueOrDefault(p.SegmentId), p.State, p.BeginsOn, p.EndsOn, p.Steps.Count, progress[p.Id], p.StartedAt,
                    p.EndedAt, p.OwnerId, p.TeamId, p.Version, p.CreatedAt, p.UpdatedAt)),
            ],
            page.Next, page.Count, page.CountIsLowerBound));
    }
}
