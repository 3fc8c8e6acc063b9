using System.Globalization;
using Crm.Benchmarks;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
if (args is ["baseline", ..])
    return await Baseline.RunAsync(args[1..]);

var options = BenchOptions.Parse(args);
if (options is null)
{
    await Console.Error.WriteLineAsync("./bench [--quick] [--million] [--provider Sqlite|PostgreSql] [--no-import|--only-import|--only-duplicates|--only-game-plans] [--json FILE]");
    return 2;
}
var rows = new List<BenchRow>();
foreach (var provider in options.Providers)
    rows.AddRange(await ProviderBench.RunAsync(provider, options));
await Report.WriteAsync(rows, options);
return 0;
