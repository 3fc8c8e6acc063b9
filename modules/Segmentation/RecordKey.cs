namespace Crm.Segmentation;

internal enum KeyKind
{
    Word,
    Name,
    Skeleton,
    Domain,
    Phone,
    Email,
    Tag,
}

/// <summary>
/// One value by which a record is found: a word of its names for search, a phone or tag for filters, a name without what people get
/// wrong for duplicates. The aggregate keeps its keys in step with itself; they are never shown.
/// </summary>
internal abstract class RecordKey
{
    public const int LongestValue = 254;

    public Guid RecordId { get; init; }
    public KeyKind Kind { get; init; }
    public string Value { get; init; } = "";
}

internal sealed class AccountKey : RecordKey;

internal sealed class ContactKey : RecordKey;

internal static class RecordKeys
{
    /// <summary>Adds and removes keys until just the wanted ones are there.</summary>
    public static void Become<TKey>(this List<TKey> keys, IEnumerable<(KeyKind Kind, string Value)> wanted, Func<KeyKind, string, TKey> create)
        where TKey : RecordKey
    {
        var missing = wanted.Where(key => key.Value.Length is > 0 and <= RecordKey.LongestValue).ToHashSet();
        keys.RemoveAll(key => !missing.Remove((key.Kind, key.Value)));
        keys.AddRange(missing.Select(key => create(key.Kind, key.Value)));
    }
}
