namespace Crm.Testing;

/// <summary>Real time moved ahead by what tests add to it; timers run on real time.</summary>
public sealed class ShiftedTime : TimeProvider
{
    private TimeSpan shift;

    public void Advance(TimeSpan by) => shift += by;

    /// <summary>Makes now this instant (which goes on running).</summary>
    public void MoveTo(DateTimeOffset instant) => shift = instant - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
}
