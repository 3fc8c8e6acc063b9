using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Crm.Platform.Callers;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Platform.Notifications;

/// <param name="Unread">How many I have not read.</param>
/// <param name="Items">What is new since the last event; empty in the first and in heartbeats.</param>
internal sealed record NotificationEvent(int Unread, IReadOnlyList<NotificationResponse> Items);

/// <summary>Rings at once in the host where the notification was written; elsewhere the table is looked at every few seconds.</summary>
internal sealed class NotificationStream(IServiceScopeFactory scopes, NotificationBell bell, Messages messages, CallerCache callers, CallerSource source, TimeProvider clock)
{
    private const int Newest = 20;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    public async IAsyncEnumerable<SseItem<NotificationEvent>> ReadAsync(Guid userId, string locale, string? sessionToken, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = bell.Listen(userId);
        try
        {
            var (unread, newest) = await StateAsync(userId, cancellationToken);
            yield return new SseItem<NotificationEvent>(new NotificationEvent(unread, []), "notifications");
            while (!cancellationToken.IsCancellationRequested)
            {
                await WaitAsync(channel.Reader, cancellationToken);
                // A stream outlives the check at its beginning: it ends with the session.
                if (cancellationToken.IsCancellationRequested || !await IsSignedInAsync(sessionToken))
                    yield break;
                var (unreadNow, newestNow) = await StateAsync(userId, cancellationToken);
                if ((unreadNow, newestNow) == (unread, newest))
                {
                    yield return new SseItem<NotificationEvent>(new NotificationEvent(unread, []), "heartbeat");
                    continue;
                }

                var items = await ItemsAfterAsync(userId, newest, locale, cancellationToken);
                (unread, newest) = (unreadNow, newestNow);
                yield return new SseItem<NotificationEvent>(new NotificationEvent(unread, items), "notifications");
            }
        }
        finally
        {
            bell.Leave(userId, channel);
        }
    }

    private async Task WaitAsync(ChannelReader<byte> reader, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Look, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // Time to look, or the reader has gone.
        }
    }

    private async Task<bool> IsSignedInAsync(string? sessionToken)
    {
        if (sessionToken is null)
            return true;
        var hash = RandomSecret.Hash(sessionToken);
        return (await callers.GetAsync("session:" + hash, () => source.OfSessionAsync(hash))).Caller is not null;
    }

    private async Task<(int Unread, DateTime? Newest)> StateAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var mine = scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<Notification>().Where(n => n.UserId == userId);
        return (await mine.CountAsync(n => n.ReadAt == null, cancellationToken), await mine.MaxAsync(n => (DateTime?)n.CreatedAt, cancellationToken));
    }

    private async Task<IReadOnlyList<NotificationResponse>> ItemsAfterAsync(Guid userId, DateTime? last, string locale, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var rows = await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<Notification>().AsNoTracking()
            .Where(n => n.UserId == userId && (last == null || n.CreatedAt > last)).OrderByDescending(n => n.CreatedAt).Take(Newest).ToListAsync(cancellationToken);
        return [.. rows.Select(n => NotificationResponse.Of(n, messages, locale))];
    }
}
