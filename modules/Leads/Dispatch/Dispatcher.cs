using Crm.Leads.Qualification;
using Crm.Leads.Response;
using Crm.Platform.Contracts;
using Crm.Shared.Filtering;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Dispatch;

/// <summary>Asks the rules about a lead: what they would decide, and what they decide.</summary>
internal sealed class Dispatcher(
    LeadsDbContext db, IUserDirectory users, WorkingTime time, DeadlineSignal deadlines, ICurrentUser user, TimeProvider clock,
    FilterClock filterClock)
{
    private const int ClaimAttempts = 20;

    /// <summary>Gives a lead to whom the rules say. A lead that somebody has already is left alone unless a rule takes qualified ones over.</summary>
    public async Task DispatchAsync(Guid leadId, CancellationToken ct)
    {
        var lead = await db.Leads.FirstOrDefaultAsync(l => l.Id == leadId, ct);
        if (lead is null || lead.IsClosed || lead.Status is LeadStatus.Assigned or LeadStatus.Nurture)
            return;

        var matches = await MatchAsync(lead, ct);
        if (matches.TrueForAll(m => m.Match.NotAsked is not null))
            return;
        var decision = await DecideAndTakeTurnAsync(lead, matches, ct);
        if (lead.OwnerId is not null && (decision.AssigneeId is null || decision.AssigneeId == lead.OwnerId))
            return;

        var actor = Actor.Of(user, clock);
        var rule = matches.Find(m => m.Match.RuleId == decision.RuleId).Rule;
        if (decision.AssigneeId is { } assignee)
        {
            var acceptBy = await time.AcceptByAsync(actor.Now, rule.AcceptWithinMinutes, ct);
            lead.Assign(assignee, decision.TeamId, acceptBy, rule.EscalateToId, actor, rule.Name);
        }

        db.DispatchLog.Add(new DispatchLogEntry
        {
            LeadId = lead.Id,
            At = actor.Now,
            Act = decision.AssigneeId is null ? DispatchAct.LeftInPool : DispatchAct.Assigned,
            UserId = decision.AssigneeId,
            TeamId = decision.TeamId,
            RuleId = decision.RuleId,
            AcceptBy = lead.AcceptBy,
            Steps = decision.Steps,
            ActorId = actor.Id,
            ActorName = actor.Name,
        });
        await db.SaveChangesAsync(ct);
        deadlines.Tell(lead);
    }

    /// <summary>What would happen to the lead now, and whether each rule applies to it.</summary>
    public async Task<(DispatchDecision Decision, IReadOnlyList<RuleMatch> Rules)> ForeseeAsync(Lead lead, CancellationToken ct)
    {
        var matches = await MatchAsync(lead, ct);
        var rules = matches.ConvertAll(m => m.Match);
        return (DispatchPolicy.Decide(rules, await RosterAsync(rules, ct), await DeclinedByAsync(lead.Id, ct)), rules);
    }

    private async Task<DispatchDecision> DecideAndTakeTurnAsync(Lead lead, List<(DispatchRule Rule, RuleMatch Match)> matches, CancellationToken ct)
    {
        var rules = matches.ConvertAll(m => m.Match);
        var declinedBy = await DeclinedByAsync(lead.Id, ct);
        for (var attempt = 0; attempt < ClaimAttempts; attempt++)
        {
            var roster = await RosterAsync(rules, ct);
            var decision = DispatchPolicy.Decide(rules, roster, declinedBy);
            if (decision.AssigneeId is not { } assignee || rules.Find(r => r.RuleId == decision.RuleId)!.Target is not DispatchTargetKind.RoundRobin)
                return decision;
            var team = roster.Teams[decision.TeamId!.Value];
            if (assignee == lead.OwnerId || await TakeTurnAsync(team, assignee, ct))
                return decision;
        }

        throw new TimeoutException($"The turn for lead {lead.Number} was taken by others {ClaimAttempts} times.");
    }

    /// <summary>Moves the turn on only from where it was read: two leads at the same instant go to two people.</summary>
    private async Task<bool> TakeTurnAsync(TeamRoster team, Guid next, CancellationToken ct)
    {
        if (team.LastInTurn is null && await db.InsertIfAbsentAsync(new DispatchTurn { TeamId = team.Id, LastInTurn = next }, ct))
            return true;
        return await db.DispatchTurns.Where(t => t.TeamId == team.Id && t.LastInTurn == team.LastInTurn)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.LastInTurn, next), ct) == 1;
    }

    private async Task<List<(DispatchRule Rule, RuleMatch Match)>> MatchAsync(Lead lead, CancellationToken ct)
    {
        var qualified = lead.Outcome is QualificationOutcome.Qualified;
        var all = await db.DispatchRules.AsNoTracking().OrderBy(r => r.Position).ThenBy(r => r.Id).ToListAsync(ct);
        var businessClock = filterClock with { Zone = BusinessTime.DefaultZone };
        var matches = new List<(DispatchRule, RuleMatch)>();
        foreach (var (rule, position) in all.Select((r, i) => (r, i + 1)))
        {
            var applies = rule.Condition is null
                || await db.Leads.Where(l => l.Id == lead.Id).Where(LeadFields.All.Compile(rule.Condition, businessClock)).AnyAsync(ct);
            matches.Add((rule, new RuleMatch(rule.Id, position, rule.Name, applies, rule.Target, rule.TargetId, rule.Active ? NotAsked(rule.Stage) : "dispatch.rule-off")));
        }

        return matches;

        string? NotAsked(DispatchStage stage) => stage switch
        {
            DispatchStage.Qualified => qualified ? null : "dispatch.rule-for-qualified",
            DispatchStage.Captured when qualified => "dispatch.rule-for-captured",
            _ => lead.OwnerId is null ? null : "dispatch.rule-for-pool",
        };
    }

    private async Task<DispatchRoster> RosterAsync(List<RuleMatch> rules, CancellationToken ct)
    {
        var matching = rules.Where(r => r.NotAsked is null && r.Matches).ToList();
        var teams = await users.GetTeamsAsync([.. matching.Where(r => r.Target is not DispatchTargetKind.User).Select(r => r.TargetId).Distinct()], ct);
        Guid[] people = [.. matching.Where(r => r.Target is DispatchTargetKind.User).Select(r => r.TargetId).Concat(teams.Values.SelectMany(t => t.MemberIds)).Distinct()];
        var known = await users.GetUsersAsync(people, ct);
        var load = await db.Leads
            .Where(l => l.OwnerId != null && people.Contains(l.OwnerId.Value)
                && (l.Status == LeadStatus.Assigned || l.Status == LeadStatus.Accepted || l.Status == LeadStatus.Contacted || l.Status == LeadStatus.Qualified))
            .GroupBy(l => l.OwnerId!.Value).Select(g => new { Owner = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Owner, g => g.Count, ct);
        var teamIds = teams.Keys.ToList();
        var turns = await db.DispatchTurns.AsNoTracking().Where(t => teamIds.Contains(t.TeamId)).ToDictionaryAsync(t => t.TeamId, t => t.LastInTurn, ct);

        var candidates = known.Values.ToDictionary(u => u.Id, u => new Candidate(u.Id, u.Name, u.Active && u.Available, load.GetValueOrDefault(u.Id)));
        return new DispatchRoster(candidates, teams.Values.ToDictionary(t => t.Id, t => new TeamRoster(
            t.Id, t.Name, [.. t.MemberIds.Where(candidates.ContainsKey).Select(id => candidates[id])], turns.GetValueOrDefault(t.Id))));
    }

    private async Task<HashSet<Guid>> DeclinedByAsync(Guid leadId, CancellationToken ct) =>
        [.. await db.DispatchLog.Where(e => e.LeadId == leadId && e.UserId != null && (e.Act == DispatchAct.Declined || e.Act == DispatchAct.Escalated))
            .Select(e => e.UserId!.Value).ToListAsync(ct)];
}
