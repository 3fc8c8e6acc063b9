using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Crm.Host;
using Crm.Leads;
using Crm.Platform;
using Crm.Platform.Fields;
using Crm.Segmentation;
using Crm.Shared.Data;
using Crm.Shared.Fields;
using Crm.Shared.Web;

namespace Crm.Benchmarks;

/// <summary>Every case on one database.</summary>
internal static class ProviderBench
{
    public static async Task<IReadOnlyList<BenchRow>> RunAsync(string provider, BenchOptions options)
    {
        Console.WriteLine($"{provider}: making {options.Accounts:N0} accounts, {options.Contacts:N0} contacts, {options.Leads:N0} leads …");
        await using var database = await BenchDatabase.CreateAsync(provider);
        await ServerProcess.RunAsync("Crm.Host.dll", ["migrate"], database.Settings);
        var accountIds = await FillAsync(database, options);

        var rows = options.OnlyAccounts ? [] : await ServeAsync(provider, options, database, accountIds);
        if (!options.OnlyImport && !options.OnlyDuplicates) rows.AddRange(await PlanAsync(provider, database));
        if (!options.OnlyImport && !options.OnlyGamePlans) rows.Add(await SearchDuplicatesAsync(provider, options, database));
        if (options.Import && !options.OnlyDuplicates && !options.OnlyGamePlans) rows.AddRange(await ImportAsync(provider, options, database));
        return rows;
    }

    private static async Task<List<BenchRow>> ServeAsync(string provider, BenchOptions options, BenchDatabase database, IReadOnlyList<Guid> accountIds)
    {
        await using var host = await ServerProcess.StartAsync("Crm.Host.dll", [], database.Settings, "/health/ready");
        await using var baseline = await ServerProcess.StartAsync("Crm.Benchmarks.dll", ["baseline", provider, database.ConnectionString], new Dictionary<string, string>(), "/ready");
        using var load = await Load.SignInAsync(host);
        using var baselineLoad = new Load(baseline);
        await DemandSameAnswersAsync(load.Http, ProductList(7), baselineLoad.Http, BaselineList(7));
        await DemandSameAnswersAsync(load.Http, Get($"/api/v1/accounts/{accountIds[7]}"), baselineLoad.Http, Get($"/accounts/{accountIds[7]}"));
        var cases = new Cases(provider, options, host, load, baselineLoad);

        await cases.CompareAsync("list of 50", ProductList, BaselineList);
        await cases.CompareAsync("read one", n => Get($"/api/v1/accounts/{At(accountIds, n)}"), n => Get($"/accounts/{At(accountIds, n)}"));
        await cases.MeasureAsync("search box", n => Get($"/api/v1/search?q={Uri.EscapeDataString(SearchText(n, options))}"));
        await cases.MeasureAsync("search box, mistyped", n => Get($"/api/v1/search?q={Uri.EscapeDataString(Mistyped(DataSet.CompanyName((int)(n * 7919L % options.Accounts))))}"));
        await cases.MeasureAsync("search box, two characters", n => Get($"/api/v1/search?q={Uri.EscapeDataString(n % 2 == 0 ? "海港" : "有限")}"));
        await cases.MeasureAsync("pool of leads", _ => Get("/api/v1/leads/pool?limit=50"));
        await cases.MeasureAsync("lead sources", _ => Get($"/api/v1/lead-sources/analysis?from={DataSet.FirstDay:yyyy-MM-dd}&to={DataSet.FirstDay.AddYears(1):yyyy-MM-dd}"));
        await cases.MeasureAsync("filter by a custom field", ByCustomField);
        await cases.MeasureAsync("sort by a custom field", n => Get($"/api/v1/accounts?sort={(n % 2 == 0 ? "-" : "")}custom.{DataSet.FloorArea}&limit=50"));
        var story = $"/api/v1/accounts/{accountIds[0]}/timeline?limit=50";
        await cases.MeasureAsync("timeline, first page", _ => Get(story));
        var deep = await CursorAfterAsync(load.Http, $"/api/v1/accounts/{accountIds[0]}/timeline?limit=200", pages: options.TimelineEntries / 400);
        await cases.MeasureAsync("timeline, deep page", _ => Get($"{story}&after={deep}"));
        await cases.MeasureAsync("timeline, visits only", _ => Get($"{story}&filter={Uri.EscapeDataString("kind eq \"visit\"")}"));
        await cases.MeasureAsync("account in brief", _ => Get($"/api/v1/accounts/{accountIds[0]}/brief"));
        await cases.MeasureAsync("create lead", NewLead);
        return cases.Rows;
    }

