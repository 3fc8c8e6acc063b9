using System.Net;
using System.Text;
using System.Text.Json;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Import;

public sealed class ImportCrashTests
{
    [Fact]
    public async Task An_import_survives_the_kill_of_its_host_with_neither_loss_nor_double()
    {
        const int rows = 10_000;
        await using var database = await TestDatabase.CreateAsync();
        var key = await HostProcess.CreateKeyAsync(database);
        var settings = new Dictionary<string, string> { ["Crm:Jobs:LeaseSeconds"] = "8" };
        var csv = new StringBuilder("name,booth,contact person\n");
        for (var i = 0; i < rows; i++) csv.Append("Company ").Append(Word(i)).Append(" Ltd,A").Append(i).Append(",Person ").Append(Word(i)).Append('\n');

        Guid import;
        await using (var host = await HostProcess.StartAsync(database, settings))
        {
            var client = new ImportClient(host.Client(key));
            var list = await client.MappedAsync(csv.ToString(), source: "Crash");
            import = list.Id;
            (await list.ActAsync("run")).Status.ShouldBe(HttpStatusCode.Accepted);
            await UntilAsync(async () => (await list.GetAsync()).Count("applied") >= 500);
            await host.KillAsync();
        }

        await using var second = await HostProcess.StartAsync(database, settings);
        var api = second.Client(key);
        var resumed = new ImportedList(api, import);
        (await resumed.GetAsync()).Count("applied").ShouldBeLessThan(rows);
        await UntilAsync(async () => (await resumed.GetAsync())["jobState"].GetString() is "succeeded" or "failed");

        var ended = await resumed.GetAsync();
        ended["jobState"].GetString().ShouldBe("succeeded", (await api.GetAsync($"jobs/{ended["jobId"].GetGuid()}")).Text);
        ended.Count("create").ShouldBe(rows);
        (await CountAsync(api, "accounts")).ShouldBe(rows);
        (await CountAsync(api, "contacts")).ShouldBe(rows);
        (await api.GetAsync($"jobs/{ended["jobId"].GetGuid()}"))["done"].GetInt64().ShouldBe(rows);
    }

    // Names that no two rows share, nor nearly share: letters only, each a number of its own.
    private static string Word(int number) => string.Concat(number.ToString("D5").Select(digit => "Bozo Kilu Rami Tepo Vusa Gedi Noxa Fuji Zely Wamu".Split(' ')[digit - '0'])) + "x";

    private static async Task<long> CountAsync(ApiClient api, string records) => (await api.GetAsync($"{records}?limit=1&count=exact")).Body.GetProperty("count").GetInt64();

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await reached())
        {
            if (TimeProvider.System.GetElapsedTime(start) > TimeSpan.FromMinutes(5)) throw new TimeoutException();
            await Task.Delay(20);
        }
    }
}
