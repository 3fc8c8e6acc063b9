using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Crm.Benchmarks;

/// <summary>Imports a list of companies, half of which are in the customer base already: upload, mapping, run, over the API as a person would.</summary>
internal static class ImportBench
{
    /// <returns>Null when the product takes no lists.</returns>
    public static async Task<BenchRow?> RunAsync(string provider, int rows, int accounts, ServerProcess host, HttpClient http)
    {
        var file = Path.GetTempFileName();
        try
        {
            await WriteAsync(file, rows, accounts);
            using var form = new MultipartFormDataContent
            {
                { new StreamContent(File.OpenRead(file)), "file", "exhibitors.csv" },
                { new StringContent("account"), "recordType" },
                { new StringContent($"Bench {rows}"), "source" },
                { new StringContent("exhibitorList"), "sourceKind" },
            };
            using var uploaded = await http.PostAsync("/api/v1/imports", form);
            if (uploaded.StatusCode == HttpStatusCode.NotFound)
                return null;
            var import = (await ReadAsync(uploaded)).GetProperty("id").GetGuid();
            await SendAsync(http, HttpMethod.Put, $"/api/v1/imports/{import}/mapping", new
            {
                columns = new Dictionary<string, string> { ["Company"] = "name", ["Phone"] = "phone", ["Email"] = "email", ["Website"] = "website", ["District"] = "address.district", ["Booth"] = "listing.booth" },
                onMatch = "fillBlanks",
            });

            var clock = Stopwatch.StartNew();
            await SendAsync(http, HttpMethod.Post, $"/api/v1/imports/{import}/run", body: null);
            JsonElement seen;
            do
            {
                await Task.Delay(250);
                using var answer = await http.GetAsync($"/api/v1/imports/{import}");
                seen = await ReadAsync(answer);
            }
            while (seen.GetProperty("jobState").GetString() is "queued" or "running");
            var seconds = clock.Elapsed.TotalSeconds;
            if (seen.GetProperty("jobState").GetString() != "succeeded")
                throw new InvalidOperationException($"The import ended as {seen.GetProperty("jobState")}: {seen}");

            var row = new BenchRow($"import of {rows:N0} rows", provider, Math.Round(rows / seconds), null, null, null, null, Math.Round(host.ResidentMb(highest: true)));
            Console.WriteLine($"  {row.Name}: {row.Rps:N0} rows/s, at most {row.ResidentMb:N0} MB resident; {seen.GetProperty("counts")}");
            return row;
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

    private static async Task SendAsync(HttpClient http, HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var response = await http.SendAsync(request);
        await ReadAsync(response);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonDocument.Parse(text).RootElement
            : throw new InvalidOperationException($"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri}: {(int)response.StatusCode} {text}");
    }
}