    private static async Task<IReadOnlyList<BenchRow>> PlanAsync(string provider, BenchDatabase database)
    {
        await using var host = await ServerProcess.StartAsync("Crm.Host.dll", [], database.Settings, "/health/ready");
        using var load = await Load.SignInAsync(host);
        return await GamePlanBench.RunAsync(provider, host, load.Http);
    }

    private static async Task<BenchRow> SearchDuplicatesAsync(string provider, BenchOptions options, BenchDatabase database)
    {
        await using var host = await ServerProcess.StartAsync("Crm.Host.dll", [], database.Settings, "/health/ready");
        using var load = await Load.SignInAsync(host);
        return await DuplicateBench.RunAsync(provider, options.Accounts, database, host, load.Http);
    }

    /// <summary>By a host of its own, so that its memory is that of the import.</summary>
    private static async Task<List<BenchRow>> ImportAsync(string provider, BenchOptions options, BenchDatabase database)
    {
        var rows = new List<BenchRow>();
        await using var host = await ServerProcess.StartAsync("Crm.Host.dll", [], database.Settings, "/health/ready");
        using var load = await Load.SignInAsync(host);
        foreach (var size in options.ImportSizes) rows.AddRange(await ImportBench.RunAsync(provider, size, options.Accounts, host, load.Http));
        return rows;
    }

    /// <summary>A comparison means something only between endpoints that do the same; only the form of the cursor is their own.</summary>
    private static async Task DemandSameAnswersAsync(HttpClient product, HttpRequestMessage productRequest, HttpClient byHand, HttpRequestMessage byHandRequest)
    {
        var (ours, theirs) = (await ReadAsync(product, productRequest), await ReadAsync(byHand, byHandRequest));
        if (!JsonNode.DeepEquals(ours, theirs))
            throw new InvalidOperationException($"The product and the hand-written endpoint answer differently:\n{FirstOf(ours)}\n{FirstOf(theirs)}");

        static JsonNode FirstOf(JsonNode answer) => answer["items"]?[0] ?? answer;

        static async Task<JsonNode> ReadAsync(HttpClient http, HttpRequestMessage request)
        {
            using var answer = await http.SendAsync(request);
            var json = JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
            if (json["next"] is not null)
                json["next"] = "more";
            return json;
        }
    }

    /// <summary>Where the page after so many pages begins.</summary>
    private static async Task<string> CursorAfterAsync(HttpClient http, string list, int pages)
    {
        var after = "";
        for (var page = 0; page < pages; page++)
        {
            using var answer = await http.SendAsync(Get(after.Length == 0 ? list : $"{list}&after={after}"));
            after = JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["next"]!.GetValue<string>();
        }
        return after;
    }

    private static async Task<IReadOnlyList<Guid>> FillAsync(BenchDatabase database, BenchOptions options)
    {
        var clock = Stopwatch.StartNew();
        await using var app = CrmApplication.Build(
            ["--Crm:Database:Provider=" + database.Provider, "--Crm:Database:ConnectionString=" + database.ConnectionString, "--Crm:Background:Enabled=false", "--Logging:LogLevel:Default=Warning"]);
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().CreateScopeAs(Caller.System);
        var ids = new List<Guid>(options.Accounts);
        var platform = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        platform.Add(new CustomField { OfType = "account", Key = DataSet.FloorArea, Type = FieldType.Number });
        await platform.SaveChangesAsync();
        var segmentation = new BulkWriter(scope.ServiceProvider.GetRequiredService<SegmentationDbContext>());
        await segmentation.WriteAsync(Enumerable.Range(0, options.Accounts).Select(DataSet.Account).Select(account =>
        {
            ids.Add(account.Id);
            return account;
        }));
        await segmentation.WriteAsync(Enumerable.Range(0, options.Contacts).Select(n => DataSet.Contact(n, ids[n / 3])));
        await segmentation.WriteAsync(Enumerable.Range(0, options.TimelineEntries).Select(n => DataSet.TimelineEntry(n, ids[0])));
        await new BulkWriter(scope.ServiceProvider.GetRequiredService<LeadsDbContext>()).WriteAsync(Enumerable.Range(0, options.Leads).Select(DataSet.Lead));
        Console.WriteLine($"  in {clock.Elapsed.TotalSeconds:N0} s");
        return ids;
    }

