using System.Text.Json;

namespace Crm.Benchmarks;

/// <param name="Rps">Requests per second; rows per second for an import.</param>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="BaselineRps">The hand-written endpoint on the same database in the same run.</param>
internal sealed record BenchRow(string Name, string Provider, double Rps, double? P50, double? P99, double? BaselineRps, double? Ratio, double ResidentMb);

internal static class Report
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task WriteAsync(IReadOnlyList<BenchRow> rows, BenchOptions options)
    {
        Console.WriteLine();
        Console.WriteLine($"{"",-34}{"per s",10}{"p50 ms",9}{"p99 ms",9}{"baseline",10}{"ratio",7}{"MB",6}");
        foreach (var row in rows)
            Console.WriteLine($"{row.Provider + " " + row.Name,-34}{row.Rps,10:N0}{row.P50,9:N1}{row.P99,9:N1}{row.BaselineRps,10:N0}{row.Ratio,7:N2}{row.ResidentMb,6:N0}");
        if (options.JsonFile is { } file)
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(rows, Indented));
    }
}
