using System.Net;
using System.Text.Json;
using Crm.Segmentation.Contracts;
using Crm.Shared.Web;
using Crm.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shouldly;
using Xunit;

namespace Crm.Sales.Tests.Opportunities;

/// <summary>Each test has currencies of its own: they share one table of rates.</summary>
public sealed class HomeAmountTests(SalesApp sales) : IClassFixture<SalesApp>
{
    private ApiClient Admin => sales.App.Administrator;

    [Fact]
    public async Task What_is_open_counts_by_the_latest_rate_and_what_is_closed_by_that_of_its_day()
    {
        await RateAsync("USD", "2026-06-01", "7.8");
        var open = await EnterAsync("Open in dollars", "100", "USD");
        Home(open).ShouldBe("780.00 HKD 2026-06-01");
        var won = await MoveAsync(await EnterAsync("Won in dollars", "100", "USD"), "won");
        Home(await EnterAsync("At home", "100", "HKD")).ShouldBe("100.00 HKD ");

        sales.App.Clock.Advance(TimeSpan.FromDays(3));
        var later = await RateAsync("USD", "2026-06-18", "7.9");
        await UntilAsync(open, "790.00 HKD 2026-06-18");
        Home(await LookAsync(won)).ShouldBe("780.00 HKD 2026-06-01");

        // A rate of the day on which it closed concerns it, and so does taking it up again.
        var ofItsDay = await RateAsync("USD", "2026-06-15", "7.7");
        await UntilAsync(won, "770.00 HKD 2026-06-15");
        Home(await MoveAsync(await LookAsync(won), "negotiation")).ShouldBe("790.00 HKD 2026-06-18");

        await Admin.PatchAsync($"exchange-rates/{later.Id}", new { rate = "8" }, "*");
        var converted = await UntilAsync(open, "800.00 HKD 2026-06-18");
        converted["version"].GetInt32().ShouldBe(1, "nobody has changed it");
        await Admin.DeleteAsync($"exchange-rates/{later.Id}", "*");
        await UntilAsync(open, "770.00 HKD 2026-06-15");
        await Admin.DeleteAsync($"exchange-rates/{ofItsDay.Id}", "*");
        await UntilAsync(open, "780.00 HKD 2026-06-01");
        sales.App.Clock.MoveTo(SalesApp.Now);
    }

    [Fact]
    public async Task An_amount_before_the_first_rate_is_left_out_of_the_sum_and_named()
    {
        var early = await MoveAsync(await EnterAsync("Early", "5000", "JPY"), "won");
        Home(early).ShouldBe("");
        await EnterAsync("Early at home", "10", "HKD");
        var filter = "?filter=" + Uri.EscapeDataString("name sw \"Early\"");
        var totals = await TotalsAsync(filter);
        totals["won"].GetProperty("home").GetRawText().ShouldBe("""{"total":{"amount":"0.00","currency":"HKD"},"unconverted":[{"amount":"5000.00","currency":"JPY"}]}""");
        Amount(totals["new"].GetProperty("home").GetProperty("total")).ShouldBe("10.00 HKD");

        // A rate from the day after does not reach back; one from the day before does.
        sales.App.Clock.Advance(TimeSpan.FromDays(1));
        await RateAsync("JPY", "2026-06-16", "0.06");
        Home(await EnterAsync("Now in yen", "5000", "JPY")).ShouldBe("300.00 HKD 2026-06-16");
        Home(await LookAsync(early)).ShouldBe("");
        await RateAsync("JPY", "2026-06-14", "0.05");
        await UntilAsync(early, "250.00 HKD 2026-06-14");
        Amount((await TotalsAsync(filter))["won"].GetProperty("home").GetProperty("total")).ShouldBe("250.00 HKD");
        sales.App.Clock.MoveTo(SalesApp.Now);
    }

