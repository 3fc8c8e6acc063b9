using System.Net;
using System.Text.Json;
using Crm.Leads.Contracts;
using Crm.Segmentation.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Crm.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shouldly;
using Xunit;

namespace Crm.Sales.Tests.Opportunities;

public sealed class OpportunityTests : IAsyncLifetime
{
    private readonly CrmApp app = new();
    private readonly OneAccount accounts = new();

    public OpportunityTests() => app.Replace = services => services.Replace(ServiceDescriptor.Scoped<IAccountDirectory>(_ => accounts));

    [Fact]
    public async Task An_opportunity_is_entered_changed_and_moved_through_its_stages()
    {
        var created = await EnterAsync("Boardroom of Harbour Ltd");
        created["number"].GetString()!.ShouldMatch(@"^O-\d{4}-\d{5}$");
        created["stage"].GetString().ShouldBe("new");
        created["amount"].GetProperty("amount").GetString().ShouldBe("1190.48");

        var changed = await app.Administrator.PatchAsync($"opportunities/{created.Id}", new { amount = (object?)null, expectedClose = "2026-12-31" }, created.ETag);
        changed["amount"].ValueKind.ShouldBe(JsonValueKind.Null);
        changed["name"].GetString().ShouldBe("Boardroom of Harbour Ltd");

        var proposal = await MoveAsync(changed, new { stage = "proposal" });
        proposal["stage"].GetString().ShouldBe("proposal");
        (await MoveAsync(proposal, new { stage = "proposal" })).Code.ShouldBe("opportunity.already-there");
        var won = await MoveAsync(proposal, new { stage = "won" });
        won["closedAt"].ValueKind.ShouldBe(JsonValueKind.String);
        (await MoveAsync(won, new { stage = "negotiation" }))["closedAt"].ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Losing_needs_a_reason()
    {
        var created = await EnterAsync("Lost cause");
        var refused = await MoveAsync(created, new { stage = "lost", reason = " " });
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused["errors"][0].GetProperty("pointer").GetString().ShouldBe("/reason");
        (await MoveAsync(created, new { stage = "lost", reason = "Price" }))["lostReason"].GetString().ShouldBe("Price");
    }

    [Fact]
    public async Task What_stands_at_each_stage_is_summed_per_currency_and_weighted_by_its_chance()
    {
        await EnterAsync("First");
        var second = await EnterAsync("Second");
        await app.Administrator.PatchAsync($"opportunities/{second.Id}", new { amount = new { amount = "100.00", currency = "USD" } }, second.ETag);
        var third = await EnterAsync("Third");
        var priceless = await app.Administrator.PatchAsync($"opportunities/{third.Id}", new { amount = (object?)null }, third.ETag);
        var proposed = await MoveAsync(await EnterAsync("Fourth"), new { stage = "proposal" });

        var totals = (await app.Administrator.GetAsync("opportunities/totals")).Items.ToDictionary(item => item.GetProperty("stage").GetString()!);
        totals.Keys.ShouldBe(["new", "qualified", "proposal", "negotiation", "won", "lost"]);
        totals["new"].GetProperty("count").GetInt32().ShouldBe(3);
        MoneyOf(totals["new"], "amounts").ShouldBe(["1190.48 HKD", "100.00 USD"]);
        MoneyOf(totals["new"], "expected").ShouldBe(["119.05 HKD", "10.00 USD"]);
        MoneyOf(totals["proposal"], "expected").ShouldBe(["595.24 HKD"]);
        totals["won"].GetProperty("count").GetInt32().ShouldBe(0);

        var some = await app.Administrator.GetAsync($"opportunities/totals?filter=id in (\"{priceless.Id}\", \"{proposed.Id}\") and stage eq \"new\"");
        some.Items.Sum(item => item.GetProperty("count").GetInt32()).ShouldBe(1);
        (await app.Administrator.GetAsync("opportunities/totals?filter=nonsense eq 1")).Status.ShouldBe(HttpStatusCode.BadRequest);

        static IEnumerable<string> MoneyOf(JsonElement total, string name) =>
            total.GetProperty(name).EnumerateArray().Select(money => $"{money.GetProperty("amount").GetString()} {money.GetProperty("currency").GetString()}");
    }

    [Fact]
    public async Task Another_home_currency_counts_everything_anew()
    {
        var opportunity = await EnterAsync("Emigrant");
        (await app.Administrator.PutAsync("currencies", new { home = "USD", inUse = new[] { "USD", "HKD" } }, ("If-Match", "*"))).Status.ShouldBe(HttpStatusCode.OK);
        await CrmApp.EventuallyAsync(() => app.Administrator.GetAsync($"opportunities/{opportunity.Id}"), o => o["homeAmount"].ValueKind == JsonValueKind.Null);
        (await app.Administrator.PostAsync("exchange-rates", new { currency = "HKD", from = "2026-01-01", rate = "0.128" })).Status.ShouldBe(HttpStatusCode.Created);
        var converted = await CrmApp.EventuallyAsync(() => app.Administrator.GetAsync($"opportunities/{opportunity.Id}"), o => o["homeAmount"].ValueKind != JsonValueKind.Null);
        converted["homeAmount"].GetRawText().ShouldBe("""{"amount":"152.38","currency":"USD"}""");
    }

    [Fact]
    public async Task Of_two_who_move_it_at_once_one_must_look_again()
    {
        var created = await EnterAsync("Race");
        var answers = await Task.WhenAll(MoveAsync(created, new { stage = "qualified" }), MoveAsync(created, new { stage = "proposal" }));
        answers.Select(a => (int)a.Status).Order().ShouldBe([200, 412]);
    }

    [Fact]
    public async Task A_converted_lead_makes_one_opportunity_however_often_its_event_comes()
    {
        var id = Ids.New();
        var converted = new LeadConverted(
            Ids.New(), "L-2026-00042", "Website", "webForm", null, Ids.New(), null, new DateTime(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc),
            new ConvertedAccount(accounts.Id, IsNew: false, "Harbour Ltd", null, null, null, null, null, null), null,
            new ConvertedOpportunity(id, "Harbour Ltd: Video bar", 5000, "USD", new DateOnly(2026, 6, 30)));
        await using (var scope = app.OpenScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SalesDbContext>();
            db.Publish(converted.LeadId, converted);
            await db.SaveChangesAsync();
        }

        var opportunity = await CrmApp.EventuallyAsync(() => app.Administrator.GetAsync($"opportunities/{id}"), o => o.Status == HttpStatusCode.OK);
        opportunity["leadNumber"].GetString().ShouldBe("L-2026-00042");
        opportunity["amount"].GetProperty("currency").GetString().ShouldBe("USD");
        (await app.Administrator.GetAsync($"opportunities?filter=leadId eq \"{converted.LeadId}\"")).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Opportunities_are_listed_by_what_matters()
    {
        await EnterAsync("Small", "100.00");
        await EnterAsync("Boardroom");
        await EnterAsync("Großes Büro", "90000.00");
        var list = await app.Administrator.GetAsync("opportunities?filter=amount ge 1000 and stage eq \"new\"&sort=-amount");
        list.Items.Select(o => o.GetProperty("name").GetString()).ShouldBe(["Großes Büro", "Boardroom"], ignoreOrder: false, customMessage: list.Text);
    }

    [Theory]
    [InlineData("""{ "name": "", "accountId": "ACCOUNT" }""", "/name")]
    [InlineData("""{ "name": "X", "accountId": "0193a000-0000-7000-8000-00000000dead" }""", "/accountId")]
    [InlineData("""{ "name": "X", "accountId": "ACCOUNT", "amount": { "amount": "-1", "currency": "HKD" } }""", "/amount")]
    [InlineData("""{ "name": "X", "accountId": "ACCOUNT", "amount": 12 }""", "/amount")]
    public async Task Bad_input_is_named_with_its_place(string body, string pointer)
    {
        var refused = await app.Administrator.PostAsync("opportunities", new StringContent(body.Replace("ACCOUNT", accounts.Id.ToString(), StringComparison.Ordinal), System.Text.Encoding.UTF8, "application/json"));
        refused.Status.ShouldBe(HttpStatusCode.BadRequest, refused.Text);
        refused["errors"][0].GetProperty("pointer").GetString().ShouldBe(pointer);
    }

    [Fact]
    public async Task A_rep_changes_only_their_own()
    {
        var rep = new TestCaller { Grants = { ["opportunities:read"] = Scope.Team, ["opportunities:update"] = Scope.Own }, Teams = { Ids.New() } };
        var created = await app.Administrator.PostAsync("opportunities", new { name = "Theirs", accountId = accounts.Id, teamId = rep.Teams[0] });
        (await app.As(rep).GetAsync($"opportunities/{created.Id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await app.As(rep).PatchAsync($"opportunities/{created.Id}", new { name = "Mine" }, created.ETag)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await app.With("leads:read").GetAsync($"opportunities/{created.Id}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<ApiResponse> EnterAsync(string name, string amount = "1190.48") =>
        app.Administrator.PostAsync("opportunities", new { name, accountId = accounts.Id, amount = new { amount, currency = "HKD" } });

    private Task<ApiResponse> MoveAsync(ApiResponse seen, object body) =>
        app.Administrator.PostAsync($"opportunities/{seen.Id}/move", body, ("If-Match", seen.ETag!));
}
