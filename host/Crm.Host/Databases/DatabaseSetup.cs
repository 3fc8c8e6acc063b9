using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Host.Databases;

/// <summary>Reads Crm:Database:* and brings schemas up to date.</summary>
internal static class DatabaseSetup
{
    public static void AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration["Crm:Database:ConnectionString"];
        int? batch = configuration.GetValue<int?>("Crm:Database:MaxBatchSize");
        services.AddSingleton<IDatabaseProvider>(configuration["Crm:Database:Provider"] switch
        {
            null or "" or "Sqlite" => new SqliteProvider(connection ?? "Data Source=data/crm.db", batch),
            "PostgreSql" => new PostgreSqlProvider(Required(connection), batch),
            "SqlServer" => new SqlServerProvider(Required(connection), batch),
            var other => throw new InvalidOperationException($"Crm:Database:Provider is '{other}': it must be Sqlite, PostgreSql or SqlServer."),
        });

        static string Required(string? value) =>
            string.IsNullOrWhiteSpace(value) ? throw new InvalidOperationException("Crm:Database:ConnectionString is missing: this provider needs one.") : value;
    }

    /// <summary>Applies the migrations of every module.</summary>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateScopeAs(Caller.System);
        foreach (var module in services.GetServices<ModuleContext>())
            await module.Open(scope.ServiceProvider).Database.MigrateAsync(cancellationToken);
    }

    /// <summary>The embedded database is brought up to date at start; a shared one only by the migrate command, so that hosts don't race.</summary>
    public static async Task DemandCurrentSchemaAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<IDatabaseProvider>() is SqliteProvider)
        {
            await services.MigrateAsync(cancellationToken);
            return;
        }

        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateScopeAs(Caller.System);
        foreach (var module in services.GetServices<ModuleContext>())
        {
            var database = module.Open(scope.ServiceProvider).Database;
            if ((await database.GetPendingMigrationsAsync(cancellationToken)).FirstOrDefault() is { } pending)
                throw new InvalidOperationException($"The database lacks the migration '{pending}' of the schema '{module.Schema}'. Run: Crm.Host migrate");
            var known = database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            if ((await database.GetAppliedMigrationsAsync(cancellationToken)).FirstOrDefault(m => !known.Contains(m)) is { } unknown)
                throw new InvalidOperationException($"The database was migrated by a newer version ('{unknown}' in '{module.Schema}'). Start that version or restore a backup.");
        }
    }
}
