using System.Net;
using System.Text.Json;
using Crm.Leads.Telesales;
using Crm.Shared.Domain;
using Crm.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Crm.Leads.Tests.Telesales;

public sealed class TelesalesTests(LeadsApp leads) : IClassFixture<LeadsApp>
{
    private static int numbers = 20000000;

    [Fact]
    public async Task Two_agents_never_get_the_same_person()
    {
        var list = await ListAsync("Race", 10);
        var agents = Enumerable.Range(0, 10).Select(i => Agent($"Racer{i}")).ToList();
        var calls = await Task.WhenAll(agents.Select(a => a.PostAsync($"call-lists/{list}/next")));
        calls.ShouldAllBe(c => c.Status == HttpStatusCode.OK);
        calls.Select(c => c["phone"].GetString()).Distinct().Count().ShouldBe(10);
        (await Agent("Late").PostAsync($"call-lists/{list}/next")).Status.ShouldBe(HttpStatusCode.NoContent);

        // The same number on another list is on somebody's screen already.
        var other = await ListAsync("Other list", 0);
        await PeopleAsync(other, new { people = new[] { new { name = "Same person", phone = calls[0]["phone"].GetString() } } });
        (await Agent("Elsewhere").PostAsync($"call-lists/{other}/next")).Status.ShouldBe(HttpStatusCode.NoContent);
        // Who reloads the page has the same person again.
        (await agents[3].PostAsync($"call-lists/{list}/next"))["id"].GetGuid().ShouldBe(calls[3].Id);
        // Nobody records the call of another.
        (await agents[4].PostAsync($"calls/{calls[5].Id}/outcome", new { outcome = "no-answer" })).Code.ShouldBe("call.not-yours");
        await agents[5].PostAsync($"calls/{calls[5].Id}/skip");
        (await Agent("Next").PostAsync($"call-lists/{list}/next"))["id"].GetGuid().ShouldBe(calls[5].Id);
    }

