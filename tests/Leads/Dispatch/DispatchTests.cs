using System.Net;
using System.Text.Json;
using Crm.Platform.Contracts;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Leads.Tests.Dispatch;

public sealed class DispatchTests(LeadsApp leads) : IClassFixture<LeadsApp>
{
    [Fact]
    public async Task A_captured_lead_goes_to_the_next_in_turn_and_the_log_says_why()
    {
        var team = leads.Office.Team("Kowloon", null, "Au", "Bai");
        await RuleAsync(new { name = "Mainland", condition = "district eq \"Futian\"", target = "roundRobin", targetId = team.Id });
        await RuleAsync(new { name = "Kowloon East", condition = "district in (\"Kwun Tong\", \"Ngau Tau Kok\")", target = "roundRobin", targetId = team.Id, acceptWithinMinutes = 120 });

        var first = await CaptureAsync("Kwun Tong");
        var second = await CaptureAsync("Ngau Tau Kok");
        first["status"].GetString().ShouldBe("assigned");
        new[] { first, second }.Select(l => l["ownerId"].GetGuid()).ShouldBe(team.MemberIds, ignoreOrder: true);
        first["acceptBy"].GetDateTime().ShouldBe(LeadsApp.MondayMorning.UtcDateTime.AddHours(2), TimeSpan.FromMinutes(5));

        var log = await leads.Administrator.GetAsync($"leads/{first.Id}/dispatch-log");
        log.Body[0].GetProperty("act").GetString().ShouldBe("assigned");
        var explanation = log.Body[0].GetProperty("explanation").EnumerateArray().Select(e => e.GetString()!).ToList();
        explanation[^1].ShouldMatch("^Rule \\d+, Kowloon East, next in turn: (Au|Bai)\\.$");
        explanation.ShouldContain(e => e.EndsWith("Mainland: does not apply.", StringComparison.Ordinal));
        var chinese = await leads.Administrator.GetAsync($"leads/{first.Id}/dispatch-log", ("Accept-Language", "zh-Hant"));
        chinese.Body[0].GetProperty("explanation").EnumerateArray().Last().GetString()!.ShouldContain("輪到：");
    }

    [Fact]
    public async Task What_dispatch_does_to_a_new_lead_stops_nobody_who_writes_of_something_else()
    {
        var team = leads.Office.Team("Meanwhile", null, "Mo");
        await RuleAsync(new { name = "Meanwhile", condition = "district eq \"Meanwhile\"", target = "roundRobin", targetId = team.Id });
        var captured = await leads.EnquireAsync(new { companyName = "Meanwhile Ltd", district = "Meanwhile" });
        (await AssignedAsync(captured.Id)).ETag.ShouldNotBe(captured.ETag);

        var described = await leads.Administrator.PatchAsync($"leads/{captured.Id}", new { website = "meanwhile.example" }, captured.ETag);
        described.Status.ShouldBe(HttpStatusCode.OK, described.Text);
        described["ownerId"].GetGuid().ShouldBe(team.MemberIds[0]);
        var late = await leads.Administrator.PatchAsync($"leads/{captured.Id}", new { companyName = "Too Late Ltd" }, captured.ETag);
        late.Status.ShouldBe(HttpStatusCode.PreconditionFailed, "a colleague has changed it since");

        var other = await leads.EnquireAsync(new { companyName = "Other Ltd", district = "Meanwhile" });
        await AssignedAsync(other.Id);
        (await leads.Administrator.PostAsync($"leads/{other.Id}/assign", new { userId = leads.Office.Person("Ng").Id }, ("If-Match", other.ETag!)))
            .Status.ShouldBe(HttpStatusCode.PreconditionFailed, "dispatch has given it to somebody");
        var called = await leads.Administrator.PostAsync($"leads/{other.Id}/contact", new { channel = "call", note = "Spoke to Mr Ng" }, ("If-Match", other.ETag!));
        called.Status.ShouldBe(HttpStatusCode.OK, called.Text);
    }

