using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Host.Databases;

internal sealed class SqlServerProvider(string connectionString, int? maxBatchSize) : IDatabaseProvider
{
    public string Name => "SqlServer";

    public void Configure(DbContextOptionsBuilder options, string schema) => options.UseSqlServer(connectionString, sqlServer =>
    {
        sqlServer.MigrationsAssembly("Crm.Migrations.SqlServer").MigrationsHistoryTable("migrations", schema);
        sqlServer.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
        if (maxBatchSize is { } size)
            sqlServer.MaxBatchSize(size);
    });
}
