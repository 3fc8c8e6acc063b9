using Crm.Host.Databases;
using Crm.Shared.Data;
using Crm.Testing;
using Crm.Testing.OpenApi;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Shouldly;
using Xunit;

namespace Crm.Architecture.Tests;

/// <summary>
/// On PostgreSQL every module's context signs in with a role of its own that can see nothing but the module's schema; the
/// whole API is walked, and what follows from it in the background awaited, without the database refusing anything.
/// </summary>
public sealed class SchemaBoundaryTests
{
    [Fact]
    public async Task No_module_reads_or_writes_outside_its_own_schema()
    {
        Assert.SkipUnless(TestDatabase.Provider == "PostgreSql", "Only PostgreSQL has roles by schema.");
        var walk = new ApiWalk();
        RolePerSchema? roles = null;
        walk.App.Replace = services =>
        {
            var schemas = services.Select(s => s.ImplementationInstance).OfType<ModuleContext>().Select(m => m.Schema);
            roles = RolePerSchema.Create(walk.App.ConnectionString, [.. schemas]);
            services.Replace(ServiceDescriptor.Singleton<IDatabaseProvider>(roles));
        };
        try
        {
            await walk.InitializeAsync();
            foreach (var operation in walk.Operations.OrderBy(o => o.Method == HttpMethod.Delete))
                await walk.SendAsync(walk.App.Administrator.Http, operation.Request(walk.RecordOf(operation)));
            await BackgroundWorkIsDoneAsync(walk.App);
            walk.Faults.ShouldBeEmpty();

            roles.ShouldNotBeNull().Schemas.Count.ShouldBe(Product.ModuleAssemblies.Count);
            foreach (var (schema, other) in roles.Schemas.SelectMany(s => roles.Schemas.Where(o => o != s).Select(o => (s, o))))
                roles.MayRead(schema, $"{other}.outbox").ShouldBeFalse($"the role of {schema} proves nothing: it sees {other}");
            roles.Schemas.ShouldAllBe(schema => roles.MayRead(schema, schema + ".outbox"));
        }
        finally
        {
            await walk.DisposeAsync();
            roles?.Drop();
        }
    }

    private static async Task BackgroundWorkIsDoneAsync(CrmApp app)
    {
        await using var scope = app.OpenScope();
        foreach (var module in app.Services.GetServices<ModuleContext>())
        {
            var db = module.Open(scope.ServiceProvider);
            await CrmApp.EventuallyAsync(() => db.Outbox.CountAsync(m => m.Attempts == 0), until: untried => untried == 0);
            // A save that the database refuses says so only in its inner exception.
            var refused = await db.Outbox.AsNoTracking()
                .Where(m => m.Error != null && (m.Error.Contains("42501") || m.Error.StartsWith(nameof(DbUpdateException)))).Select(m => m.Type + " " + m.Error).ToListAsync();
            refused.ShouldBeEmpty(module.Schema);
        }
    }

    private sealed class RolePerSchema(string connectionString, IReadOnlyList<string> schemas) : IDatabaseProvider
    {
        public string Name => "PostgreSql";

        public IReadOnlyList<string> Schemas => schemas;

        public static RolePerSchema Create(string connectionString, IReadOnlyList<string> schemas)
        {
            var roles = new RolePerSchema(connectionString, schemas);
            foreach (var schema in schemas)
            {
                var role = roles.RoleOf(schema);
                roles.Execute($"""
                    CREATE ROLE {role} LOGIN PASSWORD '{role}';
                    GRANT USAGE ON SCHEMA {schema} TO {role};
                    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {role};
                    GRANT USAGE ON ALL SEQUENCES IN SCHEMA {schema} TO {role};
                    """);
            }
            return roles;
        }

        public void Configure(DbContextOptionsBuilder options, string schema) =>
            new PostgreSqlProvider(ConnectionOf(schema), maxBatchSize: null).Configure(options, schema);

        public bool MayRead(string schema, string table)
        {
            using var connection = new NpgsqlConnection(ConnectionOf(schema));
            connection.Open();
            using var command = new NpgsqlCommand($"SELECT count(*) FROM {table}", connection);
            try
            {
                command.ExecuteScalar();
                return true;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
            {
                return false;
            }
        }

        /// <summary>The rights went with the database.</summary>
        public void Drop()
        {
            foreach (var schema in schemas)
            {
                using (var connection = new NpgsqlConnection(ConnectionOf(schema)))
                    NpgsqlConnection.ClearPool(connection);
                Execute($"DROP ROLE {RoleOf(schema)}", database: "postgres");
            }
        }

        private string RoleOf(string schema) => $"{new NpgsqlConnectionStringBuilder(connectionString).Database}_{schema}";

        private string ConnectionOf(string schema) =>
            new NpgsqlConnectionStringBuilder(connectionString) { Username = RoleOf(schema), Password = RoleOf(schema), MaxPoolSize = 10 }.ToString();

        private void Execute(string sql, string? database = null)
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
            settings.Database = database ?? settings.Database;
            using var connection = new NpgsqlConnection(settings.ToString());
            connection.Open();
            using var command = new NpgsqlCommand(sql, connection);
            command.ExecuteNonQuery();
        }
    }
}
