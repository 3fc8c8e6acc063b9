using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Crm.Benchmarks;

/// <summary>Imports a list of companies, half of which are in the customer base already: upload, mapping, run, over the API as a person would.</summary>
internal static class ImportBench
{
    public static async Task<IReadOnlyList<BenchRow>> RunAsync(string provider, int rows, int accounts, ServerProcess host, HttpClient http)
    {
        var file = Path.GetTempFileName();
        try
        {
            await WriteAsync(file, rows, accounts);
            var steps = new Steps(provider, rows, host, http);
            using var form = new MultipartFormDataContent
            {
                { new StreamContent(File.OpenRead(file)), "file", "exhibitors.csv" },
                { new StringContent("account"), "recordType" },
                { new StringContent($"Bench {rows}"), "source" },
                { new StringContent("exhibitorList"), "sourceKind" },
            };
            var import = Guid.Empty;
            await steps.MeasureAsync("upload", async () =>
            {
                using var uploaded = await http.PostAsync("/api/v1/imports", form);
                import = (await ReadAsync(uploaded)).GetProperty("id").GetGuid();
            });
            await SendAsync(http, HttpMethod.Put, $"/api/v1/imports/{import}/mapping", new
            {
                columns = new Dictionary<string, string> { ["Company"] = "name", ["Phone"] = "phone", ["Email"] = "email", ["Website"] = "website", ["District"] = "address.district", ["Booth"] = "listing.booth" },
                onMatch = "fillBlanks",
            });
            await steps.MeasureAsync("dry run", () => steps.RunJobAsync(import, "dry-run"));
            await steps.MeasureAsync("run", () => steps.RunJobAsync(import, "run"));
            return steps.Rows;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task WriteAsync(string file, int rows, int accounts)
    {
        await using var writer = new StreamWriter(file);
        await writer.WriteLineAsync("Company,Phone,Email,Website,District,Booth");
        for (var i = 0; i < rows; i++)
        {
            var n = i % 2 == 0 ? i / 2 % accounts : 2_000_000 + i;
            await writer.WriteLineAsync($"{DataSet.CompanyName(n)},{DataSet.Phone(n)},info@company{n}.example,https://company{n}.example,{DataSet.Districts[n % DataSet.Districts.Length]},A{i}");
        }
    }

    private static async Task<JsonElement> SendAsync(HttpClient http, HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var response = await http.SendAsync(request);
        return await ReadAsync(response);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonDocument.Parse(text).RootElement
            : throw new InvalidOperationException($"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri}: {(int)response.StatusCode} {text}");
    }

    /// <summary>What each step of one import takes.</summary>
    private sealed class Steps(string provider, int rows, ServerProcess host, HttpClient http)
    {
        public List<BenchRow> Rows { get; } = [];

        public async Task MeasureAsync(string step, Func<Task> act)
        {
            var (clock, worked) = (Stopwatch.StartNew(), host.CpuSeconds);
            await act();
            var row = new BenchRow($"import of {rows:N0} rows: {step}", provider, Math.Round(rows / clock.Elapsed.TotalSeconds), null, null, null, null, Math.Round(host.ResidentMb(highest: true)));
            Rows.Add(row);
            Console.WriteLine($"  {row.Name}: {row.Rps:N0} rows/s, {(host.CpuSeconds - worked) * 1e6 / rows:N0} µs of processor time each, at most {row.ResidentMb:N0} MB resident");
        }

        public async Task RunJobAsync(Guid import, string action)
        {
            var job = (await SendAsync(http, HttpMethod.Post, $"/api/v1/imports/{import}/{action}", body: null)).GetProperty("jobId").GetGuid();
            JsonElement seen;
            do
            {
                await Task.Delay(250);
                seen = await GetAsync($"/api/v1/jobs/{job}");
            }
            while (seen.GetProperty("state").GetString() is "queued" or "running");
            if (seen.GetProperty("state").GetString() != "succeeded")
                throw new InvalidOperationException($"The import ended as {seen}");
            Console.WriteLine($"  {(await GetAsync($"/api/v1/imports/{import}")).GetProperty("counts")}");
        }

        private async Task<JsonElement> GetAsync(string path)
        {
            using var answer = await http.GetAsync(path);
            return await ReadAsync(answer);
        }
    }
}
