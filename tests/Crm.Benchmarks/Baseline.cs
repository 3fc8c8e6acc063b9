using System.Data.Common;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Crm.Shared.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Crm.Benchmarks;

/// <summary>
/// What the product is measured against: the same list and the same record as a good programmer would write them by hand for this one
/// purpose. Raw SQL, JSON columns passed on as they are, no sign-in, no rights, no filter grammar. The bench refuses to run
/// unless both answer with the same JSON.
/// </summary>
internal static class Baseline
{
    private const string CommonColumns = """
        a."Number", lower(a."Kind") AS "Kind", a."Name", a."NameFolded", a."Names", a."BusinessType", a."CustomerType", a."Grade", a."Phones", a."Emails",
        a."Website", a."District", a."City", a."Country", a."Tags", a."Source", a."Custom", a."Version"
        """;

    private const string SqliteColumns = CommonColumns + """
        , lower(a."Id") AS "Id", lower(a."ParentId") AS "ParentId", lower(a."OwnerId") AS "OwnerId", lower(a."TeamId") AS "TeamId",
        replace(a."CreatedAt", ' ', 'T') || 'Z' AS "CreatedAt", replace(a."UpdatedAt", ' ', 'T') || 'Z' AS "UpdatedAt"
        """;

    private const string PostgresColumns = CommonColumns + """, a."Id", a."ParentId", a."OwnerId", a."TeamId", a."CreatedAt", a."UpdatedAt" """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<int> RunAsync(string[] args)
    {
        var (provider, connectionString) = (args[0], args[1]);
        var builder = WebApplication.CreateBuilder(args[2..]);
        var app = builder.Build();
        if (provider == "Sqlite")
            Map<ListRow<string, string>, Row<string, string>>(app, () => new SqliteConnection(connectionString), SqliteColumns, "segmentation_accounts", id => id.ToString().ToUpperInvariant());
        else
            Map<ListRow<Guid?, DateTime?>, Row<Guid?, DateTime?>>(app, () => new NpgsqlConnection(connectionString), PostgresColumns, "segmentation.accounts", id => id);
        app.MapGet("/ready", () => "ready");
        await app.RunAsync();
        return 0;
    }

    private static void Map<TListRow, TRow>(WebApplication app, Func<DbConnection> connect, string columns, string table, Func<Guid, object> key)
        where TListRow : class, IPlaced
        where TRow : class
    {
        app.MapGet("/accounts", async (string district, int limit) =>
        {
            await using var connection = connect();
            var rows = (await connection.QueryAsync<TListRow>(
                $"""SELECT {columns}, a."Completeness", a."VerifiedAt", a."VerifyDue" FROM {table} a WHERE a."DeletedAt" IS NULL AND a."DistrictFolded" = @district ORDER BY a."NameFolded", a."Id" LIMIT @limit""",
                new { district = TextFolding.Fold(district), limit = limit + 1 })).AsList();
            var more = rows.Count > limit;
            if (more)
                rows.RemoveAt(limit);
            return TypedResults.Ok(new RowPage<TListRow>(rows, more ? Convert.ToBase64String(Encoding.UTF8.GetBytes(rows[^1].Place)) : null));
        });
        app.MapGet("/accounts/{id:guid}", async (Guid id) =>
        {
            await using var connection = connect();
            var row = await connection.QuerySingleOrDefaultAsync<TRow>(
                $"""
                SELECT {columns}, a."Addresses", a."Description", a."CustomProblems", a."CreatedBy", a."UpdatedBy", p."Name" AS "ParentName"
                FROM {table} a LEFT JOIN {table} p ON p."Id" = a."ParentId" AND p."DeletedAt" IS NULL WHERE a."DeletedAt" IS NULL AND a."Id" = @id
                """,
                new { id = key(id) });
            return row is null ? Results.NotFound() : Results.Ok(row);
        });
    }

    private sealed record RowPage<TRow>(IReadOnlyList<TRow> Items, string? Next);

    private interface IPlaced
    {
        string Place { get; }
    }

    private sealed record Phone(string Number, string? Extension, string? Label)
    {
        public string Display => PhoneNumber.Format(Number);
    }

    private sealed class ListRow<TId, TTime> : Columns<TId, TTime>, IPlaced
    {
        [JsonConverter(typeof(RawJson))]
        public required string Phones { get; init; }

        public int Completeness { get; init; }

        public TTime? VerifiedAt { get; init; }

        public TTime? VerifyDue { get; init; }

        [JsonIgnore]
        public string NameFolded { get; init; } = "";

        [JsonIgnore]
        public string Place => $"{NameFolded}\n{Id}";
    }

    private sealed class Row<TId, TTime> : Columns<TId, TTime>
    {
        [JsonIgnore]
        public string Phones { get; init; } = "[]";

        [JsonPropertyName("phones")]
        public IReadOnlyList<Phone> FormattedPhones => JsonSerializer.Deserialize<List<Phone>>(Phones, Json)!;

        [JsonConverter(typeof(RawJson))]
        public required string Addresses { get; init; }

        public string? Description { get; init; }

        [JsonConverter(typeof(RawJson))]
        public required string CustomProblems { get; init; }

        public string? ParentName { get; init; }

        public TId? CreatedBy { get; init; }

        public TId? UpdatedBy { get; init; }
    }

    private abstract class Columns<TId, TTime>
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
        public required string Emails { get; init; }

        public string? Website { get; init; }

        public string? District { get; init; }

        public string? City { get; init; }

        public string? Country { get; init; }

        [JsonConverter(typeof(RawJson))]
        public required string Tags { get; init; }

        public string? Source { get; init; }

        [JsonConverter(typeof(RawJson))]
        public required string Custom { get; init; }

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