    [Fact]
    public async Task Lists_filter_and_sort_and_totals_weigh_across_currencies()
    {
        await RateAsync("EUR", "2026-06-01", "9");
        await EnterAsync("Across small", "100", "HKD");
        await EnterAsync("Across large", "90", "EUR");
        await EnterAsync("Across middle", "500", "HKD");
        await EnterAsync("Across unknown", "9999", "VND");
        var list = await Admin.GetAsync("opportunities?sort=-homeAmount&filter=" + Uri.EscapeDataString("name sw \"Across\" and homeAmount ge 200"));
        list.Items.Select(o => o.GetProperty("name").GetString()).ShouldBe(["Across large", "Across middle"]);
        (await Admin.GetAsync("opportunities?filter=" + Uri.EscapeDataString("name sw \"Across\" and amount pr and not (homeAmount pr)"))).Items.Count.ShouldBe(1);
        var first = await Admin.GetAsync("opportunities?limit=2&sort=-homeAmount&filter=" + Uri.EscapeDataString("name sw \"Across\""));
        var second = await Admin.GetAsync($"opportunities?limit=2&sort=-homeAmount&after={first["next"].GetString()}&filter=" + Uri.EscapeDataString("name sw \"Across\""));
        second.Items.Select(o => o.GetProperty("name").GetString()).ShouldBe(["Across small", "Across unknown"]);

        var total = (await TotalsAsync("?filter=" + Uri.EscapeDataString("name sw \"Across\"")))["new"];
        Amount(total.GetProperty("home").GetProperty("total")).ShouldBe("1410.00 HKD");
        Amount(total.GetProperty("homeExpected")).ShouldBe("141.00 HKD");
        total.GetProperty("home").GetProperty("unconverted").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Who_may_not_see_amounts_learns_them_from_no_other_field_sum_or_filter()
    {
        await EnterAsync("Secret", "777", "HKD");
        var clerk = sales.App.As(new TestCaller
        {
            Grants = { ["*"] = Scope.Everyone },
            Fields = new FieldRights(new Dictionary<string, IReadOnlyDictionary<string, FieldAccess>> { ["opportunity"] = new Dictionary<string, FieldAccess> { ["amount"] = FieldAccess.None } }),
        });
        foreach (var path in new[] { "opportunities?filter=", "opportunities/totals?filter=" })
        {
            var seen = await clerk.GetAsync(path + Uri.EscapeDataString("name eq \"Secret\""));
            seen.Status.ShouldBe(HttpStatusCode.OK, seen.Text);
            seen.Text.ShouldNotContain("777");
            seen.Text.ShouldNotContain("HKD");
        }

        foreach (var filter in new[] { "homeAmount gt 1", "currency eq \"HKD\"", "homeRateFrom pr", "amount gt 1" })
            (await clerk.GetAsync("opportunities?filter=" + Uri.EscapeDataString(filter))).Status.ShouldBe(HttpStatusCode.BadRequest, filter);
        (await clerk.GetAsync("opportunities?sort=-homeAmount")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await clerk.GetAsync("opportunities/totals")).Items[0].GetProperty("count").GetInt32().ShouldBeGreaterThan(0);
        (await Admin.GetAsync("access/fields")).Text.ShouldNotContain("homeAmount");
    }

    [Fact]
    public async Task A_formula_follows_the_rate_behind_the_amount_that_it_asks()
    {
        await RateAsync("GBP", "2026-06-01", "10");
        var field = await Admin.PostAsync("custom-fields", new { recordType = "opportunity", key = "commission", type = "formula", formula = "homeAmount * 0.1", formulaType = "number", labels = new { en = "Commission" } });
        field.Status.ShouldBe(HttpStatusCode.Created, field.Text);
        var entered = await EnterAsync("Commissioned", "100", "GBP");
        entered["custom"].GetProperty("commission").GetDecimal().ShouldBe(100);
        await RateAsync("GBP", "2026-06-10", "11");
        await CrmApp.EventuallyAsync(() => LookAsync(entered), o => o["custom"].GetProperty("commission").GetDecimal() == 110);
    }

    [Fact]
    public async Task An_unknown_currency_is_refused()
    {
        var refused = await EnterAsync("Shells", "5", "XXX");
        (refused.Status, refused["errors"][0].GetProperty("pointer").GetString()).ShouldBe((HttpStatusCode.BadRequest, "/amount"));
    }

    private Task<ApiResponse> EnterAsync(string name, string amount, string currency) =>
        Admin.PostAsync("opportunities", new { name, accountId = sales.Accounts.Id, amount = new { amount, currency } });

    private async Task<ApiResponse> MoveAsync(ApiResponse seen, string stage)
    {
        var moved = await Admin.PostAsync($"opportunities/{seen.Id}/move", new { stage }, ("If-Match", seen.ETag!));
        moved.Status.ShouldBe(HttpStatusCode.OK, moved.Text);
        return moved;
    }

    private async Task<ApiResponse> RateAsync(string currency, string from, string rate)
    {
        var made = await Admin.PostAsync("exchange-rates", new { currency, from, rate });
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
        return made;
    }

    private Task<ApiResponse> LookAsync(ApiResponse opportunity) => Admin.GetAsync($"opportunities/{opportunity.Id}");

    private Task<ApiResponse> UntilAsync(ApiResponse opportunity, string home) => CrmApp.EventuallyAsync(() => LookAsync(opportunity), seen => Home(seen) == home);

    private async Task<Dictionary<string, JsonElement>> TotalsAsync(string query) =>
        (await Admin.GetAsync("opportunities/totals" + query)).Items.ToDictionary(item => item.GetProperty("stage").GetString()!);

    private static string Home(ApiResponse opportunity) =>
        opportunity["homeAmount"].ValueKind == JsonValueKind.Null ? "" : $"{Amount(opportunity["homeAmount"])} {opportunity["homeRateFrom"].GetString()}";

    private static string Amount(JsonElement money) => $"{money.GetProperty("amount").GetString()} {money.GetProperty("currency").GetString()}";
}

/// <summary>The application on a day of which the tests know the date, with one account.</summary>
public sealed class SalesApp : IAsyncLifetime
{
    public static readonly DateTimeOffset Now = new(2026, 6, 15, 2, 0, 0, TimeSpan.Zero);

    public SalesApp()
    {
        App.Replace = services => services.Replace(ServiceDescriptor.Scoped<IAccountDirectory>(_ => Accounts));
        App.Clock.MoveTo(Now);
    }

    public CrmApp App { get; } = new();

    internal OneAccount Accounts { get; } = new();

    public ValueTask InitializeAsync() => App.InitializeAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
