using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Events;

/// <summary>Events that failed for good, of all modules: to look at and to send once more.</summary>
public sealed class DeadLetters(IEnumerable<ModuleContext> modules, IServiceProvider scope, OutboxSignal signal, TimeProvider clock)
{
    public async Task<IReadOnlyList<OutboxMessage>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        List<OutboxMessage> dead = [];
        foreach (var module in modules)
            dead.AddRange(await module.Open(scope).Outbox.AsNoTracking().Where(m => m.DeadAt != null).OrderByDescending(m => m.Id).Take(limit).ToListAsync(cancellationToken));
        return [.. dead.OrderByDescending(m => m.DeadAt).Take(limit)];
    }

    /// <returns>False when no dead letter has this id (any more).</returns>
    public async Task<bool> ReplayAsync(Guid eventId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var module in modules)
        {
            var revived = await module.Open(scope).Outbox.Where(m => m.EventId == eventId && m.DeadAt != null).ExecuteUpdateAsync(s => s
                .SetProperty(m => m.DeadAt, (DateTime?)null).SetProperty(m => m.Attempts, 0).SetProperty(m => m.NextAttemptAt, now), cancellationToken);
            if (revived == 0)
                continue;
            signal.Wake();
            return true;
        }

        return false;
    }
}
