using System.Net;
using System.Text.Json;
using Crm.Leads.Dispatch;
using Crm.Platform.Contracts;
using Crm.Shared.Web;
using Crm.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Crm.Leads.Tests.Protection;

public sealed class PoolTests : IAsyncLifetime
{
    private static readonly string[] RepsRights = ["leads:read", "leads:create", "leads:update", "leads:accept", "leads:qualify"];

    private readonly LeadsApp leads = new();

    [Fact]
    public async Task Of_twenty_who_claim_a_lead_at_once_exactly_one_has_it()
    {
        var lead = await leads.EnquireAsync();
        var people = Enumerable.Range(0, 20).Select(i => leads.Office.Person($"Racer{i}")).ToList();
        var answers = await Task.WhenAll(people.Select(p => Rep(p).PostAsync($"leads/{lead.Id}/claim")));

        var won = answers.Single(a => a.Status == HttpStatusCode.OK);
        answers.Where(a => a != won).ShouldAllBe(a => a.Status == HttpStatusCode.Conflict && a.Code == "lead.claimed-by-another");
        var winner = people[Array.IndexOf(answers, won)];
        won["ownerId"].GetGuid().ShouldBe(winner.Id);
        won["status"].GetString().ShouldBe("accepted");
        won["email"].GetString().ShouldNotBeNull();
        (await leads.Administrator.GetAsync($"leads/{lead.Id}"))["ownerId"].GetGuid().ShouldBe(winner.Id);
        answers.First(a => a != won)["detail"].GetString()!.ShouldContain(winner.Name);
        var log = await leads.Administrator.GetAsync($"leads/{lead.Id}/dispatch-log");
        log.Body.EnumerateArray().Count(e => e.GetProperty("act").GetString() == "claimed").ShouldBe(1);
        // Who lost the race has lost nothing else.
        (await Rep(people.First(p => p != winner)).GetAsync("leads/pool/allowance"))["claimsLeft"].GetInt32().ShouldBe(10);
    }

