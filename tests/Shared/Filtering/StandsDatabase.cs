using Crm.Shared.Domain;
using Crm.Shared.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;
using Xunit;

namespace Crm.Shared.Tests.Filtering;

internal sealed class StandsDbContext(DbContextOptions<StandsDbContext> options) : DbContext(options)
{
    public DbSet<Stand> Stands => Set<Stand>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Stand>().HasMany(s => s.Tags).WithOne();
        modelBuilder.Entity<Stand>().HasMany(s => s.Emails).WithOne();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // In the order of code points, as SQLite compares and as Expectation does.
        if (Database.IsNpgsql())
            configurationBuilder.Properties<string>().UseCollation("C");
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}

/// <summary>A database of 120 stands with ties, nulls, quotes, wildcards and several scripts; SQLite, or PostgreSQL when the environment says so.</summary>
public sealed class StandsDatabase : IAsyncLifetime
{
    private readonly string name = $"filter_{Ids.New():n}";
    private readonly string? postgres = Environment.GetEnvironmentVariable("CRM_TEST_PROVIDER") == "PostgreSql"
        ? Environment.GetEnvironmentVariable("CRM_TEST_POSTGRES")
        : null;

    private SqliteConnection? keptOpen;

    internal List<Stand> Stands { get; } = Samples.Stands(new Random(20261121), 120);

    /// <param name="log">Takes what is sent to the database.</param>
    internal StandsDbContext Open(Action<string>? log = null)
    {
        var options = new DbContextOptionsBuilder<StandsDbContext>();
        if (log is not null)
            options.LogTo(log, [RelationalEventId.CommandExecuted]);
        if (postgres is null)
            options.UseSqlite($"Data Source={name};Mode=Memory;Cache=Shared");
        else
            options.UseNpgsql(new NpgsqlConnectionStringBuilder(postgres) { Database = name, Pooling = true }.ConnectionString);
        return new StandsDbContext(options.Options);
    }

    public async ValueTask InitializeAsync()
    {
        if (postgres is null)
        {
            keptOpen = new SqliteConnection($"Data Source={name};Mode=Memory;Cache=Shared");
            await keptOpen.OpenAsync();
        }
        await using var db = Open();
        await db.Database.EnsureCreatedAsync();
        db.AddRange(Stands);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await using (var db = Open())
            await db.Database.EnsureDeletedAsync();
        if (keptOpen is not null)
            await keptOpen.DisposeAsync();
    }
}

internal static class Samples
{
    public static readonly string[] Names =
        ["Giant Co Ltd", "GIANT", "聯想（香港）有限公司", "联想", "Han's Laser", "50% off", "under_score", "back\\slash", "quote\"", "Ünïcode", "emoji 🏮", "", "a", "A"];

    public static readonly string[] Notes = ["", "x", "X", "50%", "5_%", "';drop table stands;--", "a\\b", "🏮", "備註"];

    public static readonly string[] TagNames = ["vip", "VIP", "hk", "50%"];

    public static readonly DateTime Now = new(2026, 11, 21, 18, 30, 0, DateTimeKind.Utc);

    public static List<Stand> Stands(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => Stand(random))];

    public static Stand Stand(Random random)
    {
        var name = Pick(random, Names);
        return new Stand
        {
            Id = Ids.New(),
            Name = name,
            NameFolded = TextFolding.Fold(name),
            Code = Pick(random, Names),
            Note = Maybe(random, () => Pick(random, Notes)),
            Visitors = random.Next(-2, 3),
            Hall = MaybeValue(random, () => random.Next(1, 4)),
            Rent = random.Next(0, 4) + 0.25m,
            Discount = MaybeValue(random, () => random.Next(0, 3) * 0.5m),
            Open = random.Next(2) == 0,
            Paid = MaybeValue(random, () => random.Next(2) == 0),
            Grade = (Grade)random.Next(3),
            FormerGrade = MaybeValue(random, () => (Grade)random.Next(3)),
            OwnerId = MaybeValue(random, () => Owners[random.Next(Owners.Length)]),
            Start = new DateOnly(2026, 11, 20).AddDays(random.Next(4)),
            End = MaybeValue(random, () => new DateOnly(2026, 11, 22).AddDays(random.Next(3))),
            CreatedAt = Now.AddHours(random.Next(-60, 40)),
            ClosedAt = MaybeValue(random, () => Now.AddHours(random.Next(-60, 40))),
            Tags = [.. TagNames.Where(_ => random.Next(3) == 0).Select(tag => new Tag(tag))],
            Emails = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new Email(random.Next(2) == 0 ? "work" : "home", Pick(random, Notes) + "@x"))],
        };
    }

    public static readonly Guid[] Owners = [.. Enumerable.Range(0, 3).Select(_ => Ids.New())];

    public static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private static string? Maybe(Random random, Func<string> value) => random.Next(3) == 0 ? null : value();

    private static T? MaybeValue<T>(Random random, Func<T> value)
        where T : struct => random.Next(3) == 0 ? null : value();
}
