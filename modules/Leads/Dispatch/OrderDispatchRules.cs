using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Dispatch;

internal sealed class OrderDispatchRules : IEndpoint
{
    /// <param name="Ids">Every rule, in the order in which they are to be asked.</param>
    internal sealed record Request(IReadOnlyList<Guid> Ids);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/dispatch-rules/order", Handle)
        .RequirePermission(DispatchRulePermissions.Update)
        .WithName("orderDispatchRules")
        .WithSummary("Put the rules in order; 409 when somebody has added or removed one meanwhile");

    private static async Task<Ok<IReadOnlyList<DispatchRuleResponse>>> Handle(Request request, LeadsDbContext db, CancellationToken ct)
    {
        var rules = await db.DispatchRules.ToListAsync(ct);
        if (request.Ids.Count != rules.Count || !request.Ids.ToHashSet().SetEquals(rules.Select(r => r.Id)))
            throw new BusinessRuleException("dispatch-rule.order-incomplete");

        foreach (var (id, index) in request.Ids.Select((id, i) => (id, i)))
            rules.Find(r => r.Id == id)!.MoveTo(index + 1);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok<IReadOnlyList<DispatchRuleResponse>>([.. rules.OrderBy(r => r.Position).Select(DispatchRuleResponse.Of)]);
    }
}
