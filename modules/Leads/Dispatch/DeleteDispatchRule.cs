using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Dispatch;

internal sealed class DeleteDispatchRule : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapDelete("/dispatch-rules/{id:guid}", Handle)
            .RequirePermission(DispatchRulePermissions.Delete)
            .WithName("deleteDispatchRule")
            .WithSummary("Put a dispatch rule in the bin");
        app.MapPost("/dispatch-rules/{id:guid}/restore", Restore)
            .RequirePermission(DispatchRulePermissions.Delete)
            .WithName("restoreDispatchRule")
            .WithSummary("Take a dispatch rule out of the bin");
    }

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid id, IfMatch ifMatch, LeadsDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var rule = await db.DispatchRules.FirstOrDefaultAsync(r => r.Id == id, ct);
        if (rule is null)
            return TypedResults.NotFound();

        ifMatch.Check(rule);
        rule.Delete(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<DispatchRuleResponse>, NotFound>> Restore(Guid id, LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        var rule = await db.DispatchRules.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).FirstOrDefaultAsync(r => r.Id == id, ct);
        if (rule is null)
            return TypedResults.NotFound();

        rule.Restore();
        await db.SaveChangesAsync(ct);
        http.SetETag(rule);
        return TypedResults.Ok(DispatchRuleResponse.Of(rule));
    }
}
