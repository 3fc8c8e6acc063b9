using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Dispatch;

internal sealed class ListDispatchRules : IEndpoint
{
    private static readonly FilterFields<DispatchRule> Fields = new FilterFields<DispatchRule>()
        .Id("id", r => r.Id)
        .Number("position", r => r.Position)
        .Text("name", r => r.Name)
        .Enum("stage", r => r.Stage)
        .Enum("target", r => r.Target)
        .Id("targetId", r => r.TargetId)
        .Bool("active", r => r.Active)
        .Instant("createdAt", r => r.CreatedAt);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/dispatch-rules", Handle)
        .RequirePermission(DispatchRulePermissions.Read)
        .WithName("listDispatchRules")
        .WithSummary("Dispatch rules in their order");

    private static async Task<Ok<Page<DispatchRuleResponse>>> Handle([AsParameters] ListQuery query, LeadsDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.DispatchRules.AsNoTracking().ToPageAsync(
            query,
            Fields,
            r => new DispatchRuleResponse(
                r.Id, r.Position, r.Name, r.Condition, r.Stage, r.Target, r.TargetId, r.AcceptWithinMinutes, r.EscalateToId, r.Active, r.Version,
                r.CreatedAt, r.UpdatedAt),
            ct,
            defaultSort: "position"));
}
