using System.Text.Json;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Jobs;

/// <summary>
/// Runs jobs of one kind. After a crash it is called again with the last checkpoint: what it did after that checkpoint
/// must be safe to do again, or be saved in the same transaction as the checkpoint.
/// </summary>
public interface IJobHandler
{
    Task RunAsync(JobContext job, CancellationToken cancellationToken);
}

public sealed record JobRegistration(string Kind, Type HandlerType, Type ContextType);

/// <summary>A running job's payload, checkpoint and progress. Its methods use the module's context of the handler's scope.</summary>
public sealed class JobContext(Job job, Guid leaseOwner, ModuleDbContext db)
{
    public Guid Id => job.Id;
    public long Done => job.Done;

    public T Payload<T>() => JsonSerializer.Deserialize<T>(job.Payload, CrmJson.Options)!;

    public T? Checkpoint<T>() => job.Checkpoint is null ? default : JsonSerializer.Deserialize<T>(job.Checkpoint, CrmJson.Options);

    /// <summary>
    /// Records progress and where to go on after a crash. Call it inside the transaction of the work it speaks of: a host
    /// that has lost its lease throws here, and the transaction is rolled back.
    /// </summary>
    public async Task SaveProgressAsync<T>(long done, long? total, T checkpoint, CancellationToken cancellationToken)
    {
        job.Done = done;
        job.Total = total;
        job.Checkpoint = JsonSerializer.Serialize(checkpoint, CrmJson.Options);
        var updated = await db.Jobs.Where(j => j.Id == job.Id && j.LeaseOwner == leaseOwner).ExecuteUpdateAsync(s => s
            .SetProperty(j => j.Done, job.Done).SetProperty(j => j.Total, job.Total).SetProperty(j => j.Checkpoint, job.Checkpoint), cancellationToken);
        if (updated == 0)
            throw new JobLeaseLostException();
    }

    /// <summary>What came of it, shown when it has ended (a small record, kept as JSON).</summary>
    public void SetResult<T>(T result) => job.Result = JsonSerializer.Serialize(result, CrmJson.Options);
}

/// <summary>Another host has taken the job over: stop at once and save nothing.</summary>
public sealed class JobLeaseLostException() : Exception("Another host runs this job now.");