    [Fact]
    public async Task Claims_are_limited_per_day_and_in_hand_even_for_who_claims_many_at_once()
    {
        await LimitAsync(claimsPerDay: 3, mostInHand: 4);
        var rep = leads.Office.Person("Greedy");
        var pool = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => leads.EnquireAsync()));
        var answers = await Task.WhenAll(pool.Select(l => Rep(rep).PostAsync($"leads/{l.Id}/claim")));
        answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(3);
        answers.Where(a => a.Status != HttpStatusCode.OK).ShouldAllBe(a => a.Code == "pool.claims-used-up");

        leads.App.Clock.Advance(TimeSpan.FromDays(1));
        var left = pool.Where((_, i) => answers[i].Status != HttpStatusCode.OK).ToList();
        (await Rep(rep).PostAsync($"leads/{left[0].Id}/claim")).Status.ShouldBe(HttpStatusCode.OK);
        (await Rep(rep).PostAsync($"leads/{left[1].Id}/claim")).Code.ShouldBe("pool.hands-full");
        var allowance = await Rep(rep).GetAsync("leads/pool/allowance");
        allowance["claimsLeft"].GetInt32().ShouldBe(2);
        allowance["inHand"].GetInt32().ShouldBe(4);
    }

    [Fact]
    public async Task A_lead_without_progress_goes_to_the_pool_after_a_warning_and_its_owner_must_wait_to_claim_it_again()
    {
        var amy = leads.Office.Person("Amy");
        var lead = await leads.EnquireAsync();
        var claimed = await Rep(amy).PostAsync($"leads/{lead.Id}/claim");
        // Ten working days from Monday 2 March are over at the close of Monday 16 March.
        claimed["protectedUntil"].GetDateTime().ShouldBe(new DateTime(2026, 3, 16, 10, 0, 0, DateTimeKind.Utc));
        (await Rep(amy).GetAsync($"leads/{lead.Id}/protection"))["workingDaysLeft"].GetInt32().ShouldBe(11);

        // A contact on Friday 13 March gives five working days more.
        await MoveToAsync(3, 13, 2);
        await WarningsAsync(amy, 1);
        var contacted = await Rep(amy).PostAsync($"leads/{lead.Id}/contact", new { channel = "call", note = "Spoke to 9123 4567" }, ("If-Match", "*"));
        contacted["protectedUntil"].GetDateTime().ShouldBe(new DateTime(2026, 3, 20, 10, 0, 0, DateTimeKind.Utc));

        await MoveToAsync(3, 20, 3);
        await WarningsAsync(amy, 2);
        (await Rep(amy).GetAsync("leads/inbox"))["protectionEnding"][0].GetProperty("workingDaysLeft").GetInt32().ShouldBe(1);
        await MoveToAsync(3, 20, 9);
        (await ReadAsync(lead.Id))["ownerId"].GetGuid().ShouldBe(amy.Id);
        await MoveToAsync(3, 20, 11);
        var pooled = await ReadAsync(lead.Id);
        pooled["ownerId"].ValueKind.ShouldBe(JsonValueKind.Null);
        pooled["inPoolSince"].ValueKind.ShouldBe(JsonValueKind.String);
        (await leads.Administrator.GetAsync($"leads/{lead.Id}/dispatch-log")).Body[0].GetProperty("act").GetString().ShouldBe("protectionEnded");

        var again = await Rep(amy).PostAsync($"leads/{lead.Id}/claim");
        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Code.ShouldBe("pool.cool-off");
        (await Rep(amy).GetAsync("leads/pool")).Items.Single(i => i.GetProperty("id").GetGuid() == lead.Id).GetProperty("claimableFrom").ValueKind.ShouldBe(JsonValueKind.String);
        (await Rep(amy).GetAsync($"leads/{lead.Id}/history")).Text.ShouldNotContain("9123 4567");
        leads.App.Clock.MoveTo(new DateTimeOffset(2026, 3, 27, 11, 0, 0, TimeSpan.Zero));
        (await Rep(amy).PostAsync($"leads/{lead.Id}/claim")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Rules_set_the_time_by_grade_product_line_and_customer_level_and_the_first_that_covers_counts()
    {
        var known = leads.Accounts.Add("Key Account Ltd", grade: "A");
        await RuleAsync(new { name = "Boardrooms", productLines = new[] { "boardroom" }, days = 3, extensionDays = 2 });
        await RuleAsync(new { name = "Key accounts", customerLevels = new[] { "a" }, days = 20, extensionDays = 20 });
        await RuleAsync(new { name = "Hot", scoreFrom = 90, days = 1, extensionDays = 1 });
        var rep = leads.Office.Person("Ruled");

        (await UntilAsync(new { companyName = "Any", email = "b@example.com", interest = "２ BOARDROOM systems" })).ShouldBe(new DateTime(2026, 3, 5, 10, 0, 0, DateTimeKind.Utc));
        (await UntilAsync(new { companyName = known.Name, email = "k@example.com", interest = "Boardroom" })).ShouldBe(new DateTime(2026, 3, 30, 10, 0, 0, DateTimeKind.Utc));
        (await UntilAsync(new { companyName = "Other", email = "o@example.com" })).ShouldBe(new DateTime(2026, 3, 16, 10, 0, 0, DateTimeKind.Utc));

        async Task<DateTime> UntilAsync(object details)
        {
            var lead = await leads.EnquireAsync(details);
            return (await Rep(rep).PostAsync($"leads/{lead.Id}/claim"))["protectedUntil"].GetDateTime();
        }
    }

    [Fact]
    public async Task Contact_data_of_the_pool_is_masked_wherever_one_looks()
    {
        var lead = await leads.EnquireAsync(new
        {
            companyName = "Secretive Ltd", personName = "Winifred Secret", email = "winifred@secretive.example", phone = "+852 2987 6543", address = "9 Hidden Lane",
            message = "Call me on 2987 6543", interest = "Video bar", source = "Website",
        });
        await leads.EnquireAsync(new { personName = "Winifred Secret", email = "winifred@secretive.example", message = "Again: 2987 6543" });
        var rep = Rep(leads.Office.Person("Curious"));
        string[] secrets = ["Winifred", "winifred@", "29876543", "2987 6543", "Hidden Lane"];
        string[] looks =
        [
            "leads", "leads/pool", $"leads/{lead.Id}", $"leads/{lead.Id}/enquiries", $"leads/{lead.Id}/history", $"leads/{lead.Id}/qualifications",
            $"leads/{lead.Id}/dispatch-log", $"leads/{lead.Id}/protection", "leads?filter=interest eq \"Video bar\"",
        ];
        foreach (var look in looks)
        {
            var answer = await rep.GetAsync(look);
            answer.Status.ShouldBe(HttpStatusCode.OK, look + answer.Text);
            foreach (var secret in secrets)
                answer.Text.ShouldNotContain(secret, Case.Insensitive, look);
        }

        var shown = await rep.GetAsync($"leads/{lead.Id}");
        shown["masked"].GetBoolean().ShouldBeTrue();
        shown["title"].GetString().ShouldBe("Secretive Ltd");
        shown["interest"].GetString().ShouldBe("Video bar");

        // What is not shown cannot be guessed at by filters or sorting either.
        string[] guesses = ["email eq \"winifred@secretive.example\"", "phone sw \"+8522987\"", "personName co \"winifred\"", "text co \"winifred\"", "text co \"29876543\"", "message co \"2987\"", "email pr"];
        foreach (var guess in guesses)
        {
            (await rep.GetAsync("leads?count=exact&filter=" + Uri.EscapeDataString(guess)))["count"].GetInt32().ShouldBe(0, guess);
            (await leads.Administrator.GetAsync("leads?count=exact&filter=" + Uri.EscapeDataString(guess)))["count"].GetInt32().ShouldBeGreaterThan(0, guess);
        }

        (await rep.GetAsync("leads?filter=" + Uri.EscapeDataString("text co \"secretive\""))).Items.ShouldHaveSingleItem();
        (await rep.GetAsync("leads?sort=email")).Status.ShouldBe(HttpStatusCode.OK);

        // Nor learnt by working on it without claiming, nor from what a stale change is answered.
        (await rep.PostAsync($"leads/{lead.Id}/contact", new { channel = "call" }, ("If-Match", "*"))).Code.ShouldBe("lead.claim-first");
        var key = leads.App.As(new TestCaller { Kind = CallerKind.ApiKey, Grants = RepsRights.ToDictionary(r => r, _ => Scope.Everyone) });
        var stale = await key.PatchAsync($"leads/{lead.Id}", new { district = "Central" }, "\"1\"");
        stale.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        stale.Text.ShouldNotContain("Winifred");

        (await rep.PostAsync($"leads/{lead.Id}/claim"))["personName"].GetString().ShouldBe("Winifred Secret");
        (await rep.GetAsync($"leads/{lead.Id}/enquiries")).Text.ShouldContain("2987 6543");
    }

    [Fact]
    public async Task Looking_at_contact_data_in_the_pool_is_counted_once_per_lead_and_capped_per_day()
    {
        await LimitAsync(viewsPerDay: 2);
        var rep = Rep(leads.Office.Person("Peeker"));
        var pool = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => leads.EnquireAsync(new { companyName = $"Peek {i}", email = $"peek{i}@example.com" })));
        var first = await rep.PostAsync($"leads/{pool[0].Id}/view-contact");
        first["email"].GetString().ShouldBe("peek0@example.com");
        first["viewsLeft"].GetInt32().ShouldBe(1);
        (await rep.PostAsync($"leads/{pool[0].Id}/view-contact"))["viewsLeft"].GetInt32().ShouldBe(1);
        (await rep.PostAsync($"leads/{pool[1].Id}/view-contact"))["viewsLeft"].GetInt32().ShouldBe(0);
        var refused = await rep.PostAsync($"leads/{pool[2].Id}/view-contact");
        refused.Code.ShouldBe("pool.views-used-up");
        refused.Text.ShouldNotContain("peek2");
        (await rep.GetAsync($"leads/{pool[0].Id}"))["masked"].GetBoolean().ShouldBeTrue();
        (await leads.Administrator.GetAsync($"leads/{pool[0].Id}/history")).Body.EnumerateArray().Count(h => h.GetProperty("kind").GetString() == "lead-activity.contact-viewed").ShouldBe(1);

        leads.App.Clock.Advance(TimeSpan.FromDays(1));
        (await rep.PostAsync($"leads/{pool[2].Id}/view-contact")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_protected_for_a_colleague_is_refused_at_entry_with_the_reason_and_can_be_passed_on()
    {
        var amy = leads.Office.Person("Amy");
        var ben = leads.Office.Person("Ben");
        var lead = await leads.EnquireAsync(new { companyName = "Protected Ltd", personName = "Ho", email = "ho@protected.example" });
        await Rep(amy).PostAsync($"leads/{lead.Id}/claim");

        var samePerson = await Rep(ben).PostAsync("leads", new { companyName = "Protected", email = "HO@protected.example" });
        samePerson.Status.ShouldBe(HttpStatusCode.Conflict, samePerson.Text);
        samePerson.Code.ShouldBe("lead.person-protected");
        samePerson["detail"].GetString()!.ShouldContain("Amy");
        samePerson["ownerName"].GetString().ShouldBe("Amy");
        var sameCompany = await Rep(ben).PostAsync("leads", new { companyName = "PROTECTED Ltd", personName = "Lee", email = "lee@protected.example" });
        sameCompany.Code.ShouldBe("lead.company-protected");
        var blind = leads.App.As(new TestCaller { Id = ben.Id, Name = "Ben", Grants = { ["leads:create"] = Scope.Everyone, ["leads:read"] = Scope.Own } });
        var unseen = await blind.PostAsync("leads", new { companyName = "Protected", email = "ho@protected.example" });
        unseen.Code.ShouldBe("lead.person-protected-unseen");
        unseen.Text.ShouldNotContain("Amy");
        var batch = await Rep(ben).PostAsync("leads/batch", new { items = new[] { new { companyName = "Protected", email = "ho@protected.example" } } });
        batch.Items[0].GetProperty("outcome").GetString().ShouldBe("rejected");
        batch.Items[0].GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain("Amy");

        var passedOn = await Rep(ben).PostAsync("leads", new { companyName = "Protected", email = "ho@protected.example", message = "Rang again", passOn = true });
        passedOn.Id.ShouldBe(lead.Id);
        (await leads.Administrator.GetAsync($"leads/{lead.Id}"))["enquiryCount"].GetInt32().ShouldBe(2);
        // The website asks nobody's leave, and neither does the owner.
        (await leads.Administrator.PostAsync("leads", new { companyName = "Protected", email = "ho@protected.example" })).Status.ShouldBe(HttpStatusCode.OK);
        (await Rep(amy).PostAsync("leads", new { companyName = "Protected Ltd", email = "third@protected.example" })).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task An_owner_may_give_a_lead_up_and_others_may_not_for_them()
    {
        var amy = leads.Office.Person("Amy");
        var lead = await leads.EnquireAsync();
        await Rep(amy).PostAsync($"leads/{lead.Id}/claim");
        (await Rep(leads.Office.Person("Ben")).PostAsync($"leads/{lead.Id}/release", new { reason = "Mine now" }, ("If-Match", "*"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Rep(amy).PostAsync($"leads/{lead.Id}/release", new { reason = "Too far away" }, ("If-Match", "*"))).Status.ShouldBe(HttpStatusCode.NoContent);
        (await ReadAsync(lead.Id))["inPoolSince"].ValueKind.ShouldBe(JsonValueKind.String);
        (await Rep(amy).PostAsync($"leads/{lead.Id}/claim")).Code.ShouldBe("pool.cool-off");
    }

    [Fact]
    public async Task Rules_are_checked_ordered_and_removed()
    {
        (await leads.Administrator.PostAsync("protection-rules", new { name = "Late", days = 2, extensionDays = 1, warnDays = 2 })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await leads.Administrator.PostAsync("protection-rules", new { name = "Short", days = 5, extensionDays = 1, longestDays = 4 })).Status.ShouldBe(HttpStatusCode.BadRequest);
        var rule = await RuleAsync(new { name = "Mine", days = 5, extensionDays = 5 });
        var rules = (await leads.Administrator.GetAsync("protection-rules")).Items.Select(r => r.GetProperty("id").GetGuid()).ToList();
        rules[0].ShouldBe(rule.Id);
        rules.Reverse();
        (await leads.Administrator.PostAsync("protection-rules/order", new { ids = rules })).Items.Select(r => r.GetProperty("id").GetGuid()).ShouldBe(rules);
        (await leads.Administrator.PostAsync("protection-rules/order", new { ids = rules.Skip(1) })).Code.ShouldBe("protection-rule.order-incomplete");
        var changed = await leads.Administrator.PatchAsync($"protection-rules/{rule.Id}", new { days = 7 }, "*");
        changed["days"].GetInt32().ShouldBe(7);
        (await leads.Administrator.DeleteAsync($"protection-rules/{rule.Id}", "*")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await leads.Administrator.GetAsync("protection-rules")).Items.Count.ShouldBe(2);
        (await Rep(leads.Office.Person("Rep")).GetAsync("protection-rules")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    public ValueTask InitializeAsync() => leads.InitializeAsync();

    public ValueTask DisposeAsync() => leads.DisposeAsync();

    private ApiClient Rep(UserSummary person) => leads.As(person, RepsRights);

    private Task<ApiResponse> ReadAsync(Guid id) => leads.Administrator.GetAsync($"leads/{id}");

    private async Task<ApiResponse> RuleAsync(object rule)
    {
        var made = await leads.Administrator.PostAsync("protection-rules", rule);
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
        return made;
    }

    private async Task LimitAsync(int claimsPerDay = 10, int mostInHand = 60, int viewsPerDay = 30) =>
        (await leads.Administrator.PutAsync("pool-policy", new { claimsPerDay, mostInHand, viewsPerDay, coolOffDays = 5, companiesCollide = true }, ("If-Match", "*")))
        .Status.ShouldBe(HttpStatusCode.OK);

    /// <param name="hour">UTC, eight hours behind the office.</param>
    private async Task MoveToAsync(int month, int day, int hour)
    {
        leads.App.Clock.MoveTo(new DateTimeOffset(2026, month, day, hour, 0, 0, TimeSpan.Zero));
        while (await leads.App.Services.GetRequiredService<Deadlines>().ActAsync(CancellationToken.None) > 0) { }
    }

    private Task<ApiResponse> WarningsAsync(UserSummary owner, int count) => CrmApp.EventuallyAsync(
        () => leads.Administrator.GetAsync($"mail-log?filter=to eq \"{owner.Email}\""), mails => mails.Items.Count == count);
}
