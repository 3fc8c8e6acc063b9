using System.Globalization;
using Crm.Shared.Data;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Segmentation.Segments;

/// <summary>Has the members of all segments written down once on every day of the business.</summary>
internal sealed class DailySnapshots(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DailySnapshots> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    /// <summary>Queues today's look at all segments, unless some host has.</summary>
    public async Task<bool> QueueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var db = scope.ServiceProvider.GetRequiredService<SegmentationDbContext>();
        var today = SegmentSizes.Today(clock).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (!await db.Segments.AnyAsync(cancellationToken) || await db.Jobs.AnyAsync(j => j.Kind == SnapshotJob.Kind && j.Subject == today, cancellationToken))
            return false;
        db.Jobs.Add(Job.Create(
            SnapshotJob.Kind, today, new SnapshotJob.Payload(null, SegmentMoveCause.Data), scope.ServiceProvider.GetRequiredService<ICurrentUser>(), clock, "/api/v1/segments"));
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await QueueAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "The daily look at segments could not be queued");
            }
            await Task.Delay(Interval, clock, stoppingToken);
        }
    }
}
