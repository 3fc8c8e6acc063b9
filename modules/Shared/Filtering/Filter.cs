using System.Collections.Concurrent;

namespace Crm.Shared.Filtering;

/// <summary>
/// The filter grammar of every list: SCIM (RFC 7644 §3.4.2.2) with <c>in ("A", "B")</c>, relative dates
/// (<c>now-30d</c>, <c>today</c>, <c>startOf("quarter")-1q</c>) and attribute paths.
/// </summary>
public static class Filter
{
    public const int MaxLength = 8_000;
    public const int MaxDepth = 50;
    public const int MaxConditions = 500;
    public const int MaxListValues = 1_000;

    /// <summary>Whether a filter's text, sound or not, names this field or a part of it.</summary>
    public static bool Names(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            return false;
        try
        {
            return Parse(text).Paths().Any(path => path.Equals(field, StringComparison.OrdinalIgnoreCase) || path.StartsWith(field + '.', StringComparison.OrdinalIgnoreCase));
        }
        catch (FilterException)
        {
            return false;
        }
    }

    private const int CacheCapacity = 1_000;
    private static readonly ConcurrentDictionary<string, FilterNode> Cache = new(StringComparer.Ordinal);

    /// <exception cref="FilterException">The text is no filter, or too large a one.</exception>
    public static FilterNode Parse(string text)
    {
        if (Cache.TryGetValue(text, out var known))
            return known;
        var node = new FilterParser(text).Parse();
        // Clients repeat a few filters; starting afresh now and then is cheaper than keeping track of use.
        if (Cache.Count >= CacheCapacity)
            Cache.Clear();
        Cache[text] = node;
        return node;
    }
}
