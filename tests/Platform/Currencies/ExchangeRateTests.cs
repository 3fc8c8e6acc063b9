using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Crm.Platform.Tests.Currencies;

/// <summary>Each test has currencies of its own: they share one table.</summary>
public sealed class ExchangeRateTests : IClassFixture<CrmApp>
{
    private const string Today = "2026-06-15";
    private readonly CrmApp app;

    public ExchangeRateTests(CrmApp app)
    {
        this.app = app;
        // Ten in the morning in Hong Kong.
        app.Clock.MoveTo(new DateTimeOffset(2026, 6, 15, 2, 0, 0, TimeSpan.Zero));
    }

    private ApiClient Admin => app.Administrator;

    [Fact]
    public async Task A_rate_is_entered_corrected_taken_away_and_brought_back_and_the_trail_says_so()
    {
        var made = await EnterAsync("USD", "2026-06-01", "7.8013", "HKMA");
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
        made["rate"].GetString().ShouldBe("7.8013");
        var taken = await EnterAsync("USD", "2026-06-01", "7.9");
        (taken.Status, taken.Code).ShouldBe((HttpStatusCode.Conflict, "exchange-rate.day-taken"));
        taken["detail"].GetString()!.ShouldContain("2026-06-01");

        (await Admin.PatchAsync($"exchange-rates/{made.Id}", new { rate = "7.9" }, "\"9\"")).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        var corrected = await Admin.PatchAsync($"exchange-rates/{made.Id}", new { rate = "7.8114" }, made.ETag);
        (corrected["rate"].GetString(), corrected["source"].GetString()).ShouldBe(("7.8114", "HKMA"));
        (await Admin.PatchAsync($"exchange-rates/{made.Id}", new { rate = "0" }, corrected.ETag)).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await Admin.DeleteAsync($"exchange-rates/{made.Id}", corrected.ETag)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await ConvertAsync("10", "USD", on: "2026-06-02")).Code.ShouldBe("exchange-rate.none");
        (await Admin.PostAsync($"exchange-rates/{made.Id}/restore")).Status.ShouldBe(HttpStatusCode.OK);
        (await ConvertAsync("10", "USD", on: "2026-06-02"))["to"].GetProperty("amount").GetString().ShouldBe("78.11");

