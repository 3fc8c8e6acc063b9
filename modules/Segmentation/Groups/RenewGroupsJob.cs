using Crm.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Groups;

/// <summary>Applies a changed rule to every group of companies.</summary>
internal sealed class RenewGroupsJob(SegmentationDbContext db, GroupSharing sharing) : IJobHandler
{
    public const string Kind = "segmentation.group-sharing";
    private const int Portion = 50;

    internal sealed record Payload;

    private sealed record Place(Guid LastTop);

    public async Task RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        var total = await sharing.Tops.CountAsync(cancellationToken);
        var (last, done) = (job.Checkpoint<Place>()?.LastTop ?? Guid.Empty, job.Done);
        while (true)
        {
            db.ChangeTracker.Clear();
            var tops = await sharing.Tops.Where(id => id > last).Take(Portion).ToListAsync(cancellationToken);
            if (tops.Count == 0)
                return;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            foreach (var top in tops)
                await sharing.RenewAsync(top, cancellationToken);
            (last, done) = (tops[^1], done + tops.Count);
            await job.SaveProgressAsync(done, Math.Max(total, done), new Place(last), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
