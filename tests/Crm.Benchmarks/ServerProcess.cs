using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Crm.Benchmarks;

/// <summary>A server in a process of its own on 127.0.0.1.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;
    private bool disposed;

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<ServerProcess> StartAsync(string assembly, string[] arguments, IReadOnlyDictionary<string, string> settings, string readyPath)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        listener.Stop();
        var server = new ServerProcess(Launch(assembly, [.. arguments, $"--urls={address}"], settings, capture: false), address);
        using var http = new HttpClient { BaseAddress = address };
        for (var attempt = 0; attempt < 600 && !server.process.HasExited; attempt++)
        {
            try
            {
                if ((await http.GetAsync(readyPath)).IsSuccessStatusCode)
                    return server;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
        await server.DisposeAsync();
        throw new InvalidOperationException($"{assembly} did not start.");
    }

    /// <summary>Runs a command to its end and returns what it printed.</summary>
    public static async Task<string> RunAsync(string assembly, string[] arguments, IReadOnlyDictionary<string, string> settings)
    {
        using var command = Launch(assembly, arguments, settings, capture: true);
        var output = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        return command.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"{assembly} {string.Join(' ', arguments)} ended with {command.ExitCode}: {output}");
    }

    /// <summary>Resident memory in MB: now (VmRSS), or at its highest (VmHWM).</summary>
    public double ResidentMb(bool highest = false)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith(highest ? "VmHWM" : "VmRSS", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>What the server has worked so far: a busy machine changes requests per second, but hardly this.</summary>
    public double CpuSeconds => process.TotalProcessorTime.TotalSeconds;

    public async ValueTask DisposeAsync()
    {
        if (disposed)
            return;
        disposed = true;
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        process.Dispose();
    }

    private static Process Launch(string assembly, string[] arguments, IReadOnlyDictionary<string, string> settings, bool capture)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments]) { RedirectStandardOutput = capture };
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        return Process.Start(start)!;
    }
}
