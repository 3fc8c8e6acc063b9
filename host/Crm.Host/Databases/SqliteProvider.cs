using System.Data.Common;
using System.Runtime.CompilerServices;
using Crm.Shared.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Crm.Host.Databases;

/// <summary>The embedded default: one file, write-ahead log.</summary>
internal sealed class SqliteProvider : IDatabaseProvider
{
    // One for all: EF Core builds its services anew for every other instance.
    private static readonly SqliteMembership Membership = new();

    private readonly string connectionString;
    private readonly int? maxBatchSize;
    private readonly Connections connections;

    public SqliteProvider(string connectionString, int? maxBatchSize)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString);
        if (Path.GetDirectoryName(Path.GetFullPath(connection.DataSource)) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        this.connectionString = connection.ToString();
        connections = new Connections(this.connectionString);
        this.maxBatchSize = maxBatchSize;
    }

    public string Name => "Sqlite";

    public void Configure(DbContextOptionsBuilder options, string schema)
    {
        options.UseSqlite(connectionString, sqlite =>
        {
            sqlite.MigrationsAssembly("Crm.Migrations.Sqlite").MigrationsHistoryTable($"{schema}_migrations");
            sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
            if (maxBatchSize is { } size)
                sqlite.MaxBatchSize(size);
        });
        options.AddInterceptors(connections, Membership);
        options.ReplaceService<IMigrationsSqlGenerator, KeyTables>();
    }

    public Task InsertAsync(DbTransaction transaction, BulkRows rows, CancellationToken cancellationToken)
    {
        // SQLite has no other way: its answers come from this very thread.
        SqliteRows.Insert((SqliteConnection)transaction.Connection!, rows, cancellationToken);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Connections without the dozen functions (decimal arithmetic, regular expressions) that EF Core would define anew each time one is
    /// taken from the pool, for no column or query needs them. Each is prepared when it is first opened: it waits for writers inside
    /// SQLite (the driver's own retry sleeps 150 ms), and survives a killed process.
    /// </summary>
    private sealed class Connections(string connectionString) : DbConnectionInterceptor
    {
        private const string Pragmas =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000; PRAGMA cache_size=-32768; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=8000;";

        private readonly ConditionalWeakTable<object, object> prepared = [];

        public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
            InterceptionResult<DbConnection>.SuppressWithResult(new SqliteConnection(connectionString));

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (connection is not SqliteConnection { Handle: { } handle } || !prepared.TryAdd(handle, handle))
                return;
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
