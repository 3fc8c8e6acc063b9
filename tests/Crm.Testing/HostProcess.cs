using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Crm.Testing;

/// <summary>
/// A real host process on 127.0.0.1, for what an in-process server cannot show: a crash at any instant, two hosts on one
/// database, the commands.
/// </summary>
public sealed class HostProcess : IAsyncDisposable
{
    private readonly Process process;

    private HostProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    public int Id => process.Id;

    /// <summary>Starts the host on this database and waits until it is ready.</summary>
    public static async Task<HostProcess> StartAsync(TestDatabase database, IReadOnlyDictionary<string, string>? settings = null)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var host = new HostProcess(Launch(database, [$"--urls={address}"], settings), address);
        // Nobody reads the server's output: an unread pipe would fill up and stop it.
        host.process.BeginOutputReadLine();
        using var http = new HttpClient { BaseAddress = address };
        for (var attempt = 0; attempt < 1200; attempt++)
        {
            if (host.process.HasExited)
                throw new InvalidOperationException($"The host ended with {host.process.ExitCode}: {await host.process.StandardError.ReadToEndAsync()}");
            try
            {
                if ((await http.GetAsync("/health/ready")).IsSuccessStatusCode)
                    return host;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        await host.DisposeAsync();
        throw new TimeoutException("The host was not ready within two minutes.");
    }

    /// <summary>Runs one of the host's commands to its end and returns what it printed.</summary>
    public static async Task<string> RunAsync(TestDatabase database, params string[] arguments)
    {
        using var command = Launch(database, arguments, null);
        var output = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        return command.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {command.ExitCode}: {await command.StandardError.ReadToEndAsync()}");
    }

    /// <summary>An API key that may do everything, made by the host's own command.</summary>
    public static async Task<string> CreateKeyAsync(TestDatabase database, string scopes = "*") =>
        (await RunAsync(database, "create-api-key", "--name", "test", "--scopes", scopes)).Split(' ', '\n')[^1].Trim();

    public ApiClient Client(string apiKey)
    {
        var http = new HttpClient { BaseAddress = Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
        return new ApiClient(http);
    }

    /// <summary>SIGKILL: no shutdown handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    private static Process Launch(TestDatabase database, string[] arguments, IReadOnlyDictionary<string, string>? settings)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = AppContext.BaseDirectory };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Crm.Host.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["Crm__Database__Provider"] = TestDatabase.Provider;
        start.Environment["Crm__Database__ConnectionString"] = database.ConnectionString;
        start.Environment["Crm__Files__Path"] = database.FilesPath;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
