using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Events;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Crm.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Crm.Shared.Tests;

/// <summary>The kernel with one module of two tables, for what no real module can show: handlers that fail on command.</summary>
public sealed class Kernel : IAsyncLifetime
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"kernel-{Ids.New():N}.db");
    private IHost host = null!;

    public ShiftedTime Clock { get; } = new();
    public HandlerSwitch Switch { get; } = new();

    public async ValueTask InitializeAsync()
    {
        host = Start();
        await using var scope = Scope();
        await Db(scope).Database.EnsureCreatedAsync();
        await host.StartAsync();
    }

    public AsyncServiceScope Scope() => host.Services.GetRequiredService<IServiceScopeFactory>().CreateScopeAs(Caller.System with { Name = "kernel test" });

    internal static ProbeDbContext Db(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<ProbeDbContext>();

    internal async Task<T> InDbAsync<T>(Func<ProbeDbContext, Task<T>> work)
    {
        await using var scope = Scope();
        return await work(Db(scope));
    }

    /// <summary>Ends this host without finishing anything it was doing, and starts another on the same database.</summary>
    public async Task RestartAsync()
    {
        await host.StopAsync();
        host.Dispose();
        host = Start();
        await host.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Switch.Release();
        await host.StopAsync();
        host.Dispose();
        SqliteConnection.ClearAllPools();
        File.Delete(path);
    }

    private IHost Start()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        builder.Services.AddKernel();
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        builder.Services.AddSingleton<IDatabaseProvider>(new FileProvider(path));
        builder.Services.AddSingleton(Switch);
        builder.Services.AddModule<ProbeDbContext>("probe");
        builder.Services.AddNotificationHandler<ProbeDbContext, Poked, WhenPoked>();
        builder.Services.AddJobHandler<ProbeDbContext, CountUp>("probe.count-up");
        return builder.Build();
    }

    private sealed class FileProvider(string path) : IDatabaseProvider
    {
        public string Name => "Sqlite";

        public void Configure(DbContextOptionsBuilder options, string schema) => options.UseSqlite($"Data Source={path}");
    }
}

/// <summary>What the test wants of the handler and the job.</summary>
public sealed class HandlerSwitch
{
    private TaskCompletionSource gate = new();

    public bool Fails { get; set; }

    /// <summary>How far jobs count before they wait for <see cref="Release"/>.</summary>
    public long JobStopsAt { get; private set; } = long.MaxValue;

    public Task Gate => gate.Task;

    public void StopJobsAt(long count)
    {
        gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        JobStopsAt = count;
    }

    public void Release()
    {
        JobStopsAt = long.MaxValue;
        gate.TrySetResult();
    }
}

internal sealed class Probe : AggregateRoot, IRecord
{
    public static RecordType RecordType { get; } = new("probe", "probes");
    public string Label => "probe";
    public int Times { get; private set; }

    public void Poke()
    {
        Times++;
        Raise(new Poked(Id, Times));
    }
}

internal sealed class Effect
{
    public int Id { get; init; }
    public required Guid ProbeId { get; init; }
    public required int Times { get; init; }
}

internal sealed class ProbeDbContext(DbContextOptions<ProbeDbContext> options) : ModuleDbContext(options, "probe")
{
    public DbSet<Probe> Probes => Set<Probe>();
    public DbSet<Effect> Effects => Set<Effect>();
}

internal sealed class ProbeConfiguration : IEntityTypeConfiguration<Probe>
{
    public void Configure(EntityTypeBuilder<Probe> builder) => builder.ToTable("probes");
}

internal sealed class WhenPoked(ProbeDbContext db, HandlerSwitch settings) : INotificationHandler<Poked>
{
    public async Task Handle(Poked notification, CancellationToken cancellationToken)
    {
        db.Effects.Add(new Effect { ProbeId = notification.ProbeId, Times = notification.Times });
        await db.SaveChangesAsync(cancellationToken);
        if (settings.Fails)
            throw new InvalidOperationException("Told to fail after the effect was written.");
    }
}

internal sealed class CountUp(ProbeDbContext db, HandlerSwitch settings) : IJobHandler
{
    public async Task RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        var goal = job.Payload<int>();
        for (var at = job.Checkpoint<int>(); at < goal; at++)
        {
            if (at == settings.JobStopsAt)
                await settings.Gate.WaitAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            db.Effects.Add(new Effect { ProbeId = job.Id, Times = at });
            await db.SaveChangesAsync(cancellationToken);
            await job.SaveProgressAsync(at + 1, goal, at + 1, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        job.SetResult(new { counted = goal });
    }
}

public sealed record Poked(Guid ProbeId, int Times) : INotification;