    [Fact]
    public async Task A_good_call_becomes_a_qualified_lead_with_the_answers_of_the_script()
    {
        var list = await ListAsync("Good", 1, script: "room-conferencing");
        var agent = Agent("Joyce");
        var call = await agent.PostAsync($"call-lists/{list}/next");
        call["script"].GetString().ShouldBe("room-conferencing");
        (await agent.PostAsync($"calls/{call.Id}/dial"))["phone"].GetString().ShouldBe(call["phone"].GetString());
        var incomplete = await agent.PostAsync($"calls/{call.Id}/outcome", new { outcome = "interested", answers = new { rooms = 3 } });
        incomplete.Status.ShouldBe(HttpStatusCode.BadRequest);

        var done = await agent.PostAsync($"calls/{call.Id}/outcome", new
        {
            outcome = "interested",
            note = "Wants a visit",
            answers = new { occasion = "newRooms", rooms = 12, seats = 22, equipment = new[] { "nothing" }, budgetState = "approved", budget = new { amount = "2000000", currency = "HKD" }, decisionDate = "2026-03-10", decisionMaker = "self" },
        });
        done.Status.ShouldBe(HttpStatusCode.OK, done.Text);
        var lead = await leads.Administrator.GetAsync($"leads/{done["leadId"].GetGuid()}");
        lead["outcome"].GetString().ShouldBe("qualified");
        lead["source"].GetString().ShouldBe("Good");
        lead["sourceKind"].GetString().ShouldBe("phone");
        lead["phone"].GetString().ShouldBe(call["phone"].GetString());
        lead["firstContactAt"].ValueKind.ShouldBe(JsonValueKind.String);
        (await leads.Administrator.GetAsync($"leads/{lead.Id}/qualifications")).Body[0].GetProperty("answers").GetProperty("rooms").GetInt32().ShouldBe(12);
        var progress = await leads.Administrator.GetAsync($"call-lists/{list}/progress");
        progress["leadsMade"].GetInt32().ShouldBe(1);
        progress["done"].GetInt32().ShouldBe(1);
        (await agent.PostAsync($"call-lists/{list}/next")).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Who_talks_for_long_keeps_the_call_until_somebody_else_has_the_person()
    {
        var list = await ListAsync("Talk", 2);
        var (talker, other) = (Agent("Talker"), Agent("Other"));
        var first = await talker.PostAsync($"call-lists/{list}/next");
        await talker.PostAsync($"calls/{first.Id}/dial");
        leads.App.Clock.Advance(TimeSpan.FromMinutes(50));
        (await other.PostAsync($"call-lists/{list}/next"))["id"].GetGuid().ShouldNotBe(first.Id);
        leads.App.Clock.Advance(TimeSpan.FromMinutes(50));
        (await talker.PostAsync($"calls/{first.Id}/outcome", new { outcome = "not-interested" })).Status.ShouldBe(HttpStatusCode.OK);

        var second = await talker.PostAsync($"call-lists/{list}/next");
        leads.App.Clock.Advance(TimeSpan.FromMinutes(16));
        (await other.PostAsync($"call-lists/{list}/next"))["id"].GetGuid().ShouldBe(second.Id);
        (await talker.PostAsync($"calls/{second.Id}/outcome", new { outcome = "not-interested" })).Code.ShouldBe("call.not-yours");
    }

    [Fact]
    public async Task Nobody_is_called_who_may_not_be_and_the_reason_is_shown()
    {
        var phone = Number();
        var contact = await leads.Administrator.PostAsync("contacts", new { name = "Quiet Person", phones = new[] { new { number = phone } }, doNotCall = true });
        contact.Status.ShouldBe(HttpStatusCode.Created, contact.Text);
        var list = await ListAsync("Careful", 0);
        (await PeopleAsync(list, new { recordType = "contact", ids = new[] { contact.Id } }))["added"].GetInt32().ShouldBe(1);
        (await Agent("Careful").PostAsync($"call-lists/{list}/next")).Status.ShouldBe(HttpStatusCode.NoContent);
        var entry = (await leads.Administrator.GetAsync($"call-lists/{list}/people")).Items.Single();
        entry.GetProperty("state").GetString().ShouldBe("refused");
        entry.GetProperty("refusedFor").GetString()!.Length.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Consent_that_is_withdrawn_while_the_person_is_on_the_screen_stops_the_call()
    {
        var contact = await leads.Administrator.PostAsync("contacts", new { name = "Changes Mind", phones = new[] { new { number = Number() } } });
        var list = await ListAsync("Mind", 0);
        await PeopleAsync(list, new { recordType = "contact", filter = $"id eq \"{contact.Id}\"" });
        var agent = Agent("Quick");
        var call = await agent.PostAsync($"call-lists/{list}/next");
        call.Status.ShouldBe(HttpStatusCode.OK, call.Text);
        (await leads.Administrator.PatchAsync($"contacts/{contact.Id}", new { doNotCall = true }, "*")).Status.ShouldBe(HttpStatusCode.OK);
        var refused = await agent.PostAsync($"calls/{call.Id}/dial");
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Code.ShouldBe("call.refused");
        (await agent.PostAsync($"call-lists/{list}/next")).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Do_not_call_is_recorded_as_a_withdrawal_and_holds_for_every_list_at_once()
    {
        var contact = await leads.Administrator.PostAsync("contacts", new { name = "Enough Calls", phones = new[] { new { number = Number() } } });
        var list = await ListAsync("First", 0);
        var other = await ListAsync("Second", 0);
        foreach (var id in new[] { list, other })
            await PeopleAsync(id, new { recordType = "contact", ids = new[] { contact.Id } });
        var agent = Agent("Polite");
        var call = await agent.PostAsync($"call-lists/{list}/next");
        (await agent.PostAsync($"calls/{call.Id}/outcome", new { outcome = "do-not-call", note = "Never ring here" })).Status.ShouldBe(HttpStatusCode.OK);
        (await agent.PostAsync($"call-lists/{other}/next")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await leads.Administrator.GetAsync($"call-lists/{other}/people")).Items.Single().GetProperty("state").GetString().ShouldBe("refused");

        // Kept with the contact, for mailings and whoever asks.
        var consents = await CrmApp.EventuallyAsync(
            () => leads.Administrator.GetAsync($"contacts/{contact.Id}/consents/history"), c => c.Text.Contains("Polite", StringComparison.Ordinal));
        consents.Text.ShouldContain("First, Polite");
        var timeline = await CrmApp.EventuallyAsync(
            () => leads.Administrator.GetAsync($"contacts/{contact.Id}/timeline"), t => t.Text.Contains("call.do-not-call", StringComparison.Ordinal));
        timeline.Text.ShouldContain("wants no more calls");
        timeline.Text.ShouldContain("Never ring here");

        // Who says yes again later may be called.
        leads.App.Clock.Advance(TimeSpan.FromMinutes(1));
        var consent = await leads.Administrator.PostAsync(
            $"contacts/{contact.Id}/consents", new { granted = true, channel = "phone", purpose = "survey", evidence = "Asked us to call at the fair" });
        consent.Status.ShouldBe(HttpStatusCode.Created, consent.Text);
        var later = await ListAsync("Later", 0);
        await PeopleAsync(later, new { recordType = "contact", ids = new[] { contact.Id } });
        (await agent.PostAsync($"call-lists/{later}/next"))["recordId"].GetGuid().ShouldBe(contact.Id);
    }

    [Fact]
    public async Task No_list_is_called_for_a_purpose_that_asks_for_no_consent()
    {
        foreach (var purpose in new[] { "service", "thirdParty" })
            (await leads.Administrator.PostAsync("call-lists", new { name = "Around consent", purpose })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await leads.Administrator.PostAsync("call-lists", new { name = "Unsaid" }))["purpose"].GetString().ShouldBe("marketing");
    }

    [Fact]
    public async Task A_call_back_comes_to_the_same_agent_at_its_time_with_a_reminder()
    {
        var list = await ListAsync("Back", 1);
        var agent = Agent("Promise");
        var call = await agent.PostAsync($"call-lists/{list}/next");
        var at = leads.App.Clock.GetUtcNow().UtcDateTime.AddHours(3);
        (await agent.PostAsync($"calls/{call.Id}/outcome", new { outcome = "call-back" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await agent.PostAsync($"calls/{call.Id}/outcome", new { outcome = "call-back", callBackAt = at })).Status.ShouldBe(HttpStatusCode.OK);
        (await agent.PostAsync($"call-lists/{list}/next")).Status.ShouldBe(HttpStatusCode.NoContent);
        var reminders = leads.App.Services.GetServices<Crm.Leads.Dispatch.IDeadlineWatch>().OfType<CallBackReminders>().Single();
        (await reminders.ActAsync(CancellationToken.None)).ShouldBe(0);

        leads.App.Clock.Advance(TimeSpan.FromHours(2) + TimeSpan.FromMinutes(56));
        // The clock may be quicker than the test.
        await reminders.ActAsync(CancellationToken.None);
        (await reminders.NextAsync(CancellationToken.None)).ShouldBeNull();
        leads.App.Clock.Advance(TimeSpan.FromMinutes(5));
        (await Agent("Somebody else").PostAsync($"call-lists/{list}/next")).Status.ShouldBe(HttpStatusCode.NoContent);
        var again = await agent.PostAsync($"call-lists/{list}/next");
        again["id"].GetGuid().ShouldBe(call.Id);
        again["history"][0].GetProperty("outcome").GetString().ShouldBe("Call back at…");
    }

    [Fact]
    public async Task Who_does_not_answer_is_tried_again_later_and_not_for_ever()
    {
        var list = await ListAsync("Patience", 1, mostAttempts: 2);
        var agent = Agent("Patient");
        var call = await agent.PostAsync($"call-lists/{list}/next");
        await agent.PostAsync($"calls/{call.Id}/outcome", new { outcome = "busy" });
        (await agent.PostAsync($"call-lists/{list}/next")).Status.ShouldBe(HttpStatusCode.NoContent);
        leads.App.Clock.Advance(TimeSpan.FromMinutes(31));
        (await agent.PostAsync($"call-lists/{list}/next"))["id"].GetGuid().ShouldBe(call.Id);
        await agent.PostAsync($"calls/{call.Id}/outcome", new { outcome = "busy" });
        leads.App.Clock.Advance(TimeSpan.FromDays(1));
        (await agent.PostAsync($"call-lists/{list}/next")).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Outcomes_are_the_offices_own_but_one_must_mean_do_not_call()
    {
        var outcomes = await leads.Administrator.GetAsync("call-outcomes");
        object Outcome(string key, string kind) => new { key, kind, label = new Dictionary<string, string> { ["en"] = key, ["zh-Hant"] = key, ["zh-Hans"] = key }, active = true };
        (await leads.Administrator.PutAsync("call-outcomes", new { items = new[] { Outcome("sold", "interested") } }, ("If-Match", "*"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Agent("No manager").PutAsync("call-outcomes", new { items = new[] { Outcome("x", "doNotCall") } }, ("If-Match", "*"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        var items = outcomes["items"].EnumerateArray().Select(i => (object)i).Append(Outcome("voicemail", "noAnswer")).ToArray();
        var changed = await leads.Administrator.PutAsync("call-outcomes", new { items }, ("If-Match", outcomes.ETag!));
        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);
        changed["items"].GetArrayLength().ShouldBe(8);
    }

    [Fact]
    public async Task A_list_is_filled_from_leads_and_the_same_number_stands_on_it_once()
    {
        var phone = Number();
        await leads.EnquireAsync(new { companyName = "On the list", personName = "A", phone, interest = "Telesales test" });
        await leads.EnquireAsync(new { companyName = "No phone", email = "nophone@example.com", interest = "Telesales test" });
        var list = await ListAsync("Filter", 0);
        var added = await PeopleAsync(list, new { recordType = "lead", filter = "interest eq \"Telesales test\"" });
        added["added"].GetInt32().ShouldBe(1);
        added["withoutPhone"].GetInt32().ShouldBe(1);
        (await PeopleAsync(list, new { people = new[] { new { name = "Again", phone } } }))["known"].GetInt32().ShouldBe(1);
        (await leads.Administrator.PostAsync($"call-lists/{list}/people", new { recordType = "lead", filter = "nonsense eq 1" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await leads.Administrator.PostAsync($"call-lists/{list}/people", new { })).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await leads.Administrator.PatchAsync($"call-lists/{list}", new { status = "paused" }, "*")).Status.ShouldBe(HttpStatusCode.OK);
        (await Agent("Paused").PostAsync($"call-lists/{list}/next")).Code.ShouldBe("call-list.not-open");
    }

    [Fact]
    public async Task A_list_is_filled_from_a_segment_and_a_call_to_a_contact_is_told_on_its_account_too()
    {
        var account = await leads.Administrator.PostAsync("accounts", new { name = "Segment Hotel" });
        var contact = await leads.Administrator.PostAsync("contacts", new { name = "Member One", phones = new[] { new { number = Number() } }, tags = new[] { "callable" }, accounts = new[] { new { accountId = account.Id } } });
        contact.Status.ShouldBe(HttpStatusCode.Created, contact.Text);
        await leads.Administrator.PostAsync("contacts", new { name = "Not a member", phones = new[] { new { number = Number() } } });
        var segment = await leads.Administrator.PostAsync("segments", new { name = "Callable", recordType = "contact", definition = "tags eq \"callable\"" });
        segment.Status.ShouldBe(HttpStatusCode.Created, segment.Text);
        var list = await ListAsync("From a segment", 0);
        (await PeopleAsync(list, new { segmentId = segment.Id }))["added"].GetInt32().ShouldBe(1);
        (await leads.Administrator.PostAsync($"call-lists/{list}/people", new { segmentId = Ids.New() })).Status.ShouldBe(HttpStatusCode.BadRequest);

        var agent = Agent("Told");
        var call = await agent.PostAsync($"call-lists/{list}/next");
        call["companyName"].GetString().ShouldBe("Segment Hotel");
        await agent.PostAsync($"calls/{call.Id}/outcome", new { outcome = "not-interested", note = "Has a supplier until May" });
        var timeline = await CrmApp.EventuallyAsync(
            () => leads.Administrator.GetAsync($"accounts/{account.Id}/timeline"), t => t.Text.Contains("call.reached", StringComparison.Ordinal));
        timeline.Text.ShouldContain("Has a supplier until May");
    }

    private ApiClient Agent(string name) => leads.As(leads.Office.Person(name), "call-lists:read", "call-lists:call");

    private static string Number() => $"+852{Interlocked.Increment(ref numbers)}";

    private async Task<Guid> ListAsync(string name, int people, string? script = null, int mostAttempts = 4)
    {
        var list = await leads.Administrator.PostAsync("call-lists", new { name, script, purpose = "survey", mostAttempts });
        list.Status.ShouldBe(HttpStatusCode.Created, list.Text);
        if (people > 0)
            await PeopleAsync(list.Id, new { people = Enumerable.Range(0, people).Select(i => new { name = $"{name} {i}", companyName = $"{name} Company {i}", phone = Number() }) });
        return list.Id;
    }

    private async Task<ApiResponse> PeopleAsync(Guid list, object who)
    {
        var added = await leads.Administrator.PostAsync($"call-lists/{list}/people", who);
        added.Status.ShouldBe(HttpStatusCode.OK, added.Text);
        return added;
    }
}
