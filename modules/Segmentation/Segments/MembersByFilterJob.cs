using Crm.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments;

/// <summary>Takes all that match into a static segment or out of it. What is done already is not found again, so a crash loses and doubles nothing.</summary>
internal sealed class MembersByFilterJob(SegmentationDbContext db, SegmentMatcher matcher, StaticMembers members) : IJobHandler
{
    public const string Kind = "segmentation.segment-members";
    private const int Portion = 1_000;

    internal sealed record Payload(Guid SegmentId, string Filter, bool Remove);

    private sealed record Nowhere;

    public async Task RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        var (segmentId, filter, remove) = job.Payload<Payload>();
        var segment = await db.Segments.SingleAsync(s => s.Id == segmentId, cancellationToken);
        var matching = (await matcher.MatchesAsync(segment.Records, filter, self: null, cancellationToken)).Ids;
        var left = matching.Where(id => db.SegmentMembers.Any(m => m.SegmentId == segmentId && m.RecordId == id) == remove);
        var (done, total) = (job.Done, job.Done + await left.LongCountAsync(cancellationToken));
        while (true)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var ids = await left.OrderBy(id => id).Take(Portion).ToListAsync(cancellationToken);
            if (ids.Count == 0)
                return;
            var moved = remove ? await members.RemoveAsync(segment, ids, cancellationToken) : await members.AddAsync(segment, ids, cancellationToken);
            done += moved.Count;
            await db.SaveChangesAsync(cancellationToken);
            await job.SaveProgressAsync(done, Math.Max(total, done), new Nowhere(), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
