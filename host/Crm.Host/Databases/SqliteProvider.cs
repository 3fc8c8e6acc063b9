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
    private readonly string connectionString;
    private readonly int? maxBatchSize;
    private readonly Pragmas pragmas = new();

    public SqliteProvider(string connectionString, int? maxBatchSize)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        if (Path.GetDirectoryName(Path.GetFullPath(connection.DataSource)) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        this.connectionString = connection.ToString();
        this.maxBatchSize = maxBatchSize;
    }

    public string Name => "Sqlite";

    public void Configure(DbContextOptionsBuilder options, string schema)
    {
        options.UseSqlite(connectionString, sqlite =>
        {
            sqlite.MigrationsAssembly("Crm.Migrations.Sqlite").MigrationsHistoryTable($"{schema}_migrations");
            if (maxBatchSize is { } size)
                sqlite.MaxBatchSize(size);
        });
        options.AddInterceptors(pragmas);
        options.ReplaceService<IMigrationsSqlGenerator, KeyTables>();
    }

    public Task InsertAsync(DbTransaction transaction, BulkRows rows, CancellationToken cancellationToken)
    {
        // SQLite has no other way: its answers come from this very thread.
        SqliteRows.Insert((SqliteConnection)transaction.Connection!, rows, cancellationToken);
        return Task.CompletedTask;
    }

    /// <summary>Once per physical connection: wait for writers inside SQLite (the driver's own retry sleeps 150 ms), and survive a killed process.</summary>
    private sealed class Pragmas : DbConnectionInterceptor
    {
        private const string Sql = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=10000; PRAGMA cache_size=-32768; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=8000;";
        private readonly ConditionalWeakTable<object, object> prepared = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (connection is not SqliteConnection { Handle: { } handle } || !prepared.TryAdd(handle, handle))
                return;
            using var command = connection.CreateCommand();
            command.CommandText = Sql;
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
