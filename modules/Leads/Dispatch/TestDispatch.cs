using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Dispatch;

internal sealed class TestDispatch : IEndpoint
{
    internal sealed record Request(Guid LeadId);

    /// <param name="Applies">Whether the rule's condition holds for the lead.</param>
    /// <param name="Asked">Whether the rule is asked about a lead in this state.</param>
    /// <param name="Decides">This is the rule that would give the lead away.</param>
    internal sealed record Rule(Guid Id, int Position, string Name, bool Applies, bool Asked, bool Decides);

    /// <param name="AssigneeId">Who would get the lead; null when it would stay where it is.</param>
    /// <param name="Explanation">Why, in the caller's language: a sentence for each active rule up to the deciding one, the deciding one last.</param>
    internal sealed record Response(Guid? AssigneeId, string? AssigneeName, Guid? TeamId, IReadOnlyList<string> Explanation, IReadOnlyList<Rule> Rules);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/dispatch-rules/test", Handle)
        .RequirePermission(DispatchRulePermissions.Read)
        .WithName("testDispatch")
        .WithSummary("What would happen to a lead now, and why; changes nothing");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Request request, LeadsDbContext db, Dispatcher dispatcher, Assignees assignees, Messages messages, HttpContext http, CancellationToken ct)
    {
        var lead = await db.Leads.AsNoTracking().FirstOrDefaultAsync(l => l.Id == request.LeadId, ct);
        if (lead is null)
            return TypedResults.NotFound();

        var (decision, rules) = await dispatcher.ForeseeAsync(lead, ct);
        var locale = Problems.LocaleOf(http);
        var name = decision.AssigneeId is { } id ? (await assignees.NamesAsync([id], ct)).GetValueOrDefault(id) : null;
        return TypedResults.Ok(new Response(
            decision.AssigneeId, name, decision.TeamId, [.. decision.Steps.Select(s => s.In(messages, locale))],
            [.. rules.Select(r => new Rule(r.RuleId, r.Position, r.Name, r.Matches, r.NotAsked is null, r.RuleId == decision.RuleId))]));
    }
}
