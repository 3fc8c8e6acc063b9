using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Crm.Benchmarks;

/// <summary>Starts a plan of five steps over every account, and reads what people then look at.</summary>
internal static class GamePlanBench
{
    private const int Steps = 5;
    private const int Looks = 20;

    public static async Task<IReadOnlyList<BenchRow>> RunAsync(string provider, ServerProcess host, HttpClient http)
    {
        var segment = await PostAsync(http, "segments", new { name = "Everybody", recordType = "account", definition = "name pr" });
        var plan = await PostAsync(http, "game-plans", new
        {
            name = "Everybody",
            segmentId = segment.GetProperty("id").GetGuid(),
            heldBackPercent = 10,
            steps = Enumerable.Range(1, Steps).Select(n => new { title = $"Call {n}", kind = "call", dueDays = 7 * n }),
        });
        var path = $"game-plans/{plan.GetProperty("id").GetGuid()}";

        var clock = Stopwatch.StartNew();
        using var start = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{path}/start");
        start.Headers.TryAddWithoutValidation("If-Match", "*");
        using var started = await http.SendAsync(start);
        var job = (await started.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("jobId").GetGuid();
        JsonElement seen;
        do
        {
            await Task.Delay(100);
            seen = await GetAsync(http, $"jobs/{job}");
        }
        while (seen.GetProperty("state").GetString() is "queued" or "running");
        if (seen.GetProperty("state").GetString() != "succeeded")
            throw new InvalidOperationException($"The plan's accounts were not taken in: {seen}");

        var (took, done) = (clock.Elapsed, seen.GetProperty("done").GetInt64());
        Console.WriteLine($"  game plan started over {done:N0} accounts: {took.TotalSeconds:N1} s");
        var me = (await GetAsync(http, "me")).GetProperty("id").GetGuid();
        return
        [
            new BenchRow($"game plan started over {done:N0} accounts", provider, Math.Round(done / took.TotalSeconds), null, null, null, null, Math.Round(host.ResidentMb(highest: true))),
            await LookAsync("game plans, list", "game-plans"),
            await LookAsync("game plan, result", $"{path}/result"),
            await LookAsync("game plan, accounts that are late", $"{path}/accounts?filter={Uri.EscapeDataString("steps[state eq \"open\" and dueAt le now]")}"),
            await LookAsync("game plan, accounts", $"{path}/accounts?sort=name"),
            await LookAsync("my steps", $"game-plans/steps?sort=dueAt&limit=50&filter={Uri.EscapeDataString($"ownerId eq \"{me}\" and state eq \"open\" and planState eq \"running\"")}"),
        ];

        async Task<BenchRow> LookAsync(string name, string address)
        {
            await GetAsync(http, address);
            var times = new List<double>(Looks);
            for (var look = 0; look < Looks; look++)
            {
                var watch = Stopwatch.StartNew();
                await GetAsync(http, address);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
            times.Sort();
            var row = new BenchRow(name, provider, Math.Round(1000 / times.Average()), Math.Round(times[Looks / 2], 2), Math.Round(times[^1], 2), null, null, Math.Round(host.ResidentMb()));
            Console.WriteLine($"  {name}: p50 {row.P50} ms, slowest of {Looks} {row.P99} ms");
            return row;
        }
    }

    private static Task<JsonElement> GetAsync(HttpClient http, string path) => http.GetFromJsonAsync<JsonElement>($"/api/v1/{path}");

    private static async Task<JsonElement> PostAsync(HttpClient http, string path, object body)
    {
        using var answer = await http.PostAsJsonAsync($"/api/v1/{path}", body);
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
    }
}
