using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Host.Databases;

internal sealed class PostgreSqlProvider(string connectionString, int? maxBatchSize) : IDatabaseProvider
{
    public string Name => "PostgreSql";

    public void Configure(DbContextOptionsBuilder options, string schema) => options.UseNpgsql(connectionString, npgsql =>
    {
        npgsql.MigrationsAssembly("Crm.Migrations.PostgreSql").MigrationsHistoryTable("migrations", schema);
        if (maxBatchSize is { } size)
            npgsql.MaxBatchSize(size);
    });
}
