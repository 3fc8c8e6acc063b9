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
