using Crm.Shared.Data;
using Crm.Shared.Events;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Jobs;

/// <summary>The jobs of all modules as one list, with the few things that may be done to them from outside.</summary>
public sealed class JobBoard(IEnumerable<ModuleContext> modules, IServiceProvider scope, JobSignal signal, JobCancellations cancellations)
{
    /// <param name="createdBy">Only this person's jobs; null for everybody's.</param>
    /// <param name="before">The id after which the next page begins (newest first).</param>
    public async Task<IReadOnlyList<Job>> ListAsync(Guid? createdBy, JobState? state, Guid? before, int limit, CancellationToken cancellationToken)
    {
        List<Job> jobs = [];
        foreach (var module in modules)
        {
            var query = module.Open(scope).Jobs.AsNoTracking();
            if (createdBy is { } person)
                query = query.Where(j => j.CreatedBy == person);
            if (state is { } only)
                query = query.Where(j => j.State == only);
            if (before is { } id)
                query = query.Where(j => j.Id < id);
            jobs.AddRange(await query.OrderByDescending(j => j.Id).Take(limit).ToListAsync(cancellationToken));
        }

        return [.. jobs.OrderByDescending(j => j.Id).Take(limit)];
    }

    public async Task<Job?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        foreach (var module in modules)
        {
            if (await module.Open(scope).Jobs.AsNoTracking().FirstOrDefaultAsync(j => j.Id == id, cancellationToken) is { } job)
                return job;
        }

        return null;
    }

    /// <summary>Stops a job: at once when it waits or runs here, with the next heartbeat when it runs elsewhere.</summary>
    public async Task CancelAsync(Guid id, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var jobs in Rows(id))
        {
            await jobs.Where(j => j.State == JobState.Queued || j.State == JobState.Paused).ExecuteUpdateAsync(s => s
                .SetProperty(j => j.State, JobState.Cancelled).SetProperty(j => j.FinishedAt, now), cancellationToken);
            await jobs.Where(j => j.State == JobState.Running).ExecuteUpdateAsync(s => s.SetProperty(j => j.CancelRequested, true), cancellationToken);
        }

        cancellations.Cancel(id);
    }

    public async Task PauseAsync(Guid id, CancellationToken cancellationToken)
    {
        foreach (var jobs in Rows(id))
        {
            await jobs.Where(j => j.State == JobState.Queued).ExecuteUpdateAsync(s => s.SetProperty(j => j.State, JobState.Paused), cancellationToken);
            await jobs.Where(j => j.State == JobState.Running).ExecuteUpdateAsync(s => s.SetProperty(j => j.PauseRequested, true), cancellationToken);
        }

        cancellations.Cancel(id);
    }

    /// <summary>Puts a paused, failed or cancelled job back in the queue; it goes on from its checkpoint.</summary>
    public async Task ResumeAsync(Guid id, CancellationToken cancellationToken)
    {
        foreach (var jobs in Rows(id))
        {
            await jobs.Where(j => j.State == JobState.Paused || j.State == JobState.Failed || j.State == JobState.Cancelled).ExecuteUpdateAsync(s => s
                .SetProperty(j => j.State, JobState.Queued).SetProperty(j => j.Attempts, 0).SetProperty(j => j.FinishedAt, (DateTime?)null)
                .SetProperty(j => j.CancelRequested, false).SetProperty(j => j.PauseRequested, false).SetProperty(j => j.Error, (string?)null), cancellationToken);
        }

        signal.Wake();
    }

    private IEnumerable<IQueryable<Job>> Rows(Guid id) => modules.Select(m => m.Open(scope).Jobs.Where(j => j.Id == id));
}
