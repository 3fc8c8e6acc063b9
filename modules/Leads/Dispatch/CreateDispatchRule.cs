using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Dispatch;

internal sealed class CreateDispatchRule : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/dispatch-rules", Handle)
        .RequirePermission(DispatchRulePermissions.Create)
        .WithName("createDispatchRule")
        .WithSummary("Add a dispatch rule after the others");

    private static async Task<Created<DispatchRuleResponse>> Handle(
        DispatchRuleInput input, LeadsDbContext db, DispatchRuleCheck check, HttpContext http, CancellationToken ct)
    {
        var design = input.ToDesign();
        await check.DemandSoundAsync(design, ct);
        var last = await db.DispatchRules.MaxAsync(r => (int?)r.Position, ct) ?? 0;
        var rule = DispatchRule.Create(last + 1, design);
        db.DispatchRules.Add(rule);
        await db.SaveChangesAsync(ct);

        http.SetETag(rule);
        return TypedResults.Created($"/api/v1/dispatch-rules/{rule.Id}", DispatchRuleResponse.Of(rule));
    }
}
