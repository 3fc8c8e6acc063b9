using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Leads.Dispatch;

/// <summary>Something with deadlines, which the clock looks at when one has come.</summary>
internal interface IDeadlineWatch
{
    /// <returns>How many deadlines were acted on.</returns>
    Task<int> ActAsync(CancellationToken ct);

    /// <returns>Null when nothing waits.</returns>
    Task<DateTime?> NextAsync(CancellationToken ct);
}

/// <summary>Sleeps until the next deadline, or until this host sets a nearer one.</summary>
internal sealed class DeadlineClock(IEnumerable<IDeadlineWatch> watches, DeadlineSignal signal, TimeProvider clock, ILogger<DeadlineClock> log) : BackgroundService
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
                var acted = 0;
                foreach (var watch in watches)
                    acted += await watch.ActAsync(stoppingToken);
                if (acted > 0)
                    continue;
                var next = DateTime.MaxValue;
                foreach (var watch in watches)
                    next = await watch.NextAsync(stoppingToken) is { } at && at < next ? at : next;
                var now = clock.GetUtcNow().UtcDateTime;
                var left = signal.AwaitFrom(next) - now;
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
