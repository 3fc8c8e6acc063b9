using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Crm.Platform.Notifications;

/// <summary>Wakes the live streams of a person in this host.</summary>
internal sealed class NotificationBell
{
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Channel<byte>, byte>> listeners = new();

    public Channel<byte> Listen(Guid userId)
    {
        var channel = Channel.CreateBounded<byte>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        listeners.GetOrAdd(userId, _ => new())[channel] = 0;
        return channel;
    }

    public void Leave(Guid userId, Channel<byte> channel)
    {
        if (listeners.TryGetValue(userId, out var channels))
            channels.TryRemove(channel, out _);
    }

    public void Ring(Guid userId)
    {
        if (!listeners.TryGetValue(userId, out var channels))
            return;
        foreach (var channel in channels.Keys)
            channel.Writer.TryWrite(0);
    }
}
