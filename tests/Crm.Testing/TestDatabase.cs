using System.Data.Common;
using System.Globalization;
using Crm.Host;
using Crm.Host.Databases;
using Crm.Shared.Domain;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Crm.Testing;

/// <summary>
/// A fresh database per test class, copied from a template that each test process migrates once, or, where CRM_TEST_TEMPLATES
/// names a folder, the first one for all.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(() =>
        Environment.GetEnvironmentVariable("CRM_TEST_TEMPLATES") is { Length: > 0 } folder ? CommonTemplateAsync(folder) : CreateTemplateAsync(Path.GetTempPath()));
    private readonly string location;

    private TestDatabase(string location, string connectionString, string filesPath)
    {
        this.location = location;
        ConnectionString = connectionString;
        FilesPath = filesPath;
    }

    public static string Provider { get; } = Environment.GetEnvironmentVariable("CRM_TEST_PROVIDER") is { Length: > 0 } chosen ? chosen : "Sqlite";

    public string ConnectionString { get; }
    public string FilesPath { get; }

    private static string Server => Environment.GetEnvironmentVariable("CRM_TEST_POSTGRES") ?? throw new InvalidOperationException("CRM_TEST_POSTGRES must name the PostgreSQL server.");

    public static async Task<TestDatabase> CreateAsync()
    {
        var name = "crm_" + Ids.New().ToString("N");
        var files = Path.Combine(Path.GetTempPath(), name + "_files");
        if (Provider == "Sqlite")
        {
            var path = Path.Combine(Path.GetTempPath(), name + ".db");
            File.Copy(await Template.Value, path);
            return new TestDatabase(path, $"Data Source={path}", files);
        }

        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {await Template.Value}");
        return new TestDatabase(name, new NpgsqlConnectionStringBuilder(Server) { Database = name }.ToString(), files);
    }

    /// <summary>Counts the rows of a module's table behind the API's back, also while no host runs.</summary>
    public async Task<long> CountAsync(string schema, string table, string where = "1 = 1")
    {
        await using DbConnection connection = Provider == "Sqlite" ? new SqliteConnection(ConnectionString + ";Pooling=False") : new NpgsqlConnection(ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {(Provider == "Sqlite" ? $"{schema}_{table}" : $"{schema}.{table}")} WHERE {where}";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(FilesPath))
            Directory.Delete(FilesPath, recursive: true);
        if (Provider == "Sqlite")
        {
            SqliteConnection.ClearPool(new SqliteConnection(ConnectionString));
            foreach (var file in new[] { location, location + "-wal", location + "-shm" })
                File.Delete(file);
            return;
        }

        NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
        await ExecuteAsync($"DROP DATABASE IF EXISTS {location} WITH (FORCE)");
    }

    private static async Task<string> CommonTemplateAsync(string folder)
    {
        await using var held = await LockAsync(Path.Combine(folder, Provider + ".lock"));
        var note = Path.Combine(folder, Provider + ".template");
        if (!File.Exists(note))
            await File.WriteAllTextAsync(note, await CreateTemplateAsync(folder));
        return await File.ReadAllTextAsync(note);
    }

    private static async Task<FileStream> LockAsync(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(100);
            }
        }
    }

    private static async Task<string> CreateTemplateAsync(string folder)
    {
        var name = "crm_template_" + Ids.New().ToString("N");
        if (Provider == "Sqlite")
        {
            var path = Path.Combine(folder, name + ".db");
            await MigrateAsync($"Data Source={path}");
            SqliteConnection.ClearAllPools();
            if (folder == Path.GetTempPath())
                AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(path);
            return path;
        }

        await ExecuteAsync($"CREATE DATABASE {name}");
        await MigrateAsync(new NpgsqlConnectionStringBuilder(Server) { Database = name, Pooling = false }.ToString());
        return name;
    }

    private static async Task MigrateAsync(string connectionString)
    {
        await using var app = CrmApplication.Build(["--Crm:Database:Provider=" + Provider, "--Crm:Database:ConnectionString=" + connectionString, "--Logging:LogLevel:Default=Warning"]);
        await app.Services.MigrateAsync(CancellationToken.None);
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
