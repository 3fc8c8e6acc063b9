namespace Crm.Platform;

/// <summary>
/// What is asked for all the time and changes seldom, in this process's memory: a change made here holds at once, one made by another
/// host within a few seconds. It answers without waiting; what it reads anew is small.
/// </summary>
/// <param name="read">Reads it; given what was read before, it may say that nothing has changed by answering that.</param>
internal sealed class Remembered<T>(Func<T?, T> read, TimeProvider clock)
    where T : class
{
    private static readonly TimeSpan TimeToLive = TimeSpan.FromSeconds(4);

    private readonly Lock reading = new();
    private Reading? last;
    private int generation;

    public T Current => NotOlderThan(TimeToLive);

    /// <summary>After a save that concerns it. Whoever is reading just now may have read what was there before, so that doesn't count either.</summary>
    public void Invalidate() => Interlocked.Increment(ref generation);

    public T NotOlderThan(TimeSpan age)
    {
        if (Volatile.Read(ref last) is { } known && IsFresh(known))
            return known.Value;
        lock (reading)
        {
            if (last is { } fresh && IsFresh(fresh))
                return fresh.Value;
            var (begun, at) = (Volatile.Read(ref generation), clock.GetTimestamp());
            var value = read(last?.Value);
            Volatile.Write(ref last, new Reading(value, at, begun));
            return value;
        }

        bool IsFresh(Reading reading) => reading.Generation == Volatile.Read(ref generation) && clock.GetElapsedTime(reading.At) < age;
    }

    private sealed record Reading(T Value, long At, int Generation);
}