    [Fact]
    public async Task Many_leads_at_once_are_spread_evenly()
    {
        var team = leads.Office.Team("Even", null, "E1", "E2", "E3");
        await RuleAsync(new { name = "Even", condition = "district eq \"Even\"", target = "roundRobin", targetId = team.Id });
        var ids = (await Task.WhenAll(Enumerable.Range(0, 12).Select(i => leads.EnquireAsync(new { companyName = $"Even {i}", district = "Even" })))).Select(r => r.Id).ToList();

        var owners = new List<Guid>();
        foreach (var id in ids)
            owners.Add((await AssignedAsync(id))["ownerId"].GetGuid());
        owners.GroupBy(o => o).Select(g => g.Count()).ShouldBe([4, 4, 4]);
    }

    [Fact]
    public async Task The_least_loaded_of_a_team_gets_the_lead()
    {
        var team = leads.Office.Team("Load", null, "Busy", "Idle");
        for (var i = 0; i < 2; i++)
            await leads.Administrator.PostAsync("leads", new { companyName = $"Load of Busy {i}", ownerId = team.MemberIds[0] });
        await RuleAsync(new { name = "Load", condition = "district eq \"Load\"", target = "leastLoad", targetId = team.Id });
        (await CaptureAsync("Load"))["ownerId"].GetGuid().ShouldBe(team.MemberIds[1]);
    }

    [Fact]
    public async Task Accepting_and_calling_ends_the_wait()
    {
        var (team, lead) = await OfferedAsync("Accept");
        var rep = leads.As(leads.Office.Member(team, 0));
        var inbox = await rep.GetAsync("leads/inbox");
        inbox["toAccept"][0].GetProperty("id").GetGuid().ShouldBe(lead.Id);
        inbox["toAccept"][0].GetProperty("workingMinutesLeft").GetInt32().ShouldBeInRange(50, 60);

        var accepted = await rep.PostAsync($"leads/{lead.Id}/accept", null, ("If-Match", lead.ETag!));
        accepted["status"].GetString().ShouldBe("accepted");
        accepted["acceptBy"].ValueKind.ShouldBe(JsonValueKind.Null);
        (await rep.GetAsync("leads/inbox"))["toContact"][0].GetProperty("id").GetGuid().ShouldBe(lead.Id);
        var contacted = await rep.PostAsync($"leads/{lead.Id}/contact", new { channel = "call", note = "Spoke to Ms Lam" }, ("If-Match", accepted.ETag!));
        contacted["status"].GetString().ShouldBe("contacted");
        contacted["late"].GetBoolean().ShouldBeFalse();

        var history = await rep.GetAsync($"leads/{lead.Id}/history");
        history.Body.EnumerateArray().Select(h => h.GetProperty("kind").GetString()).ShouldBe(["lead-activity.contact-call", "lead-activity.accepted", "lead-activity.captured"]);
        history.Body[0].GetProperty("note").GetString().ShouldBe("Spoke to Ms Lam");
    }

    [Fact]
    public async Task A_declined_lead_goes_to_somebody_else_with_the_reason_kept()
    {
        var (team, lead) = await OfferedAsync("Decline");
        var refusing = lead["ownerId"].GetGuid();
        var rep = leads.As(leads.Office.Member(team, refusing == team.MemberIds[0] ? 0 : 1));
        (await rep.PostAsync($"leads/{lead.Id}/decline", new { reason = "" }, ("If-Match", lead.ETag!))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await rep.PostAsync($"leads/{lead.Id}/decline", new { reason = "On leave from tomorrow" }, ("If-Match", lead.ETag!))).Status.ShouldBe(HttpStatusCode.NoContent);

        var passedOn = await AssignedAsync(lead.Id);
        passedOn["ownerId"].GetGuid().ShouldNotBe(refusing);
        var log = await leads.Administrator.GetAsync($"leads/{lead.Id}/dispatch-log");
        log.Body.EnumerateArray().Select(e => e.GetProperty("act").GetString()).ShouldBe(["assigned", "declined", "assigned"]);
        log.Body[1].GetProperty("reason").GetString().ShouldBe("On leave from tomorrow");
    }

    [Fact]
    public async Task A_lead_offered_to_one_cannot_be_accepted_by_another()
    {
        var (_, lead) = await OfferedAsync("Other");
        var answer = await leads.As(leads.Office.Person("Passer-by")).PostAsync($"leads/{lead.Id}/accept", null, ("If-Match", lead.ETag!));
        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Code.ShouldBe("lead.assigned-to-another");
    }

