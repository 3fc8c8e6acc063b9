using Crm.Platform.Contracts;
using Crm.Shared.Events;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments.Figures;

/// <summary>Has the sums in the home currency counted anew, where any of them counts by these rates.</summary>
internal sealed class WhenExchangeRatesChanged(SegmentationDbContext db, ICurrentUser user, TimeProvider clock) : INotificationHandler<ExchangeRatesChanged>
{
    public async Task Handle(ExchangeRatesChanged notification, CancellationToken cancellationToken)
    {
        if (await HomeFiguresJob.Concerned(db, notification).AnyAsync(cancellationToken))
            db.Jobs.Add(Job.Create(HomeFiguresJob.Kind, string.Join(", ", notification.Currencies), notification, user, clock));
    }
}

/// <summary>Counts the figures of customers anew whose records are in currencies that are worth something else now.</summary>
internal sealed class HomeFiguresJob(SegmentationDbContext db, FigureValues figures) : IJobHandler
{
    public const string Kind = "segmentation.home-figures";
    private const int Portion = 1_000;

    /// <summary>Facts that count by rates from that day on: of what is open, by the latest.</summary>
    public static IQueryable<KnownFact> Concerned(SegmentationDbContext db, ExchangeRatesChanged changed)
    {
        var priced = db.CustomerFacts.Where(f => f.Currency != null);
        if (changed.Currencies.Count == 0)
            return priced;
        var first = TimeZoneInfo.ConvertTimeToUtc(changed.From.ToDateTime(TimeOnly.MinValue), BusinessTime.DefaultZone);
        return priced.Where(f => EF.Parameter(changed.Currencies).Contains(f.Currency) && (f.State == "open" || f.At >= first));
    }

    public async Task RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        var subjects = Concerned(db, job.Payload<ExchangeRatesChanged>()).Select(f => f.SubjectId).Distinct();
        var last = job.Checkpoint<Guid?>();
        for (var done = job.Done; ;)
        {
            var portion = await subjects.Where(id => last == null || id > last).OrderBy(id => id).Take(Portion).ToListAsync(cancellationToken);
            if (portion.Count == 0)
                return;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await figures.RefreshAsync(portion, cancellationToken);
            last = portion[^1];
            await job.SaveProgressAsync(done += portion.Count, null, last, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
