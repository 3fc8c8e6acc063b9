using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Dispatch;

internal sealed class GetDispatchRule : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/dispatch-rules/{id:guid}", Handle)
        .RequirePermission(DispatchRulePermissions.Read)
        .WithName("getDispatchRule")
        .WithSummary("One dispatch rule");

    private static async Task<Results<Ok<DispatchRuleResponse>, NotFound>> Handle(Guid id, LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        var rule = await db.DispatchRules.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct);
        if (rule is null)
            return TypedResults.NotFound();

        http.SetETag(rule);
        return TypedResults.Ok(DispatchRuleResponse.Of(rule));
    }
}
