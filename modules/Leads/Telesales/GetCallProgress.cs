using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Telesales;

internal sealed class GetCallProgress : IEndpoint
{
    /// <param name="Calls">Made today.</param>
    /// <param name="Reached">Calls of today in which somebody was spoken to.</param>
    /// <param name="LeadsMade">Calls of today that became leads.</param>
    /// <param name="CallBacksDue">Call-backs whose time has come.</param>
    /// <param name="CallBacksLater">Call-backs still to come.</param>
    internal sealed record Agent(
        Guid Id, string Name, int Calls, int Reached, int LeadsMade, int CallBacksDue, int CallBacksLater, bool OnACall, DateTime? LastCallAt);

    /// <param name="ToCall">People still to be called.</param>
    internal sealed record Response(int People, int ToCall, int Done, int Refused, int Calls, int Reached, int LeadsMade, IReadOnlyList<Agent> Agents);

    private sealed record Tally(Guid AgentId, string AgentName, int Calls, int Reached, int Leads, DateTime Last);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/call-lists/{id:guid}/progress", Handle)
        .RequirePermission(CallListPermissions.Read)
        .WithName("getCallProgress")
        .WithSummary("How far a call list is, and what each agent has done today");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, LeadsDbContext db, Assignees assignees, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.CallLists.AnyAsync(l => l.Id == id, ct))
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var today = TimeZoneInfo.ConvertTimeToUtc(TimeZoneInfo.ConvertTimeFromUtc(now, user.Zone).Date, user.Zone);
        var states = await db.CallEntries.Where(e => e.ListId == id).GroupBy(e => e.State)
            .Select(g => new { State = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.State, g => g.Count, ct);
        var calls = await db.CallAttempts.Where(a => a.ListId == id && a.At >= today).GroupBy(a => a.AgentId)
            .Select(g => new Tally(
                g.Key,
                g.Max(a => a.AgentName)!,
                g.Count(),
                g.Count(a => a.Kind == CallOutcomeKind.Reached || a.Kind == CallOutcomeKind.Interested || a.Kind == CallOutcomeKind.CallBack || a.Kind == CallOutcomeKind.DoNotCall),
                g.Count(a => a.Kind == CallOutcomeKind.Interested),
                g.Max(a => a.At)))
            .ToListAsync(ct);
        var callBacks = await db.CallEntries.Where(e => e.ListId == id && e.State == CallState.CallBack && e.AgentId != null)
            .GroupBy(e => e.AgentId!.Value).Select(g => new { Agent = g.Key, Due = g.Count(e => e.DueAt <= now), Later = g.Count(e => e.DueAt > now) })
            .ToDictionaryAsync(g => g.Agent, ct);
        var busy = (await db.CallLeases.Where(l => l.Until > now && db.CallEntries.Any(e => e.Id == l.EntryId && e.ListId == id)).Select(l => l.AgentId).ToListAsync(ct)).ToHashSet();

        var names = await assignees.NamesAsync([.. callBacks.Keys.Union(busy)], ct);
        var byAgent = calls.ToDictionary(c => c.AgentId);
        var agents = byAgent.Keys.Union(callBacks.Keys).Union(busy).Select(agent =>
        {
            var tally = byAgent.GetValueOrDefault(agent);
            var due = callBacks.GetValueOrDefault(agent);
            return new Agent(
                agent, tally?.AgentName ?? names.GetValueOrDefault(agent, "?"), tally?.Calls ?? 0, tally?.Reached ?? 0, tally?.Leads ?? 0, due?.Due ?? 0, due?.Later ?? 0,
                busy.Contains(agent), tally?.Last);
        });
        return TypedResults.Ok(new Response(
            states.Values.Sum(), states.GetValueOrDefault(CallState.Waiting) + states.GetValueOrDefault(CallState.CallBack), states.GetValueOrDefault(CallState.Done),
            states.GetValueOrDefault(CallState.Refused), calls.Sum(c => c.Calls), calls.Sum(c => c.Reached), calls.Sum(c => c.Leads),
            [.. agents.OrderByDescending(a => a.Calls).ThenBy(a => a.Name)]));
    }
}
