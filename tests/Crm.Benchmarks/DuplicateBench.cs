using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Crm.Host;
using Crm.Segmentation;
using Crm.Shared.Data;
using Crm.Shared.Web;

namespace Crm.Benchmarks;

/// <summary>Searches the whole base for duplicates, after every twentieth company was entered a second time, a little differently.</summary>
internal static class DuplicateBench
{
    private const int EveryNth = 20;

    public static async Task<BenchRow> RunAsync(string provider, int accounts, BenchDatabase database, ServerProcess host, HttpClient http)
    {
        await using (var app = CrmApplication.Build(
            ["--Crm:Database:Provider=" + database.Provider, "--Crm:Database:ConnectionString=" + database.ConnectionString, "--Crm:Background:Enabled=false", "--Logging:LogLevel:Default=Warning"]))
        await using (var scope = app.Services.GetRequiredService<IServiceScopeFactory>().CreateScopeAs(Caller.System))
        {
            await new BulkWriter(scope.ServiceProvider.GetRequiredService<SegmentationDbContext>())
                .WriteAsync(Enumerable.Range(0, accounts / EveryNth).Select(n => DataSet.EnteredAgain(n * EveryNth)));
        }

        var (clock, worked) = (Stopwatch.StartNew(), host.CpuSeconds);
        using var started = await http.PostAsJsonAsync("/api/v1/duplicates", new { recordType = "account" });
        var job = (await started.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("jobId").GetGuid();
        JsonElement seen;
        do
        {
            await Task.Delay(250);
            seen = await http.GetFromJsonAsync<JsonElement>($"/api/v1/jobs/{job}");
        }
        while (seen.GetProperty("state").GetString() is "queued" or "running");
        if (seen.GetProperty("state").GetString() != "succeeded")
            throw new InvalidOperationException($"The search ended as {seen}");

        var (took, done) = (clock.Elapsed, seen.GetProperty("done").GetInt64());
        var found = (await http.GetFromJsonAsync<JsonElement>("/api/v1/duplicates?limit=1&count=exact")).GetProperty("count");
        var row = new BenchRow($"duplicates among {done:N0} accounts", provider, Math.Round(done / took.TotalSeconds), null, null, null, null, Math.Round(host.ResidentMb(highest: true)));
        Console.WriteLine($"  {row.Name}: {took.TotalSeconds:N1} s, {(host.CpuSeconds - worked) * 1e6 / done:N0} µs of processor time each, {found} pairs");
        return row;
    }
}
