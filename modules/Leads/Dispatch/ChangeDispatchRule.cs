using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Dispatch;

internal sealed class ChangeDispatchRule : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPatch("/dispatch-rules/{id:guid}", Handle)
        .RequirePermission(DispatchRulePermissions.Update)
        .WithName("changeDispatchRule")
        .WithSummary("Change a dispatch rule (merge patch)");

    private static async Task<Results<Ok<DispatchRuleResponse>, NotFound>> Handle(
        Guid id, MergePatch<DispatchRuleInput> patch, IfMatch ifMatch, LeadsDbContext db, DispatchRuleCheck check, HttpContext http, CancellationToken ct)
    {
        var rule = await db.DispatchRules.FirstOrDefaultAsync(r => r.Id == id, ct);
        if (rule is null)
            return TypedResults.NotFound();

        ifMatch.Check(rule);
        var design = patch.ApplyTo(DispatchRuleInput.Of(rule)).ToDesign();
        await check.DemandSoundAsync(design, ct);
        rule.Change(design);
        await db.SaveChangesAsync(ct);

        http.SetETag(rule);
        return TypedResults.Ok(DispatchRuleResponse.Of(rule));
    }
}
