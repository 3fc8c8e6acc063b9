using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Protection;

internal sealed class CreateProtectionRule : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/protection-rules", Handle)
        .RequirePermission(ProtectionRulePermissions.Update)
        .WithName("createProtectionRule")
        .WithSummary("Add a protection rule before the others: the special comes before the general");

    private static async Task<Created<ProtectionRuleResponse>> Handle(ProtectionRuleInput input, LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        var first = await db.ProtectionRules.MinAsync(r => (int?)r.Position, ct) ?? 1;
        var rule = ProtectionRule.Create(first - 1, input.ToDesign());
        db.ProtectionRules.Add(rule);
        await db.SaveChangesAsync(ct);

        http.SetETag(rule);
        return TypedResults.Created($"/api/v1/protection-rules/{rule.Id}", ProtectionRuleResponse.Of(rule));
    }
}