    private static HttpRequestMessage ProductList(int n) =>
        Get($"/api/v1/accounts?filter={Uri.EscapeDataString($"district eq \"{DataSet.Districts[n % DataSet.Districts.Length]}\"")}&sort=name&limit=50");

    // From one in a thousand to all but one in a thousand.
    private static HttpRequestMessage ByCustomField(int n) =>
        Get($"/api/v1/accounts?filter={Uri.EscapeDataString($"custom.{DataSet.FloorArea} gt {DataSet.LargestArea / 1000 * (new[] { 999, 990, 900, 500, 1 }[n % 5])}")}&sort=-createdAt&limit=50");

    private static HttpRequestMessage BaselineList(int n) => Get($"/accounts?district={Uri.EscapeDataString(DataSet.Districts[n % DataSet.Districts.Length])}&limit=50");

    // Scattered over all, so that no cache holds just what is asked for.
    private static Guid At(IReadOnlyList<Guid> ids, int n) => ids[(int)(n * 7919L % ids.Count)];

    private static string SearchText(int n, BenchOptions options) => (n % 3) switch
    {
        0 => DataSet.CompanyName((int)(n * 7919L % options.Accounts)),
        1 => DataSet.Phone((int)(n * 7919L % options.Accounts))[4..],
        _ => DataSet.PersonName(n),
    };

    // "Harbour Audio 7 Ltd" → "Hrabour Audio 7 Ltd".
    private static string Mistyped(string name) => string.Create(name.Length, name, (typed, right) =>
    {
        right.CopyTo(typed);
        (typed[1], typed[2]) = (typed[2], typed[1]);
    });

    private static HttpRequestMessage NewLead(int n) => new(HttpMethod.Post, "/api/v1/leads")
    {
        Content = JsonContent.Create(new
        {
            companyName = DataSet.CompanyName(5_000_000 + n),
            personName = DataSet.PersonName(n),
            email = $"new{n}.{Environment.TickCount64}@enquiry.example",
            interest = "Video conferencing",
            district = DataSet.Districts[n % DataSet.Districts.Length],
        }),
    };

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);

    private sealed class Cases(string provider, BenchOptions options, ServerProcess host, Load load, Load baseline)
    {
        public List<BenchRow> Rows { get; } = [];

        public async Task CompareAsync(string name, Func<int, HttpRequestMessage> product, Func<int, HttpRequestMessage> byHand)
        {
            await WarmUpAsync(load, product);
            await WarmUpAsync(baseline, byHand);
            Measured? measured = null, compared = null;
            for (var turn = 0; turn < options.Turns; turn++)
            {
                measured = await load.RunAsync(product, options.Turn) is var p && measured is null ? p : measured! + p;
                compared = await baseline.RunAsync(byHand, options.Turn) is var b && compared is null ? b : compared! + b;
            }
            Add(name, measured!, compared);
        }

        public async Task MeasureAsync(string name, Func<int, HttpRequestMessage> product)
        {
            using (var answer = await load.Http.SendAsync(product(0)))
            {
                if (answer.StatusCode == HttpStatusCode.NotFound)
                {
                    Console.WriteLine($"  {name}: the product has no such endpoint");
                    return;
                }
            }
            await WarmUpAsync(load, product);
            Add(name, await load.RunAsync(product, options.Turn * options.Turns), null);
        }

        private async Task WarmUpAsync(Load target, Func<int, HttpRequestMessage> request)
        {
            var clock = Stopwatch.StartNew();
            var warm = await target.RunAsync(request, options.WarmUp);
            while (warm.Requests < options.WarmUpRequests && clock.Elapsed < options.LongestWarmUp)
                warm += await target.RunAsync(request, options.Turn);
        }

        private void Add(string name, Measured measured, Measured? compared)
        {
            var row = new BenchRow(name, provider, Math.Round(measured.Rps), Math.Round(measured.Percentile(0.50), 2), Math.Round(measured.Percentile(0.99), 2),
                compared is null ? null : Math.Round(compared.Rps), compared is null ? null : Math.Round(measured.Rps / compared.Rps, 2), Math.Round(host.ResidentMb()));
            Rows.Add(row);
            Console.WriteLine($"  {name}: {row.Rps:N0}/s, p50 {row.P50} ms, p95 {measured.Percentile(0.95):N1} ms, p99 {row.P99} ms, {measured.CpuMs:N2} ms of processor time"
                + (compared is null ? "" : $"; by hand {row.BaselineRps:N0}/s, {compared.CpuMs:N2} ms; ratio {row.Ratio:N2}"));
        }
    }
}
