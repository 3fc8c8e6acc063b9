using System.Net;
using System.Text.Json;
using Crm.Leads.Contracts;
using Crm.Shared.Domain;
using Crm.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Crm.Leads.Tests.Sources;

public sealed class SourceTests(LeadsApp leads) : IClassFixture<LeadsApp>
{
    [Fact]
    public async Task Sources_are_counted_with_what_they_cost_and_earned()
    {
        await LeadAsync("Fair", "2026-02-03T02:00:00Z");
        var qualified = await LeadAsync("Fair", "2026-02-04T02:00:00Z");
        await QualifyAsync(qualified);
        await LeadAsync("Fair", "2026-01-10T02:00:00Z");
        await LeadAsync("=Website", "2026-02-28T15:59:00Z");
        // The last minute of February in Hong Kong, and the first of March.
        await LeadAsync("=Website", "2026-02-28T16:00:00Z");
        await WinAsync(qualified);
        // Half of these days lie in February.
        await CostAsync("Fair", "2026-02-15", "2026-03-14", "2800.00");
        await CostAsync("Flyers", "2026-02-01", "2026-02-01", "50.00");
        await leads.Administrator.PostAsync("external-lists", List("Bought", cost: new { amount = "900.00", currency = "HKD" }, boughtOn: "2026-02-10", source: "Fair"));

        var february = await CrmApp.EventuallyAsync(
            () => leads.Administrator.GetAsync("lead-sources/analysis?from=2026-02-01&to=2026-02-28"), a => a["sources"][0].GetProperty("won").GetInt32() == 1);
        var fair = february["sources"].EnumerateArray().Single(s => s.GetProperty("source").GetString() == "Fair");
        fair.GetProperty("leads").GetInt32().ShouldBe(2);
        fair.GetProperty("qualified").GetInt32().ShouldBe(1);
        fair.GetProperty("revenue")[0].GetProperty("amount").GetString().ShouldBe("5000.00");
        fair.GetProperty("cost")[0].GetProperty("amount").GetString().ShouldBe("2300.00");
        fair.GetProperty("costPerQualified")[0].GetProperty("amount").GetString().ShouldBe("2300.00");
        february["sources"].EnumerateArray().Single(s => s.GetProperty("source").GetString() == "=Website").GetProperty("leads").GetInt32().ShouldBe(1);
        february["sources"].EnumerateArray().Single(s => s.GetProperty("source").GetString() == "Flyers").GetProperty("leads").GetInt32().ShouldBe(0);
        february["before"].EnumerateArray().Single(s => s.GetProperty("source").GetString() == "Fair").GetProperty("leads").GetInt32().ShouldBe(1);

        // The records behind a number are a filtered list.
        var drill = await leads.Administrator.GetAsync("leads?count=exact&filter=" + Uri.EscapeDataString("source eq \"Fair\" and wonAt pr and enquiredAt ge \"2026-02-01\" and enquiredAt le \"2026-02-28\""));
        drill["count"].GetInt32().ShouldBe(1);

        var csv = await leads.Administrator.GetAsync("lead-sources/analysis.csv?from=2026-02-01&to=2026-02-28");
        csv.ContentType.ShouldBe("text/csv");
        csv.Text.ShouldContain("'=Website");
        csv.Text.ShouldContain("HKD 2300.00");
        (await leads.Administrator.GetAsync("lead-sources/analysis?from=2026-03-01&to=2026-02-01")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Foreign_costs_count_at_home_by_the_rates_of_their_days_and_month_by_month()
    {
        // Ten dollars a day, of which the last eight days of January are before the first rate.
        await RateAsync("USD", "2026-02-01", "8");
        await RateAsync("USD", "2026-02-11", "7");
        await CostAsync("Abroad", "2026-01-24", "2026-02-20", "280.00", "USD");
        await leads.Administrator.PostAsync("external-lists", List("Bought abroad", cost: new { amount = "100.00", currency = "USD" }, boughtOn: "2026-02-10", source: "Abroad"));
        await QualifyAsync(await LeadAsync("Abroad", "2026-02-04T02:00:00Z"));

        var february = await AbroadAsync("from=2026-02-01&to=2026-02-28");
        february.GetProperty("cost")[0].GetRawText().ShouldBe("""{"amount":"300.00","currency":"USD"}""");
        // Ten days at 80, ten at 70, and the list at 800.
        february.GetProperty("homeCost").GetRawText().ShouldBe("""{"total":{"amount":"2300.00","currency":"HKD"},"unconverted":[]}""");
        february.GetProperty("homeCostPerQualified").GetProperty("amount").GetString().ShouldBe("2300.00");
        var both = await AbroadAsync("from=2026-01-01&to=2026-02-28");
        both.GetProperty("homeCost").GetProperty("unconverted")[0].GetRawText().ShouldBe("""{"amount":"80.00","currency":"USD"}""");
        both.GetProperty("homeCostPerQualified").ValueKind.ShouldBe(JsonValueKind.Null);

        // What cost nothing has no price, not one of zero.
        await QualifyAsync(await LeadAsync("Word of mouth", "2026-02-05T02:00:00Z"));
        var free = (await leads.Administrator.GetAsync("lead-sources/analysis?from=2026-02-01&to=2026-02-28"))["sources"].EnumerateArray().Single(s => s.GetProperty("source").GetString() == "Word of mouth");
        free.GetProperty("qualified").GetInt32().ShouldBe(1);
        free.GetProperty("homeCostPerQualified").ValueKind.ShouldBe(JsonValueKind.Null);

        var months = await leads.Administrator.GetAsync("lead-sources/analysis/months?from=2026-01-15&to=2026-02-28&source=Abroad");
        months.Items.Select(m => $"{m.GetProperty("month").GetString()} {m.GetProperty("qualified").GetInt32()} {m.GetProperty("cost").GetProperty("total").GetProperty("amount").GetString()}")
            .ShouldBe(["2026-01-01 0 0.00", "2026-02-01 1 2300.00"]);
        (await leads.Administrator.GetAsync("lead-sources/analysis/months?from=2020-01-01&to=2026-02-28")).Code.ShouldBe("source-analysis.months");
        (await leads.Administrator.GetAsync("lead-sources/analysis/months")).Items.Count.ShouldBe(12);
        (await leads.Administrator.PostAsync("source-costs", new { source = "Abroad", from = "2026-01-01", to = "2026-01-02", cost = new { amount = "1", currency = "XYZ" } })).Status.ShouldBe(HttpStatusCode.BadRequest);

        var list = (await leads.Administrator.GetAsync("external-lists?filter=" + Uri.EscapeDataString("name eq \"Bought abroad\""))).Items.Single();
        var results = await leads.Administrator.GetAsync($"external-lists/{list.GetProperty("id").GetGuid()}/results");
        results["homeCost"].GetProperty("total").GetProperty("amount").GetString().ShouldBe("800.00");

        async Task<JsonElement> AbroadAsync(string period) =>
            (await leads.Administrator.GetAsync($"lead-sources/analysis?{period}"))["sources"].EnumerateArray().Single(s => s.GetProperty("source").GetString() == "Abroad");
    }

    [Fact]
    public async Task A_bought_list_is_refused_after_expiry_for_other_uses_and_when_used_up()
    {
        var expired = await leads.Administrator.PostAsync("external-lists", List("Old", until: "2026-03-01"));
        expired.Status.ShouldBe(HttpStatusCode.Created, expired.Text);
        expired["reasonAgainst"].GetString()!.ShouldContain("2026-03-01");
        (await leads.Administrator.GetAsync($"external-lists/{expired.Id}", ("Accept-Language", "zh-Hant")))["reasonAgainst"].GetString()!.ShouldContain("只可使用至");
        (await CallListAsync("On an old list", expired.Id)).Code.ShouldBe("external-list.expired");
        var mailOnly = await leads.Administrator.PostAsync("external-lists", List("Mail only", uses: ["mailingList"]));
        (await CallListAsync("Calls to it", mailOnly.Id)).Code.ShouldBe("external-list.use-not-allowed");

        var once = await leads.Administrator.PostAsync("external-lists", List("Once", mostUses: 1, until: "2026-03-31"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => CallListAsync($"Use {i}", once.Id)));
        answers.Count(a => a.Status == HttpStatusCode.Created).ShouldBe(1);
        answers.Where(a => a.Status != HttpStatusCode.Created).ShouldAllBe(a => a.Code == "external-list.used-up");
        var used = answers.Single(a => a.Status == HttpStatusCode.Created);
        // The same use again is no second one.
        (await leads.Administrator.PatchAsync($"call-lists/{used.Id}", new { name = "Renamed" }, "*")).Status.ShouldBe(HttpStatusCode.OK);
        (await leads.Administrator.GetAsync($"external-lists/{once.Id}"))["timesUsed"].GetInt32().ShouldBe(1);
        await using (var scope = leads.App.OpenScope())
        {
            var directory = scope.ServiceProvider.GetRequiredService<IExternalListDirectory>();
            (await directory.CheckUseAsync(once.Id, ExternalListUse.Campaign, Ids.New(), CancellationToken.None)).Reason.ShouldBe("external-list.used-up");
            (await directory.CheckUseAsync(mailOnly.Id, ExternalListUse.MailingList, Ids.New(), CancellationToken.None)).Reason.ShouldBeNull();
        }

        // It expires while it is being called.
        await leads.Administrator.PostAsync($"call-lists/{used.Id}/people", new { people = new[] { new { name = "Listed", phone = "+85223450001" } } });
        leads.App.Clock.Advance(TimeSpan.FromDays(40));
        (await leads.Administrator.PostAsync($"call-lists/{used.Id}/next")).Code.ShouldBe("external-list.expired");
        leads.App.Clock.MoveTo(LeadsApp.MondayMorning);
    }

    [Fact]
    public async Task Results_of_a_bought_list_count_the_leads_that_its_calls_made()
    {
        var list = await leads.Administrator.PostAsync("external-lists", List("Productive", cost: new { amount = "300.00", currency = "HKD" }));
        var calls = await CallListAsync("Productive calls", list.Id);
        await leads.Administrator.PostAsync($"call-lists/{calls.Id}/people", new { people = new[] { new { name = "Yes", phone = "+85223450010" }, new { name = "No", phone = "+85223450011" } } });
        var agent = leads.As(leads.Office.Person("Productive"));
        foreach (var outcome in new[] { "interested", "not-interested" })
        {
            var call = await agent.PostAsync($"call-lists/{calls.Id}/next");
            var recorded = await agent.PostAsync($"calls/{call.Id}/outcome", new { outcome });
            recorded.Status.ShouldBe(HttpStatusCode.OK, recorded.Text);
        }

        var results = await leads.Administrator.GetAsync($"external-lists/{list.Id}/results");
        results.Status.ShouldBe(HttpStatusCode.OK, results.Text);
        results["leads"].GetInt32().ShouldBe(1);
        results["costPerLead"].GetProperty("amount").GetString().ShouldBe("300.00");
        results["usages"][0].GetProperty("label").GetString().ShouldBe("Productive calls");
        (await leads.Administrator.PostAsync($"external-lists/{list.Id}/imports", new { importId = Ids.New() })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static object List(
        string name, object? cost = null, string boughtOn = "2026-01-05", string? until = null, string? source = null, int? mostUses = null, string[]? uses = null) =>
        new { name, supplier = "List House", source, cost, boughtOn, validFrom = "2026-01-01", validUntil = until, uses = uses ?? ["callList", "campaign"], mostUses };

    private Task<ApiResponse> CallListAsync(string name, Guid externalListId) =>
        leads.Administrator.PostAsync("call-lists", new { name, externalListId });

    private async Task<Guid> LeadAsync(string source, string enquiredAt)
    {
        var made = await leads.EnquireAsync(new { companyName = $"{source} {Ids.New()}", source, enquiredAt });
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
        return made.Id;
    }

    private async Task RateAsync(string currency, string from, string rate) =>
        (await leads.Administrator.PostAsync("exchange-rates", new { currency, from, rate })).Status.ShouldBe(HttpStatusCode.Created);

    private async Task CostAsync(string source, string from, string to, string amount, string currency = "HKD")
    {
        var cost = await leads.Administrator.PostAsync("source-costs", new { source, from, to, cost = new { amount, currency } });
        cost.Status.ShouldBe(HttpStatusCode.Created, cost.Text);
    }

    private async Task QualifyAsync(Guid id)
    {
        var done = await ActAsync($"leads/{id}/qualify", new
        {
            script = "room-conferencing",
            answers = new { occasion = "newRooms", rooms = 12, seats = 22, equipment = new[] { "nothing" }, budgetState = "approved", budget = new { amount = "2000000", currency = "HKD" }, decisionDate = "2026-03-10", decisionMaker = "self" },
        });
        done["outcome"].GetString().ShouldBe("qualified", done.Text);
    }

    /// <summary>The dispatch rules may save the lead at the same instant.</summary>
    private Task<ApiResponse> ActAsync(string action, object body) =>
        CrmApp.EventuallyAsync(() => leads.Administrator.PostAsync(action, body, ("If-Match", "*")), done => done.Status == HttpStatusCode.OK);

    private async Task WinAsync(Guid id)
    {
        var converted = await ActAsync($"leads/{id}/convert", new { opportunity = new { name = "Rooms", amount = new { amount = "5000.00", currency = "HKD" } } });
        var opportunity = converted["opportunityId"].GetGuid();
        await CrmApp.EventuallyAsync(() => leads.Administrator.GetAsync($"opportunities/{opportunity}"), o => o.Status == HttpStatusCode.OK);
        var moved = await leads.Administrator.PostAsync($"opportunities/{opportunity}/move", new { stage = "won" }, ("If-Match", "*"));
        moved.Status.ShouldBe(HttpStatusCode.OK, moved.Text);
    }
}