    [Fact]
    public async Task A_qualified_lead_is_taken_over_by_the_rules_for_qualified_leads()
    {
        var telesales = leads.Office.Person("Tele");
        var team = leads.Office.Team("Closers", null, "Closer");
        await RuleAsync(new { name = "Closers", stage = "qualified", condition = "district eq \"Closing\" and score ge 65", target = "roundRobin", targetId = team.Id });
        var created = await leads.Administrator.PostAsync("leads", new { companyName = "Promising Ltd", district = "Closing", ownerId = telesales.Id });
        var asTele = leads.As(telesales);
        var answer = await asTele.PostAsync($"leads/{created.Id}/qualify", new
        {
            script = "room-conferencing",
            answers = new { occasion = "newRooms", rooms = 12, seats = 22, equipment = new[] { "nothing" }, budgetState = "approved", budget = new { amount = "2000000", currency = "HKD" }, decisionDate = "2026-03-10", decisionMaker = "self" },
        }, ("If-Match", "*"));
        answer["outcome"].GetString().ShouldBe("qualified");

        var lead = await CrmApp.EventuallyAsync(() => leads.Administrator.GetAsync($"leads/{created.Id}"), l => l["ownerId"].GetGuid() == team.MemberIds[0]);
        lead["status"].GetString().ShouldBe("assigned");
        lead["outcome"].GetString().ShouldBe("qualified");
        var accepted = await leads.As(leads.Office.Member(team, 0)).PostAsync($"leads/{created.Id}/accept", null, ("If-Match", lead.ETag!));
        accepted["status"].GetString().ShouldBe("qualified");
    }

    [Fact]
    public async Task A_test_tells_what_would_happen_and_changes_nothing()
    {
        var person = leads.Office.Person("Wanda");
        await RuleAsync(new { name = "Not yet", condition = "district eq \"nowhere\"", target = "user", targetId = person.Id });
        var lead = await leads.EnquireAsync(new { companyName = "What if", district = "What if" });
        await CrmApp.EventuallyAsync(() => leads.Administrator.GetAsync($"leads/{lead.Id}/dispatch-log"), log => log.Body.GetArrayLength() == 1);
        await RuleAsync(new { name = "What if", condition = "district eq \"What if\"", target = "user", targetId = person.Id });

        var answer = await leads.Administrator.PostAsync("dispatch-rules/test", new { leadId = lead.Id });
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        answer["assigneeName"].GetString().ShouldBe("Wanda");
        answer["rules"].EnumerateArray().Single(r => r.GetProperty("decides").GetBoolean()).GetProperty("name").GetString().ShouldBe("What if");
        answer["rules"].EnumerateArray().Count(r => r.GetProperty("applies").GetBoolean()).ShouldBe(1);
        (await leads.Administrator.GetAsync($"leads/{lead.Id}"))["status"].GetString().ShouldBe("new");
    }

