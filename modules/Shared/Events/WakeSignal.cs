using System.Threading.Channels;

namespace Crm.Shared.Events;

/// <summary>Lets a save wake its own host's background loop at once; the loop's slow poll finds what other hosts left behind.</summary>
public abstract class WakeSignal
{
    private readonly Channel<byte> channel = Channel.CreateBounded<byte>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => channel.Writer.TryWrite(0);

    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await channel.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Nobody woke us: look anyway.
        }
    }
}

public sealed class OutboxSignal : WakeSignal;

public sealed class JobSignal : WakeSignal;
