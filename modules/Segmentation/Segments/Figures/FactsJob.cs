using Crm.Segmentation.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments.Figures;

/// <summary>Asks every module for its facts of customers anew: for records older than their events, and after a restore.</summary>
internal sealed class FactsJob(SegmentationDbContext db, IEnumerable<ICustomerFactSource> sources, FigureValues figures) : IJobHandler
{
    public const string Kind = "segmentation.facts";
    private const int Portion = 1_000;

    internal sealed record Payload;

    private sealed record Place(int Source, Guid? LastId);

    public async Task RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        var all = sources.ToList();
        var place = job.Checkpoint<Place>() ?? new Place(0, null);
        var done = job.Done;
        while (place.Source < all.Count)
        {
            var after = place.LastId;
            var page = await all[place.Source].ListFactsAsync(after, Portion, cancellationToken);
            var last = page.Facts.Count < Portion ? (Guid?)null : page.Facts[^1].RecordId;
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            // What lies in this stretch of ids and is told no more, is no more.
            var stretch = db.CustomerFacts.Where(f => f.Source == page.Source);
            if (after is { } from)
                stretch = stretch.Where(f => f.RecordId > from);
            if (last is { } to)
                stretch = stretch.Where(f => f.RecordId <= to);
            var before = await stretch.Select(f => f.SubjectId).Distinct().ToListAsync(cancellationToken);
            await stretch.ExecuteDeleteAsync(cancellationToken);
            List<KnownFact> now = [.. page.Facts.SelectMany(fact => KnownFact.Of(fact))];
            await db.InsertAllAsync(now, cancellationToken);
            await figures.RefreshAsync([.. before.Union(now.Select(f => f.SubjectId))], cancellationToken);
            place = last is null ? new Place(place.Source + 1, null) : place with { LastId = last };
            await job.SaveProgressAsync(done += page.Facts.Count, null, place, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