    [Fact]
    public async Task A_test_also_tells_why_a_rule_is_not_asked()
    {
        var person = leads.Office.Person("Owner");
        await RuleAsync(new { name = "Only qualified", stage = "qualified", condition = "district eq \"Asked\"", target = "user", targetId = person.Id });
        await RuleAsync(new { name = "Pool", condition = "district eq \"Asked\"", target = "user", targetId = person.Id });
        var lead = await leads.Administrator.PostAsync("leads", new { companyName = "Owned", district = "Asked", ownerId = person.Id });

        var answer = await leads.Administrator.PostAsync("dispatch-rules/test", new { leadId = lead.Id });
        var explanation = answer["rules"].EnumerateArray().Select(r => r.GetProperty("why").GetString()!).ToList();
        explanation.ShouldContain(e => e.EndsWith("Only qualified: only for qualified leads.", StringComparison.Ordinal));
        explanation.ShouldContain(e => e.EndsWith("Pool: not asked, as the lead has an owner.", StringComparison.Ordinal));
        answer["rules"].EnumerateArray().Single(r => r.GetProperty("name").GetString() == "Pool").GetProperty("applies").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_test_explains_every_rule_of_the_list_also_those_switched_off_and_those_after_the_deciding_one()
    {
        var person = leads.Office.Person("Decider");
        await RuleAsync(new { name = "Elsewhere", condition = "district eq \"nowhere\"", target = "user", targetId = person.Id });
        var lead = await leads.EnquireAsync(new { companyName = "Every rule", district = "Every rule" });
        await CrmApp.EventuallyAsync(() => leads.Administrator.GetAsync($"leads/{lead.Id}/dispatch-log"), log => log.Body.GetArrayLength() == 1);
        await RuleAsync(new { name = "Off", condition = "district eq \"Every rule\"", target = "user", targetId = person.Id, active = false });
        await RuleAsync(new { name = "Decides", condition = "district eq \"Every rule\"", target = "user", targetId = person.Id });
        await RuleAsync(new { name = "Later", condition = "district eq \"Every rule\"", target = "user", targetId = person.Id });
        var list = (await leads.Administrator.GetAsync("dispatch-rules?sort=position&limit=200")).Items.Select(r => r.GetProperty("name").GetString()!).ToList();

        var answer = await leads.Administrator.PostAsync("dispatch-rules/test", new { leadId = lead.Id });
        var rules = answer["rules"].EnumerateArray().ToList();

        rules.Select(r => r.GetProperty("name").GetString()!).ShouldBe(list);
        Why("Off").ShouldBe($"Rule {Number("Off")}, Off: switched off.");
        Why("Decides").ShouldBe($"Rule {Number("Decides")}, Decides: Decider.");
        Why("Later").ShouldBe($"Rule {Number("Later")}, Later: not asked, as rule {Number("Decides")} has decided.");
        rules[^1].GetProperty("asked").GetBoolean().ShouldBeFalse();

        string Why(string name) => rules[list.LastIndexOf(name)].GetProperty("why").GetString()!;
        int Number(string name) => list.LastIndexOf(name) + 1;
    }

    [Theory]
    [InlineData("districkt eq \"x\"", "filter.unknown-field")]
    [InlineData("district eq", "filter.syntax")]
    [InlineData("1=1; drop table leads", "filter.syntax")]
    public async Task A_rule_with_a_condition_nobody_can_answer_is_refused(string condition, string code)
    {
        var refused = await leads.Administrator.PostAsync("dispatch-rules", new { name = "Bad", condition, target = "user", targetId = leads.Office.Person("Zed").Id });
        refused.Status.ShouldBe(HttpStatusCode.BadRequest, refused.Text);
        refused["errors"][0].GetProperty("pointer").GetString().ShouldBe("/condition");
        refused["errors"][0].GetProperty("code").GetString()!.ShouldStartWith(code.Split('.')[0]);
    }

    [Fact]
    public async Task Rules_are_put_in_order_as_a_whole()
    {
        var person = leads.Office.Person("Order");
        await RuleAsync(new { name = "Order 1", condition = "district eq \"none\"", target = "user", targetId = person.Id });
        await RuleAsync(new { name = "Order 2", condition = "district eq \"none\"", target = "user", targetId = person.Id });
        var ids = (await leads.Administrator.GetAsync("dispatch-rules?limit=200")).Items.Select(r => r.GetProperty("id").GetGuid()).ToList();
        (await leads.Administrator.PostAsync("dispatch-rules/order", new { ids = ids.Skip(1) })).Code.ShouldBe("dispatch-rule.order-incomplete");

        ids.Reverse();
        await leads.Administrator.PostAsync("dispatch-rules/order", new { ids });
        (await leads.Administrator.GetAsync("dispatch-rules?limit=200")).Items.Select(r => r.GetProperty("id").GetGuid()).ShouldBe(ids);
    }

    private async Task RuleAsync(object rule)
    {
        var created = await leads.Administrator.PostAsync("dispatch-rules", rule);
        created.Status.ShouldBe(HttpStatusCode.Created, created.Text);
    }

    private async Task<ApiResponse> CaptureAsync(string district) =>
        await AssignedAsync((await leads.EnquireAsync(new { companyName = $"In {district}", district })).Id);

    private async Task<(TeamSummary Team, ApiResponse Lead)> OfferedAsync(string district)
    {
        var team = leads.Office.Team(district, null, $"{district}1", $"{district}2");
        await RuleAsync(new { name = district, condition = $"district eq \"{district}\"", target = "roundRobin", targetId = team.Id });
        var lead = await CaptureAsync(district);
        return (team with { MemberIds = [lead["ownerId"].GetGuid(), team.MemberIds.Single(m => m != lead["ownerId"].GetGuid())] }, lead);
    }

    private Task<ApiResponse> AssignedAsync(Guid id) =>
        CrmApp.EventuallyAsync(() => leads.Administrator.GetAsync($"leads/{id}"), l => l["status"].GetString() == "assigned");
}
