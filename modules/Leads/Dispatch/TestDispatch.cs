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
    /// <param name="Asked">Whether the rule is asked: not about a lead in this state, and not after another one has decided.</param>
    /// <param name="Decides">This is the rule that would give the lead away.</param>
    /// <param name="Why">What the rule says of the lead, or why it is not asked, in the caller's language.</param>
    internal sealed record Rule(Guid Id, int Position, string Name, bool Applies, bool Asked, bool Decides, string Why);

    /// <param name="AssigneeId">Who would get the lead; null when it would stay where it is.</param>
    /// <param name="Rules">Every rule in its order, also those after the deciding one and those that are switched off.</param>
    internal sealed record Response(Guid? AssigneeId, string? AssigneeName, Guid? TeamId, IReadOnlyList<Rule> Rules);

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
        var decides = rules.FirstOrDefault(r => r.RuleId == decision.RuleId);
        return TypedResults.Ok(new Response(decision.AssigneeId, name, decision.TeamId, [.. rules.Select(ToRule)]));

        Rule ToRule(RuleMatch rule, int index)
        {
            // The decision has a step for each rule up to the deciding one.
            var reached = index < decision.Steps.Count;
            var step = reached ? decision.Steps[index] : rule.Step(rule.NotAsked ?? "dispatch.rule-not-reached", ("decider", decides!.Position));
            return new Rule(rule.RuleId, rule.Position, rule.Name, rule.Matches, reached && rule.NotAsked is null, rule == decides, step.In(messages, locale));
        }
    }
}
