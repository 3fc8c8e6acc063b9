using System.Collections.Concurrent;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Events;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Shared.Jobs;

/// <summary>Cancels a job that runs in this process at once; other hosts learn of it with their next heartbeat.</summary>
public sealed class JobCancellations
{
    private readonly ConcurrentDictionary<Guid, CancellationTokenSource> running = new();

    public CancellationTokenSource Register(Guid id, CancellationToken stopping) =>
        running[id] = CancellationTokenSource.CreateLinkedTokenSource(stopping);

    public void Forget(Guid id)
    {
        if (running.TryRemove(id, out var source))
            source.Dispose();
    }

    public void Cancel(Guid id)
    {
        if (running.TryGetValue(id, out var source))
            source.Cancel();
    }
}

/// <summary>Runs the jobs of all modules: two at a time per host, each under a lease that a heartbeat renews.</summary>
public sealed class JobRunner(
    IEnumerable<ModuleContext> modules, IEnumerable<JobRegistration> registrations, JobSignal signal, JobCancellations cancellations,
    IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock, ILogger<JobRunner> log) : BackgroundService
{
    private const int Parallel = 2;
    private const int MaxAttempts = 5;
    private static readonly TimeSpan IdlePoll = TimeSpan.FromSeconds(2);
    private readonly Guid self = Ids.New();
    private readonly Dictionary<string, JobRegistration> handlers = registrations.ToDictionary(r => r.Kind, StringComparer.Ordinal);
    private readonly TimeSpan lease = TimeSpan.FromSeconds(configuration.GetValue("Crm:Jobs:LeaseSeconds", 15));
    private readonly ConcurrentDictionary<Guid, Task> running = new();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var module in modules)
            {
                try
                {
                    while (running.Count < Parallel && await ClaimAsync(module, stoppingToken) is { } job)
                        running[job.Id] = RunAsync(module, job, stoppingToken);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    log.LogError(e, "The jobs of {Schema} could not be read", module.Schema);
                }
            }

            await signal.WaitAsync(IdlePoll, clock, stoppingToken);
        }

        await Task.WhenAll(running.Values);
    }

    private async Task<Job?> ClaimAsync(ModuleContext module, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var db = module.Open(scope.ServiceProvider);
        var now = Now;
        var job = await db.Jobs.AsNoTracking()
            .Where(j => j.State == JobState.Queued || (j.State == JobState.Running && j.LeaseUntil < now))
            .OrderBy(j => j.Id).FirstOrDefaultAsync(cancellationToken);
        if (job is null)
            return null;
        var taken = await db.Jobs
            .Where(j => j.Id == job.Id && (j.State == JobState.Queued || (j.State == JobState.Running && j.LeaseUntil < now)))
            .ExecuteUpdateAsync(s => s.SetProperty(j => j.State, JobState.Running).SetProperty(j => j.LeaseOwner, self).SetProperty(j => j.LeaseUntil, now + lease)
                .SetProperty(j => j.Attempts, j => j.Attempts + 1).SetProperty(j => j.StartedAt, j => j.StartedAt ?? now).SetProperty(j => j.Error, (string?)null), cancellationToken);
        job.Attempts++;
        return taken == 1 ? job : null;
    }

    private async Task RunAsync(ModuleContext module, Job job, CancellationToken stoppingToken)
    {
        await Task.Yield();
        var cancellation = cancellations.Register(job.Id, stoppingToken);
        using var heartbeatEnd = new CancellationTokenSource();
        var heartbeat = HeartbeatAsync(module, job.Id, cancellation, heartbeatEnd.Token);
        JobState end;
        string? error = null;
        try
        {
            if (job.Attempts > MaxAttempts)
                throw new InvalidOperationException($"Given up after {MaxAttempts} attempts.");
            await HandleAsync(job, cancellation.Token);
            end = JobState.Succeeded;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // A stopping host gives the job back; a person's cancel or pause is recorded in the row.
            end = stoppingToken.IsCancellationRequested ? JobState.Queued : JobState.Cancelled;
        }
        catch (JobLeaseLostException)
        {
            end = JobState.Running;
        }
        catch (Exception e)
        {
            log.LogError(e, "Job {Kind} {Id} failed", job.Kind, job.Id);
            end = JobState.Failed;
            error = e is BusinessRuleException or InvalidRequestException ? e.Message : $"{e.GetType().Name}: {e.Message}";
        }

        await heartbeatEnd.CancelAsync();
        await heartbeat;
        cancellations.Forget(job.Id);
        if (end != JobState.Running)
            await FinishAsync(module, job, end, error);
        running.TryRemove(job.Id, out _);
        signal.Wake();
    }

    private async Task HandleAsync(Job job, CancellationToken cancellationToken)
    {
        if (!handlers.TryGetValue(job.Kind, out var registration))
            throw new InvalidOperationException($"No handler runs jobs of kind '{job.Kind}'.");
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        if (job.CreatedBy is { } person)
            user.Caller = await scope.ServiceProvider.GetRequiredService<ICallerSource>().FindAsync(person, cancellationToken) ?? throw new BusinessRuleException("job.starter-gone");
        else if (job.Machine is { } machine)
            user.Caller = machine.ToCaller();

        var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(registration.ContextType);
        var handler = (IJobHandler)scope.ServiceProvider.GetRequiredService(registration.HandlerType);
        await handler.RunAsync(new JobContext(job, self, db), cancellationToken);
    }

    private async Task HeartbeatAsync(ModuleContext module, Guid id, CancellationTokenSource cancellation, CancellationToken end)
    {
        var period = TimeSpan.FromMilliseconds(Math.Clamp(lease.TotalMilliseconds / 4, 200, 2000));
        while (!end.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(period, clock, end);
                await using var scope = scopes.CreateScopeAs(Caller.System);
                var jobs = module.Open(scope.ServiceProvider).Jobs.Where(j => j.Id == id && j.LeaseOwner == self);
                var renewed = await jobs.ExecuteUpdateAsync(s => s.SetProperty(j => j.LeaseUntil, Now + lease), end);
                if (renewed == 0 || await jobs.AnyAsync(j => j.CancelRequested || j.PauseRequested, end))
                    await cancellation.CancelAsync();
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning(e, "Heartbeat of job {Id} failed", id);
            }
        }
    }

    private async Task FinishAsync(ModuleContext module, Job job, JobState end, string? error)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var jobs = module.Open(scope.ServiceProvider).Jobs.Where(j => j.Id == job.Id && j.LeaseOwner == self);
        if (end == JobState.Cancelled && await jobs.AnyAsync(j => j.PauseRequested && !j.CancelRequested))
            end = JobState.Paused;
        var final = end is JobState.Succeeded or JobState.Failed or JobState.Cancelled;
        DateTime? finishedAt = final ? Now : null;
        await jobs.ExecuteUpdateAsync(s => s.SetProperty(j => j.State, end).SetProperty(j => j.Error, error).SetProperty(j => j.Result, job.Result)
            .SetProperty(j => j.FinishedAt, finishedAt).SetProperty(j => j.PauseRequested, false)
            .SetProperty(j => j.LeaseOwner, (Guid?)null).SetProperty(j => j.LeaseUntil, (DateTime?)null));
    }
}
