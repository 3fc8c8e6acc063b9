using System.Diagnostics;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Shared.Events;

/// <summary>
/// Delivers every module's outbox to the handlers, at least once, in order per aggregate. A handler's effect and its
/// inbox row are one transaction, so a process killed at any instant loses nothing and doubles nothing. Several hosts
/// share the work by leases on the rows.
/// </summary>
public sealed class OutboxDispatcher(
    IEnumerable<ModuleContext> modules, EventCatalog catalog, OutboxSignal signal, IServiceScopeFactory scopes, TimeProvider clock,
    ILogger<OutboxDispatcher> log) : BackgroundService
{
    public const int MaxAttempts = 8;
    private const int BatchSize = 50;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan IdlePoll = TimeSpan.FromSeconds(2);
    private readonly Guid self = Ids.New();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var delivered = 0;
            foreach (var module in modules)
            {
                try
                {
                    delivered += await DispatchAsync(module, stoppingToken);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    log.LogError(e, "The outbox of {Schema} could not be read", module.Schema);
                }
            }

            if (delivered == 0)
                await signal.WaitAsync(IdlePoll, clock, stoppingToken);
        }
    }

    /// <returns>How many events were tried.</returns>
    private async Task<int> DispatchAsync(ModuleContext module, CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var db = module.Open(scope.ServiceProvider);
        var claimed = await ClaimAsync(db, stoppingToken);
        List<long> done = [];
        foreach (var message in claimed)
        {
            stoppingToken.ThrowIfCancellationRequested();
            if (await DeliverAsync(message) is { } failure)
                await PostponeAsync(db, message, failure);
            else
                done.Add(message.Id);
        }

        if (done.Count > 0)
            await db.Outbox.Where(m => done.Contains(m.Id)).ExecuteDeleteAsync(CancellationToken.None);
        return claimed.Count;
    }

    private async Task<List<OutboxMessage>> ClaimAsync(ModuleDbContext db, CancellationToken cancellationToken)
    {
        var now = Now;
        // Only the first waiting event of an aggregate may go: that keeps the order across hosts and through retries.
        var due = await db.Outbox.AsNoTracking()
            .Where(m => m.DeadAt == null && m.NextAttemptAt <= now && (m.LeaseUntil == null || m.LeaseUntil < now)
                && !db.Outbox.Any(earlier => earlier.AggregateId == m.AggregateId && earlier.Id < m.Id && earlier.DeadAt == null))
            .OrderBy(m => m.Id).Take(BatchSize).ToListAsync(cancellationToken);
        if (due.Count == 0)
            return [];

        var ids = due.ConvertAll(m => m.Id);
        var taken = await db.Outbox.Where(m => ids.Contains(m.Id) && (m.LeaseUntil == null || m.LeaseUntil < now))
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.LeaseOwner, self).SetProperty(m => m.LeaseUntil, now + Lease), cancellationToken);
        if (taken == due.Count)
            return due;
        return await db.Outbox.AsNoTracking().Where(m => ids.Contains(m.Id) && m.LeaseOwner == self && m.LeaseUntil == now + Lease)
            .OrderBy(m => m.Id).ToListAsync(cancellationToken);
    }

    private async Task<Exception?> DeliverAsync(OutboxMessage message)
    {
        using var activity = new Activity("outbox.deliver").SetParentId(message.TraceParent ?? "").Start();
        try
        {
            var notification = catalog.Read(message);
            foreach (var registration in catalog.HandlersOf(notification.GetType()))
                await HandleOnceAsync(registration, message, notification);
            return null;
        }
        catch (Exception e)
        {
            log.LogWarning(e, "Event {Type} {EventId} failed, attempt {Attempt}", message.Type, message.EventId, message.Attempts + 1);
            return e;
        }
    }

    private async Task HandleOnceAsync(HandlerRegistration registration, OutboxMessage message, INotification notification)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System with { Name = message.Actor ?? Caller.System.Name, Id = message.ActorId });
        var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(registration.ContextType);
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.Inbox.AnyAsync(i => i.EventId == message.EventId && i.Handler == registration.Name))
            return;
        db.Inbox.Add(new InboxMessage { Handler = registration.Name, EventId = message.EventId, HandledAt = Now });
        await registration.Invoke(scope.ServiceProvider.GetRequiredService(registration.HandlerType), notification, CancellationToken.None);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private async Task PostponeAsync(ModuleDbContext db, OutboxMessage message, Exception failure)
    {
        var attempts = message.Attempts + 1;
        var next = Now + TimeSpan.FromSeconds(Math.Min(600, Math.Pow(2, attempts) - 1));
        DateTime? dead = attempts >= MaxAttempts ? Now : null;
        var error = $"{failure.GetType().Name}: {failure.Message}";
        error = error.Length > 4000 ? error[..4000] : error;
        await db.Outbox.Where(m => m.Id == message.Id).ExecuteUpdateAsync(s => s
            .SetProperty(m => m.Attempts, attempts).SetProperty(m => m.NextAttemptAt, next).SetProperty(m => m.DeadAt, dead)
            .SetProperty(m => m.Error, error).SetProperty(m => m.LeaseOwner, (Guid?)null).SetProperty(m => m.LeaseUntil, (DateTime?)null));
    }
}
