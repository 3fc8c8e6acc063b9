using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Protection;

internal sealed class ChangeProtectionRule : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/protection-rules/{id:guid}", Get)
            .RequirePermission(ProtectionRulePermissions.Read)
            .WithName("getProtectionRule")
            .WithSummary("One protection rule");
        app.MapPatch("/protection-rules/{id:guid}", Handle)
            .RequirePermission(ProtectionRulePermissions.Update)
            .WithName("changeProtectionRule")
            .WithSummary("Change a protection rule (merge patch); time that runs already is not shortened");
        app.MapDelete("/protection-rules/{id:guid}", Delete)
            .RequirePermission(ProtectionRulePermissions.Update)
            .WithName("deleteProtectionRule")
            .WithSummary("Put a protection rule in the bin");
        app.MapPost("/protection-rules/{id:guid}/restore", Restore)
            .RequirePermission(ProtectionRulePermissions.Update)
            .WithName("restoreProtectionRule")
            .WithSummary("Take a protection rule out of the bin");
    }

    private static async Task<Results<Ok<ProtectionRuleResponse>, NotFound>> Get(Guid id, LeadsDbContext db, HttpContext http, CancellationToken ct) =>
        await db.ProtectionRules.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct) is { } rule ? Show(rule, http) : TypedResults.NotFound();

    private static async Task<Results<Ok<ProtectionRuleResponse>, NotFound>> Handle(
        Guid id, MergePatch<ProtectionRuleInput> patch, IfMatch ifMatch, LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        var rule = await db.ProtectionRules.FirstOrDefaultAsync(r => r.Id == id, ct);
        if (rule is null)
            return TypedResults.NotFound();

        ifMatch.Check(rule);
        rule.Change(patch.ApplyTo(ProtectionRuleInput.Of(rule)).ToDesign());
        await db.SaveChangesAsync(ct);
        return Show(rule, http);
    }

    private static async Task<Results<NoContent, NotFound>> Delete(Guid id, IfMatch ifMatch, LeadsDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var rule = await db.ProtectionRules.FirstOrDefaultAsync(r => r.Id == id, ct);
        if (rule is null)
            return TypedResults.NotFound();

        ifMatch.Check(rule);
        rule.Delete(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<ProtectionRuleResponse>, NotFound>> Restore(Guid id, LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        var rule = await db.ProtectionRules.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).FirstOrDefaultAsync(r => r.Id == id, ct);
        if (rule is null)
            return TypedResults.NotFound();

        rule.Restore();
        await db.SaveChangesAsync(ct);
        return Show(rule, http);
    }

    private static Ok<ProtectionRuleResponse> Show(ProtectionRule rule, HttpContext http)
    {
        http.SetETag(rule);
        return TypedResults.Ok(ProtectionRuleResponse.Of(rule));
    }
}
