using Crm.Platform.Attachments;
using Crm.Platform.Idempotency;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Platform;

/// <summary>Throws away, once an hour, what has lost its meaning.</summary>
internal sealed class Housekeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Housekeeping> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, clock, stoppingToken);
            try
            {
                await TidyAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Housekeeping failed");
            }
        }
    }

    private async Task TidyAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var now = clock.GetUtcNow().UtcDateTime;
        DateTime answers = now - KeptAnswer.Lifetime, failures = now - SignInGuard.Memory, sessions = now - Session.Lifetime - Session.Lifetime;
        await db.Set<KeptAnswer>().Where(a => a.CreatedAt < answers).ExecuteDeleteAsync(cancellationToken);
        await db.Set<SignInFailures>().Where(f => f.LastAt < failures).ExecuteDeleteAsync(cancellationToken);
        await db.Sessions.Where(s => s.CreatedAt < sessions).ExecuteDeleteAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<FileSweep>().SweepAsync(cancellationToken);
    }
}
