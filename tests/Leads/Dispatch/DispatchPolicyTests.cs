using Crm.Leads.Dispatch;
using Shouldly;
using Xunit;

namespace Crm.Leads.Tests.Dispatch;

public sealed class DispatchPolicyTests
{
    private static readonly Guid Team = Id(100);
    private static readonly Candidate Au = new(Id(1), "Au", true, 5);
    private static readonly Candidate Bai = new(Id(2), "Bai", true, 2);
    private static readonly Candidate Chan = new(Id(3), "Chan", true, 2);

    [Fact]
    public void The_first_rule_that_matches_decides_and_says_so()
    {
        var decision = Decide([Rule(1, "Mainland", false), Rule(2, "Schools", false), Rule(3, "Kowloon East", true), Rule(4, "Rest", true)], Roster(last: Au.Id));

        decision.AssigneeId.ShouldBe(Bai.Id);
        decision.TeamId.ShouldBe(Team);
        decision.RuleId.ShouldBe(Id(1003));
        decision.Steps.Select(s => s.Code).ShouldBe(["dispatch.rule-does-not-match", "dispatch.rule-does-not-match", "dispatch.next-in-turn"]);
        decision.Steps[^1].Args.ShouldBe(new Dictionary<string, string> { ["position"] = "3", ["rule"] = "Kowloon East", ["team"] = "Kowloon", ["person"] = "Bai" }, ignoreOrder: true);
    }

    [Fact]
    public void Round_robin_begins_anew_after_the_last()
    {
        Decide([Rule(1, "All", true)], Roster(last: Chan.Id)).AssigneeId.ShouldBe(Au.Id);
        Decide([Rule(1, "All", true)], Roster(last: null)).AssigneeId.ShouldBe(Au.Id);
    }

    [Fact]
    public void Round_robin_keeps_its_turn_when_the_last_has_left_the_team() =>
        Decide([Rule(1, "All", true)], Roster(Bai.Id, Au, Chan)).AssigneeId.ShouldBe(Chan.Id);

    [Fact]
    public void Round_robin_passes_over_people_who_are_away() =>
        Decide([Rule(1, "All", true)], Roster(Au.Id, Au, Bai with { Available = false }, Chan)).AssigneeId.ShouldBe(Chan.Id);

    [Fact]
    public void Everybody_gets_the_same_number_in_turn()
    {
        var counts = new Dictionary<Guid, int>();
        Guid? last = null;
        for (var i = 0; i < 30; i++)
        {
            last = Decide([Rule(1, "All", true)], Roster(last)).AssigneeId;
            counts[last!.Value] = counts.GetValueOrDefault(last.Value) + 1;
        }

        counts.Values.ShouldBe([10, 10, 10]);
    }

    [Fact]
    public void Least_load_takes_who_has_fewest_open_leads() =>
        Decide([Rule(1, "All", true, DispatchTargetKind.LeastLoad)], Roster(null)).AssigneeId.ShouldBe(Bai.Id);

    [Fact]
    public void Who_declined_is_not_asked_again()
    {
        var decision = Decide([Rule(1, "All", true)], Roster(Au.Id), Bai.Id);
        decision.AssigneeId.ShouldBe(Chan.Id);
    }

    [Fact]
    public void A_rule_with_nobody_left_gives_way_to_the_next()
    {
        var decision = Decide([Rule(1, "All", true), Rule(2, "Rest", true, DispatchTargetKind.User, Chan.Id)], Roster(null, Au, Chan with { Available = false }) with { People = new Dictionary<Guid, Candidate> { [Chan.Id] = Chan } }, Au.Id);
        decision.Steps.Select(s => s.Code).ShouldBe(["dispatch.team-has-nobody", "dispatch.named-person"]);
        decision.AssigneeId.ShouldBe(Chan.Id);
        decision.TeamId.ShouldBeNull();
    }

    [Fact]
    public void A_named_person_who_is_away_or_has_declined_is_passed_over()
    {
        var rules = new[] { Rule(1, "Chan", true, DispatchTargetKind.User, Chan.Id) };
        Decide(rules, Roster(null), Chan.Id).Steps.Select(s => s.Code).ShouldBe(["dispatch.person-declined", "dispatch.nobody"]);
        Decide(rules, Roster(null, Au)).Steps.Select(s => s.Code).ShouldBe(["dispatch.person-unavailable", "dispatch.nobody"]);
    }

    [Fact]
    public void Without_a_matching_rule_nobody_gets_the_lead_and_the_explanation_says_why()
    {
        var decision = Decide([Rule(1, "Mainland", false)], Roster(null));
        decision.AssigneeId.ShouldBeNull();
        decision.Steps.Select(s => s.Code).ShouldBe(["dispatch.rule-does-not-match", "dispatch.nobody"]);
    }

    private static DispatchDecision Decide(IEnumerable<RuleMatch> rules, DispatchRoster roster, params Guid[] declinedBy) =>
        DispatchPolicy.Decide(rules, roster, declinedBy.ToHashSet());

    private static DispatchRoster Roster(Guid? last) => Roster(last, Au, Bai, Chan);

    private static DispatchRoster Roster(Guid? last, params Candidate[] members) => new(
        members.ToDictionary(m => m.Id),
        new Dictionary<Guid, TeamRoster> { [Team] = new(Team, "Kowloon", members, last) });

    private static RuleMatch Rule(int position, string name, bool matches, DispatchTargetKind target = DispatchTargetKind.RoundRobin, Guid? targetId = null) =>
        new(Id(1000 + position), position, name, matches, target, targetId ?? Team);

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);
}
