using Crm.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Running;

/// <summary>
/// Checks or runs a list. A portion's records, its rows' outcomes and the checkpoint are one transaction: a crash at any instant
/// loses nothing and does nothing twice.
/// </summary>
internal sealed class ImportJob(SegmentationDbContext db, ImportLoop loop) : IJobHandler
{
    public async Task RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        var payload = job.Payload<ImportPayload>();
        var import = await db.Set<ListImport>().AsNoTracking().IgnoreQueryFilters().FirstAsync(i => i.Id == payload.ImportId, cancellationToken);
        var progress = job.Checkpoint<Progress>()
            ?? new Progress(0, await db.Set<ImportRow>().CountAsync(r => r.ImportId == import.Id && !r.Applied, cancellationToken));
        var done = job.Done;
        await loop.RunAsync(import, payload.Dry, progress.Last, async (last, count) =>
            await job.SaveProgressAsync(done += count, progress.Total, progress with { Last = last }, cancellationToken), cancellationToken);
    }

    /// <summary>Where to go on, and how many rows there were to take at the start.</summary>
    private sealed record Progress(int Last, int Total);
}
