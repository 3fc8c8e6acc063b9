using System.Collections.Concurrent;

namespace Crm.Platform.Callers;

/// <summary>
/// Who is behind a credential, for a few seconds: every request asks. A save that concerns callers empties it in this
/// host at once; other hosts notice within <see cref="TimeToLive"/>.
/// </summary>
internal sealed class CallerCache(TimeProvider clock)
{
    public static readonly TimeSpan TimeToLive = TimeSpan.FromSeconds(4);
    private const int SweepAbove = 10_000;
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private int generation;

    public void Invalidate() => Interlocked.Increment(ref generation);

    /// <param name="key">Hash of the credential, never the credential.</param>
    /// <param name="load">Runs once however many requests wait for it; must not depend on any of them.</param>
    public async ValueTask<ResolvedCaller> GetAsync(string key, Func<Task<ResolvedCaller>> load)
    {
        var now = clock.GetTimestamp();
        var current = Volatile.Read(ref generation);
        if (entries.TryGetValue(key, out var known) && known.Generation == current && clock.GetElapsedTime(known.LoadedAt, now) < TimeToLive)
            return await known.Value.Value;

        var fresh = new Entry(new Lazy<Task<ResolvedCaller>>(load), current, now);
        var added = known is null ? entries.TryAdd(key, fresh) : entries.TryUpdate(key, fresh, known);
        if (!added && entries.TryGetValue(key, out var other) && other.Generation == current)
            fresh = other;
        try
        {
            var resolved = await fresh.Value.Value;
            // Refusals are not kept: guesses must not fill the memory.
            if (resolved.Caller is null)
                entries.TryRemove(new KeyValuePair<string, Entry>(key, fresh));
            Sweep(now);
            return resolved;
        }
        catch
        {
            entries.TryRemove(new KeyValuePair<string, Entry>(key, fresh));
            throw;
        }
    }

    private void Sweep(long now)
    {
        if (entries.Count < SweepAbove)
            return;
        foreach (var entry in entries.Where(e => clock.GetElapsedTime(e.Value.LoadedAt, now) > TimeToLive))
            entries.TryRemove(entry);
    }

    private sealed record Entry(Lazy<Task<ResolvedCaller>> Value, int Generation, long LoadedAt);
}
