using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Leads.Dispatch;

/// <summary>Sleeps until the next deadline of any lead, or until this host sets a nearer one.</summary>
internal sealed class DeadlineClock(Deadlines deadlines, DeadlineSignal signal, TimeProvider clock, ILogger<DeadlineClock> log) : BackgroundService
{
    /// <summary>Another host may have set a nearer deadline and died.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var sleep = LongestSleep;
            try
            {
                signal.BeginLooking();
                if (await deadlines.ActAsync(stoppingToken) > 0)
                    continue;
                var now = clock.GetUtcNow().UtcDateTime;
                var left = signal.AwaitFrom(await deadlines.NextAsync(stoppingToken) ?? DateTime.MaxValue) - now;
                sleep = TimeSpan.FromSeconds(Math.Clamp(left.TotalSeconds, 1, LongestSleep.TotalSeconds));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Deadlines of leads could not be looked at");
            }

            await signal.WaitAsync(sleep, clock, stoppingToken);
        }
    }
}
