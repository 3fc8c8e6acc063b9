using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Crm.Benchmarks;

/// <summary>An empty database of the bench's own: a file, or a PostgreSQL cluster that lives as long as the bench.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly string folder;
    private readonly string? cluster;

    private BenchDatabase(string provider, string folder, string? cluster, string connectionString)
    {
        Provider = provider;
        this.folder = folder;
        this.cluster = cluster;
        ConnectionString = connectionString;
    }

    public string Provider { get; }

    public string ConnectionString { get; }

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Crm__Database__Provider"] = Provider,
        ["Crm__Database__ConnectionString"] = ConnectionString,
        ["Crm__Files__Path"] = Path.Combine(folder, "files"),
        ["Crm__Admin__Email"] = Load.Email,
        ["Crm__Admin__Password"] = Load.Password,
        ["Crm__Limits__PerUser"] = "100000000",
    };

    public static async Task<BenchDatabase> CreateAsync(string provider)
    {
        var home = Directory.CreateTempSubdirectory("crm-bench-").FullName;
        if (provider == "Sqlite")
            return new BenchDatabase(provider, home, null, $"Data Source={Path.Combine(home, "crm.db")}");

        var port = FreePort();
        var data = Path.Combine(home, "pg");
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", "postgres", home);
        await PostgresAsync("initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8");
        await PostgresAsync("pg_ctl", "-D", data, "-l", Path.Combine(home, "pg.log"), "-w",
            "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=512MB -c max_connections=200", "start");
        return new BenchDatabase(provider, home, data, $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Maximum Pool Size=50");
    }

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null)
            await PostgresAsync("pg_ctl", "-D", cluster, "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    // PostgreSQL refuses to run as root.
    private static Task PostgresAsync(string program, params string[] arguments)
    {
        var path = Directory.GetDirectories("/usr/lib/postgresql").Order().Select(version => Path.Combine(version, "bin", program)).Last(File.Exists);
        return Environment.IsPrivilegedProcess ? RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : RunAsync(path, arguments);
    }

    // The server that pg_ctl starts keeps what it inherits: a pipe for its output would never end.
    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null", program, .. arguments]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
