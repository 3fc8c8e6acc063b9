using Crm.Shared.Web;

namespace Crm.Leads.Dispatch;

internal enum DispatchTargetKind
{
    User,
    RoundRobin,
    LeastLoad,
}

/// <summary>A rule as it applies to one lead.</summary>
/// <param name="NotAsked">Message code of why the rule is not asked about this lead at all; null when it is.</param>
internal sealed record RuleMatch(
    Guid RuleId, int Position, string Name, bool Matches, DispatchTargetKind Target, Guid TargetId, string? NotAsked = null)
{
    public DispatchStep Step(string code, params (string, object)[] args) => DispatchStep.Of(code, [("position", Position), ("rule", Name), .. args]);
}

internal sealed record Candidate(Guid Id, string Name, bool Available, int OpenLeads);

internal sealed record TeamRoster(Guid Id, string Name, IReadOnlyList<Candidate> Members, Guid? LastInTurn);

internal sealed record DispatchRoster(IReadOnlyDictionary<Guid, Candidate> People, IReadOnlyDictionary<Guid, TeamRoster> Teams);

/// <summary>One sentence of an explanation: a message code and its arguments, put into the reader's language when shown.</summary>
internal sealed record DispatchStep(string Code, IReadOnlyDictionary<string, string> Args)
{
    public static DispatchStep Of(string code, params (string Name, object Value)[] args) =>
        new(code, args.ToDictionary(a => a.Name, a => a.Value.ToString()!));

    public string In(Messages messages, string locale) => messages.Text(Code, locale, Args.ToDictionary(a => a.Key, a => (object?)a.Value));
}

/// <summary>Who gets a lead and why. Without an assignee no rule had anyone to give it to.</summary>
internal sealed record DispatchDecision(Guid? RuleId, Guid? AssigneeId, Guid? TeamId, IReadOnlyList<DispatchStep> Steps)
{
    public static readonly DispatchDecision Undecided = new(null, null, null, []);
}

/// <summary>
/// The first rule that matches and has somebody available decides. Whoever declined the lead before is not asked again.
/// </summary>
internal static class DispatchPolicy
{
    public static DispatchDecision Decide(IEnumerable<RuleMatch> rules, DispatchRoster roster, IReadOnlySet<Guid> declinedBy)
    {
        var steps = new List<DispatchStep>();
        foreach (var rule in rules)
        {
            if (rule.NotAsked is not null || !rule.Matches)
            {
                steps.Add(rule.Step(rule.NotAsked ?? "dispatch.rule-does-not-match"));
                continue;
            }

            var (assignee, step) = rule.Target is DispatchTargetKind.User
                ? NamedPerson(rule, roster, declinedBy)
                : FromTeam(rule, roster, declinedBy);
            steps.Add(step);
            if (assignee is { } person)
                return new DispatchDecision(rule.RuleId, person.Id, rule.Target is DispatchTargetKind.User ? null : rule.TargetId, steps);
        }

        steps.Add(DispatchStep.Of("dispatch.nobody"));
        return DispatchDecision.Undecided with { Steps = steps };
    }

    private static (Candidate?, DispatchStep) NamedPerson(RuleMatch rule, DispatchRoster roster, IReadOnlySet<Guid> declinedBy)
    {
        var person = roster.People.GetValueOrDefault(rule.TargetId);
        if (person is null || !person.Available)
            return (null, rule.Step("dispatch.person-unavailable", ("person", person?.Name ?? "?")));
        return declinedBy.Contains(person.Id)
            ? (null, rule.Step("dispatch.person-declined", ("person", person.Name)))
            : (person, rule.Step("dispatch.named-person", ("person", person.Name)));
    }

    private static (Candidate?, DispatchStep) FromTeam(RuleMatch rule, DispatchRoster roster, IReadOnlySet<Guid> declinedBy)
    {
        var team = roster.Teams.GetValueOrDefault(rule.TargetId);
        var free = (team?.Members ?? []).Where(m => m.Available && !declinedBy.Contains(m.Id)).OrderBy(m => m.Id).ToList();
        if (team is null || free.Count == 0)
            return (null, rule.Step("dispatch.team-has-nobody", ("team", team?.Name ?? "?")));

        if (rule.Target is DispatchTargetKind.RoundRobin)
        {
            // By id, not by place in a list: members who join or leave do not upset the turn of the others.
            var next = free.FirstOrDefault(m => team.LastInTurn is null || m.Id.CompareTo(team.LastInTurn.Value) > 0) ?? free[0];
            return (next, rule.Step("dispatch.next-in-turn", ("team", team.Name), ("person", next.Name)));
        }

        var least = free.MinBy(m => m.OpenLeads)!;
        return (least, rule.Step("dispatch.least-load", ("team", team.Name), ("person", least.Name), ("count", least.OpenLeads)));
    }
}
