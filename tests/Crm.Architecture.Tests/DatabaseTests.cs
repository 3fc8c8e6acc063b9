using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Shouldly;
using Xunit;

namespace Crm.Architecture.Tests;

public sealed class DatabaseTests
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    [InlineData("SqlServer")]
    public async Task The_migrations_make_the_model(string provider)
    {
        var looked = 0;
        await Product.ForEachContextAsync(provider, (module, context) =>
        {
            looked++;
            context.Database.GetMigrations().ShouldNotBeEmpty($"{module.Schema} has no migration for {provider}. Run host/add-migration.");
            context.Database.HasPendingModelChanges().ShouldBeFalse($"{module.Schema} has changes without a migration for {provider}. Run host/add-migration <Name>.");
        });
        looked.ShouldBe(Product.ModuleAssemblies.Count);
    }

    [Fact]
    public async Task The_scripts_for_SQL_Server_are_T_SQL()
    {
        var statements = 0;
        await Product.ForEachContextAsync("SqlServer", (module, context) =>
        {
            var script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
            using var reader = new StringReader(script);
            var fragment = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
            errors.Select(e => $"{module.Schema} {e.Line}: {e.Message}").ShouldBeEmpty();
            statements += fragment.Batches.Sum(b => b.Statements.Count);
        });
        statements.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("PostgreSql")]
    [InlineData("SqlServer")]
    public async Task A_modules_tables_are_in_its_own_schema(string provider)
    {
        var tables = 0;
        var schemas = new List<string>();
        await Product.ForEachContextAsync(provider, (module, context) =>
        {
            schemas.Add(module.Schema);
            foreach (var table in context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables)
            {
                tables++;
                table.Schema.ShouldBe(module.Schema, table.Name);
            }
        });
        tables.ShouldBeGreaterThan(5);
        schemas.ShouldBeUnique();
    }

    [Fact]
    public async Task On_SQLite_a_modules_tables_bear_its_name()
    {
        var tables = 0;
        await Product.ForEachContextAsync("Sqlite", (module, context) =>
        {
            foreach (var table in context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables)
            {
                tables++;
                table.Name.ShouldStartWith(module.Schema + "_");
            }
        });
        tables.ShouldBeGreaterThan(5);
    }
}
