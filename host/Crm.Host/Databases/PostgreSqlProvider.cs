using System.Data.Common;
using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Crm.Host.Databases;

internal sealed class PostgreSqlProvider(string connectionString, int? maxBatchSize) : IDatabaseProvider
{
    public string Name => "PostgreSql";

    public void Configure(DbContextOptionsBuilder options, string schema) => options.UseNpgsql(connectionString, npgsql =>
    {
        npgsql.MigrationsAssembly("Crm.Migrations.PostgreSql").MigrationsHistoryTable("migrations", schema);
        npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
        if (maxBatchSize is { } size)
            npgsql.MaxBatchSize(size);
    });

    public async Task InsertAsync(DbTransaction transaction, BulkRows rows, CancellationToken cancellationToken)
    {
        await using var copy = await ((NpgsqlConnection)transaction.Connection!).BeginBinaryImportAsync($"COPY {rows.Table} ({rows.ColumnList}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        for (var row = 0; row < rows.Count; row++)
        {
            await copy.StartRowAsync(cancellationToken);
            for (var column = 0; column < rows.ColumnCount; column++)
            {
                if (rows[row, column] is { } value)
                    await copy.WriteAsync(value, cancellationToken);
                else
                    await copy.WriteNullAsync(cancellationToken);
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }
}
