using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Crm.Shared.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Crm.Benchmarks;

/// <summary>
/// What the product is measured against: the same list and the same record as a good programmer would write them by
/// hand for this one purpose. Raw SQL, JSON columns passed on as they are, no sign-in, no rights, no filter grammar.
/// </summary>
internal static class Baseline
{
    private const string Columns = """
        "Number", lower("Kind") AS "Kind", "Name", "Names", "BusinessType", "CustomerType", "Grade", "Phones", "Emails", "Website", "District", "City",
        "Country", "Tags", "Source", "Version"
        """;

    private const string SqliteColumns = Columns + """
        , lower("Id") AS "Id", lower("ParentId") AS "ParentId", lower("OwnerId") AS "OwnerId", lower("TeamId") AS "TeamId",
        replace("CreatedAt", ' ', 'T') || 'Z' AS "CreatedAt", replace("UpdatedAt", ' ', 'T') || 'Z' AS "UpdatedAt"
        """;

    private const string PostgresColumns = Columns + """, "Id", "ParentId", "OwnerId", "TeamId", "CreatedAt", "UpdatedAt" """;

    public static async Task<int> RunAsync(string[] args)
    {
        var (provider, connectionString) = (args[0], args[1]);
        var builder = WebApplication.CreateBuilder(args[2..]);
        var app = builder.Build();
        if (provider == "Sqlite")
            Map<Row<string, string>>(app, () => new SqliteConnection(connectionString), SqliteColumns, "segmentation_accounts", id => id.ToString().ToUpperInvariant());
        else
            Map<Row<Guid, DateTime>>(app, () => new NpgsqlConnection(connectionString), PostgresColumns, "segmentation.accounts", id => id);
        app.MapGet("/ready", () => "ready");
        await app.RunAsync();
        return 0;
    }

    private static void Map<TRow>(WebApplication app, Func<DbConnection> connect, string columns, string table, Func<Guid, object> key)
        where TRow : class
    {
        app.MapGet("/accounts", async (string district, int limit) =>
        {
            await using var connection = connect();
            var rows = (await connection.QueryAsync<TRow>(
                $"""SELECT {columns} FROM {table} WHERE "DeletedAt" IS NULL AND "DistrictFolded" = @district ORDER BY "NameFolded", "Id" LIMIT @limit""",
                new { district = TextFolding.Fold(district), limit = limit + 1 })).AsList();
            var more = rows.Count > limit;
            if (more)
                rows.RemoveAt(limit);
            return TypedResults.Ok(new RowPage<TRow>(rows, more ? "more" : null));
        });
        app.MapGet("/accounts/{id:guid}", async (Guid id) =>
        {
            await using var connection = connect();
            var row = await connection.QuerySingleOrDefaultAsync<TRow>(
                $"""SELECT {columns}, "Addresses", "Description" FROM {table} WHERE "DeletedAt" IS NULL AND "Id" = @id""", new { id = key(id) });
            return row is null ? Results.NotFound() : Results.Ok(row);
        });
    }

    private sealed record RowPage<TRow>(IReadOnlyList<TRow> Items, string? Next);

    private sealed class Row<TId, TTime>
    {
        public required TId Id { get; init; }

        public required string Number { get; init; }

        public required string Kind { get; init; }

        public required string Name { get; init; }

        [JsonConverter(typeof(RawJson))]
        public required string Names { get; init; }

        public string? BusinessType { get; init; }

        public string? CustomerType { get; init; }

        public string? Grade { get; init; }

        [JsonConverter(typeof(RawJson))]
        public required string Phones { get; init; }

        [JsonConverter(typeof(RawJson))]
        public required string Emails { get; init; }

        public string? Website { get; init; }

        [JsonConverter(typeof(RawJson))]
        public string? Addresses { get; init; }

        public string? District { get; init; }

        public string? City { get; init; }

        public string? Country { get; init; }

        [JsonConverter(typeof(RawJson))]
        public required string Tags { get; init; }

        public string? Source { get; init; }

        public string? Description { get; init; }

        public TId? ParentId { get; init; }

        public TId? OwnerId { get; init; }

        public TId? TeamId { get; init; }

        public int Version { get; init; }

        public required TTime CreatedAt { get; init; }

        public required TTime UpdatedAt { get; init; }
    }

    private sealed class RawJson : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteRawValue(value, skipInputValidation: true);
    }
}