        // Entered anew, the day's rate comes out of the bin with what is said now.
        await Admin.DeleteAsync($"exchange-rates/{made.Id}", "*");
        (await EnterAsync("USD", "2026-06-01", "7.7")).Id.ShouldBe(made.Id);
        var trail = await Admin.GetAsync($"audit?recordType=exchange-rate&recordId={made.Id}");
        trail.Items.Select(e => e.GetProperty("action").GetString()).ShouldBe(["restored", "deleted", "restored", "deleted", "updated", "created"]);
        (await Admin.GetAsync("exchange-rates?filter=" + Uri.EscapeDataString("currency eq \"USD\" and from ge \"2026-06-01\""))).Items.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("GBP", Today, "0", "/rate")]
    [InlineData("GBP", Today, "-1", "/rate")]
    [InlineData("GBP", Today, "1.12345678901", "/rate")]
    [InlineData("GBP", Today, "1000000", "/rate")]
    [InlineData("GBP", Today, "9,95", "/rate")]
    [InlineData("GBP", Today, "1e1", "/rate")]
    [InlineData("XYZ", Today, "1", "/currency")]
    [InlineData("usd", Today, "1", "/currency")]
    [InlineData("HKD", Today, "1", "/currency")]
    [InlineData("GBP", "2026-06-16", "1", "/from")]
    [InlineData("GBP", "9999-12-31", "1", "/from")]
    [InlineData("GBP", "1969-12-31", "1", "/from")]
    public async Task What_is_no_rate_is_refused_with_its_place(string currency, string from, string rate, string pointer)
    {
        var refused = await EnterAsync(currency, from, rate);
        refused.Status.ShouldBe(HttpStatusCode.BadRequest, refused.Text);
        refused["errors"][0].GetProperty("pointer").GetString().ShouldBe(pointer);
        refused["errors"][0].GetProperty("message").GetString()!.ShouldEndWith(".");
        (await Admin.GetAsync("exchange-rates?filter=" + Uri.EscapeDataString("currency in (\"GBP\", \"XYZ\")"))).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_system_pushes_the_rates_of_the_day_and_hears_what_became_of_each()
    {
        var system = app.As(new TestCaller { Kind = Shared.Web.CallerKind.ApiKey, Grants = { ["exchange-rates:update"] = Shared.Web.Scope.Everyone } });
        object day = new { items = new[] { Rate("SGD", "5.81"), Rate("THB", "0.2212345678"), Rate("ZZZ", "1"), Rate("SGD", "5.9") } };
        var first = await system.PostAsync("exchange-rates/batch", day);
        first.Status.ShouldBe(HttpStatusCode.OK, first.Text);
        Outcomes(first).ShouldBe(["added", "added", "refused value.currency", "refused exchange-rate.twice"]);
        Outcomes(await system.PostAsync("exchange-rates/batch", day)).ShouldBe(["unchanged", "unchanged", "refused value.currency", "refused exchange-rate.twice"]);
        Outcomes(await system.PostAsync("exchange-rates/batch", new { items = new[] { Rate("SGD", "5.82") } })).ShouldBe(["changed"]);
        (await ConvertAsync("1000", "THB"))["to"].GetProperty("amount").GetString().ShouldBe("221.23");

        (await system.PostAsync("exchange-rates/batch", new { items = Enumerable.Repeat(Rate("SGD", "5"), 201) })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await system.GetAsync("exchange-rates")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await app.With("exchange-rates:read").PostAsync("exchange-rates/batch", day)).Status.ShouldBe(HttpStatusCode.Forbidden);

        static object Rate(string currency, string rate) => new { currency, from = Today, rate, source = "Feed" };
    }

    [Fact]
    public async Task A_table_is_looked_at_first_and_then_taken_row_by_row()
    {
        const string table = "date\tRate\tcurrency\tnote\n2026/5/1\t0.0501\tjpy\tBank\n2026-05-32\t0.05\tJPY\n\n2026-06-01\tabc\tJPY\n20260601\t0.0502\tJPY\n";
        var looked = await PasteAsync(table, check: true);
        looked.Status.ShouldBe(HttpStatusCode.OK, looked.Text);
        looked["saved"].GetBoolean().ShouldBeFalse();
        Outcomes(looked).ShouldBe(["added", "refused exchange-rate.not-day", "refused exchange-rate.not-rate", "added"]);
        looked.Items[1].GetProperty("line").GetInt32().ShouldBe(3);
        (await ConvertAsync("1000", "JPY")).Code.ShouldBe("exchange-rate.none");

        (await PasteAsync(table))["added"].GetInt32().ShouldBe(2);
        (await ConvertAsync("100000", "JPY", on: "2026-05-31"))["to"].GetProperty("amount").GetString().ShouldBe("5010.00");
        (await PasteAsync("jpy;2026-01-01;5")).Code.ShouldBe("exchange-rate.columns");
        (await PasteAsync("currency,from\nJPY,2026-01-01")).Code.ShouldBe("exchange-rate.columns");
        (await PasteAsync("")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("utf-8", "TWD")]
    [InlineData("utf-16", "INR")]
    [InlineData("gb18030", "AUD")]
    [InlineData("big5", "NZD")]
    public async Task A_file_is_read_in_whatever_encoding_spreadsheets_write(string name, string currency)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        var header = name == "gb18030" ? "货币,日期,汇率,来源" : "貨幣,日期,匯率,來源";
        byte[] file = [.. encoding.GetPreamble(), .. encoding.GetBytes($"{header}\r\n{currency},2026-06-01,0.2441,金管局\r\n")];
        var uploaded = await UploadAsync(file);
        uploaded.Status.ShouldBe(HttpStatusCode.OK, uploaded.Text);
        uploaded["added"].GetInt32().ShouldBe(1);
        (await Admin.GetAsync("exchange-rates?filter=" + Uri.EscapeDataString($"currency eq \"{currency}\""))).Items.Single().GetProperty("source").GetString().ShouldBe("金管局");
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_refused()
    {
        (await UploadAsync([0x50, 0x4B, 0x03, 0x04, 0x00, 0xFF, 0xFE])).Code.ShouldBe("exchange-rate.columns");
        (await UploadAsync(new byte[(1 << 20) + 1])).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await UploadAsync([])).Code.ShouldBe("exchange-rate.columns");
    }

    [Fact]
    public async Task Amounts_are_converted_by_the_latest_rate_on_or_before_the_day_and_never_before_the_first()
    {
        await EnterAsync("CHF", "2026-01-01", "9.80");
        await EnterAsync("CHF", "2026-03-01", "9.90");
        await EnterAsync("KWD", "2026-02-01", "25.5");
        (await ConvertAsync("100", "CHF", on: "2026-02-28"))["to"].GetProperty("amount").GetString().ShouldBe("980.00");
        (await ConvertAsync("100", "CHF", on: "2026-03-01"))["to"].GetProperty("amount").GetString().ShouldBe("990.00");
        var none = await ConvertAsync("100", "CHF", on: "2025-12-31");
        (none.Status, none.Code).ShouldBe((HttpStatusCode.Conflict, "exchange-rate.none"));

        // Between two foreign ones, with the decimals of the one that it becomes.
        var crossed = await ConvertAsync("100", "CHF", to: "KWD");
        crossed["to"].GetProperty("amount").GetString().ShouldBe("38.824");
        crossed["rates"].GetArrayLength().ShouldBe(2);
        (await ConvertAsync("one", "CHF")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await ConvertAsync("1", "Chf")).Status.ShouldBe(HttpStatusCode.BadRequest);

        var series = await Admin.GetAsync("exchange-rates/series?currency=CHF&from=2026-02-01&to=2026-06-01");
        series.Items.Select(p => $"{p.GetProperty("from").GetString()} {p.GetProperty("rate").GetString()}").ShouldBe(["2026-02-01 9.8", "2026-03-01 9.9"]);
        var years = string.Concat(Enumerable.Range(0, 900).Select(i => $"NOK,{new DateOnly(2023, 1, 1).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)},0.7{i:000}\n"));
        (await PasteAsync("currency,from,rate\n" + years))["added"].GetInt32().ShouldBe(900);
        (await Admin.GetAsync("exchange-rates/series?currency=NOK&from=2023-01-01")).Items.Count.ShouldBeInRange(200, 400);
    }

    [Fact]
    public async Task The_home_currency_stays_while_there_are_rates_and_everybody_knows_the_currencies_in_use()
    {
        await EnterAsync("MOP", "2026-01-01", "0.9709");
        var settings = await Admin.GetAsync("currencies");
        settings["home"].GetString().ShouldBe("HKD");
        settings["known"].EnumerateArray().Select(c => c.GetString()).ShouldContain("KWD");
        var refused = await Admin.PutAsync("currencies", new { home = "USD", inUse = new[] { "HKD" } }, ("If-Match", settings.ETag!));
        (refused.Status, refused.Code).ShouldBe((HttpStatusCode.Conflict, "currency.home-has-rates"));

        var changed = await Admin.PutAsync("currencies", new { home = "HKD", inUse = new[] { "KRW", "MOP", "KRW" } }, ("If-Match", settings.ETag!));
        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);
        changed["inUse"].EnumerateArray().Select(Show).ShouldBe(["HKD 2 ", "KRW 0 ", "MOP 2 0.9709"]);
        (await Admin.PutAsync("currencies", new { home = "HKD", inUse = new[] { "BTC" } }, ("If-Match", "*"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        var anybody = app.With("leads:read");
        (await anybody.GetAsync("currencies")).Status.ShouldBe(HttpStatusCode.OK);
        (await anybody.PutAsync("currencies", new { home = "HKD", inUse = Array.Empty<string>() }, ("If-Match", "*"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await app.Anonymous.GetAsync("currencies")).Status.ShouldBe(HttpStatusCode.Unauthorized);

        static string Show(JsonElement c) => $"{c.GetProperty("code").GetString()} {c.GetProperty("decimals").GetInt32()} {c.GetProperty("rate").GetString()}";
    }

    private Task<ApiResponse> EnterAsync(string currency, string from, string rate, string? source = null) =>
        Admin.PostAsync("exchange-rates", new { currency, from, rate, source });

    private Task<ApiResponse> PasteAsync(string text, bool check = false) => Admin.PostAsync($"exchange-rates/paste?check={(check ? "true" : "false")}", new { text });

    private Task<ApiResponse> UploadAsync(byte[] file)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return Admin.PostAsync("exchange-rates/upload", new MultipartFormDataContent { { content, "file", "rates.csv" } });
    }

    private Task<ApiResponse> ConvertAsync(string amount, string from, string? to = null, string on = Today) =>
        Admin.GetAsync($"exchange-rates/convert?amount={amount}&from={from}{(to is null ? "" : "&to=" + to)}&on={on}");

    private static IEnumerable<string> Outcomes(ApiResponse answer) =>
        answer.Items.Select(i => $"{i.GetProperty("outcome").GetString()} {i.GetProperty("code").GetString()}".TrimEnd());
}
