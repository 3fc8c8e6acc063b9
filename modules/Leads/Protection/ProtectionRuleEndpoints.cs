using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Protection;

/// <summary>The rules as a whole: a handful, read and put in order together.</summary>
internal sealed class ListProtectionRules : IEndpoint
{
    /// <param name="Items">Every rule, in the order in which they are asked.</param>
    internal sealed record Response(IReadOnlyList<ProtectionRuleResponse> Items);

    /// <param name="Ids">Every rule, in the order in which they are to be asked.</param>
    internal sealed record OrderRequest(IReadOnlyList<Guid> Ids);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/protection-rules", Handle)
            .RequirePermission(ProtectionRulePermissions.Read)
            .WithName("listProtectionRules")
            .WithSummary("For how long leads are protected, by rule, in their order");
        app.MapPost("/protection-rules/order", Order)
            .RequirePermission(ProtectionRulePermissions.Update)
            .WithName("orderProtectionRules")
            .WithSummary("Put the rules in order; 409 when somebody has added or removed one meanwhile");
    }

    private static async Task<Ok<Response>> Handle(LeadsDbContext db, CancellationToken ct) => Show(await InOrder(db).AsNoTracking().ToListAsync(ct));

    private static async Task<Ok<Response>> Order(OrderRequest request, LeadsDbContext db, CancellationToken ct)
    {
        var rules = await InOrder(db).ToListAsync(ct);
        if (request.Ids.Count != rules.Count || !request.Ids.ToHashSet().SetEquals(rules.Select(r => r.Id)))
            throw new BusinessRuleException("protection-rule.order-incomplete");

        foreach (var (index, id) in request.Ids.Index())
            rules.Find(r => r.Id == id)!.MoveTo(index + 1);
        await db.SaveChangesAsync(ct);
        return Show([.. rules.OrderBy(r => r.Position)]);
    }

    private static IQueryable<ProtectionRule> InOrder(LeadsDbContext db) => db.ProtectionRules.OrderBy(r => r.Position).ThenBy(r => r.Id);

    private static Ok<Response> Show(List<ProtectionRule> rules) => TypedResults.Ok(new Response(rules.ConvertAll(ProtectionRuleResponse.Of)));
}

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
