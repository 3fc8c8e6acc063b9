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
                if (await deadlines.ActAsync(stoppingToken) > 0)
                    continue;
                if (await deadlines.NextAsync(stoppingToken) - clock.GetUtcNow().UtcDateTime is { } left && left < LongestSleep)
                    sleep = left > TimeSpan.FromSeconds(1) ? left : TimeSpan.FromSeconds(1);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Deadlines of leads could not be looked at");
            }

            await signal.WaitAsync(sleep, clock, stoppingToken);
        }
    }
}
