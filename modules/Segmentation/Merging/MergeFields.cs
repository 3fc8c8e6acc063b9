using System.Text.Json;
using Crm.Shared.Domain;

namespace Crm.Segmentation.Merging;

/// <summary>The fields of a record type in a merge: whose value the survivor gets, and how taking the merge back restores it.</summary>
internal sealed class MergeFields<T>(params IReadOnlyList<MergeField<T>> fields)
    where T : class
{
    /// <param name="records">The survivor first.</param>
    /// <param name="choices">By field, the record whose value wins; without one the survivor's does, or the first that isn't blank.</param>
    public T Unite(IReadOnlyList<(Guid Id, T Details)> records, IReadOnlyDictionary<string, Guid>? choices)
    {
        foreach (var (field, id) in choices ?? new Dictionary<string, Guid>())
        {
            if (!fields.Any(one => one.IsChosenBy(field))) throw new InvalidRequestException($"/fields/{field}", "merge.unknown-field", ("field", field));
            if (records.All(record => record.Id != id)) throw new InvalidRequestException($"/fields/{field}", "merge.unknown-record");
        }

        var all = records.Select(record => record.Details).ToList();
        return fields.Aggregate(all[0], (united, field) => field.Unite(united, all, Chosen));

        T? Chosen(string field) => choices?.TryGetValue(field, out var id) == true ? records.First(record => record.Id == id).Details : null;
    }

    /// <summary>The record as it was before the merge, but for fields that people have changed since: those are named and stay.</summary>
    public (T Details, IReadOnlyList<string> Kept) PutBack(T now, T before, T after)
    {
        var kept = new List<string>();
        foreach (var field in fields) kept.AddRange(field.PutBack(ref now, before, after));
        return (now, kept);
    }
}

internal abstract record MergeField<T>(string Name)
    where T : class
{
    /// <summary>Whether a choice of this name is one for this field.</summary>
    public virtual bool IsChosenBy(string field) => field == Name;

    /// <param name="united">The survivor as far as it is united.</param>
    /// <param name="records">All, the survivor first.</param>
    /// <param name="chosen">The record whose value wins for a field; null where nobody chose.</param>
    public abstract T Unite(T united, IReadOnlyList<T> records, Func<string, T?> chosen);

    /// <returns>What the merge had changed and people have changed since.</returns>
    public abstract IReadOnlyList<string> PutBack(ref T now, T before, T after);
}

/// <summary>A field with room for one value.</summary>
internal abstract record SingleField<T, TValue>(string Name, Func<T, TValue> Get, Func<T, TValue, T> Set) : MergeField<T>(Name)
    where T : class
{
    public override IReadOnlyList<string> PutBack(ref T now, T before, T after)
    {
        if (Equals(Get(before), Get(after))) return [];
        if (!Equals(Get(now), Get(after))) return [Name];
        now = Set(now, Get(before));
        return [];
    }
}

/// <summary>One value: a chosen blank stays blank, otherwise blanks are filled from the others.</summary>
internal sealed record ValueField<T, TValue>(string Name, Func<T, TValue> Get, Func<T, TValue, T> Set) : SingleField<T, TValue>(Name, Get, Set)
    where T : class
{
    public override T Unite(T united, IReadOnlyList<T> records, Func<string, T?> chosen) =>
        Set(united, Get(chosen(Name) ?? records.FirstOrDefault(record => Get(record) is not null) ?? united));
}

/// <summary>A wish such as "do not call" is never lost, whichever of the records holds it.</summary>
internal sealed record WishField<T>(string Name, Func<T, bool> Get, Func<T, bool, T> Set) : SingleField<T, bool>(Name, Get, Set)
    where T : class
{
    public override bool IsChosenBy(string field) => false;

    public override T Unite(T united, IReadOnlyList<T> records, Func<string, T?> chosen) => Set(united, records.Any(Get));
}

/// <summary>Several values, united: those of the chosen record come first.</summary>
/// <param name="KeyOf">What tells that two records hold the same value.</param>
/// <param name="Join">Makes one of two values with the same key; the first wins when absent.</param>
internal sealed record ListField<T, TItem, TKey>(
    string Name, Func<T, IEnumerable<TItem>> Get, Func<T, IReadOnlyList<TItem>, T> Set, Func<TItem, TKey> KeyOf, Func<TItem, TItem, TItem>? Join = null) : MergeField<T>(Name)
    where T : class
    where TKey : notnull
{
    public override T Unite(T united, IReadOnlyList<T> records, Func<string, T?> chosen) =>
        Set(united, United(chosen(Name) is { } first ? records.Prepend(first) : records));

    public IReadOnlyList<TItem> United(IEnumerable<T> records) =>
        [.. records.SelectMany(Get).GroupBy(KeyOf).Select(same => Join is null ? same.First() : same.Aggregate(Join))];

    public override IReadOnlyList<string> PutBack(ref T now, T before, T after)
    {
        var (was, became) = (ByKey(before), ByKey(after));
        var items = Get(now).ToList();
        var untouched = true;
        foreach (var key in was.Keys.Union(became.Keys))
        {
            var (hadBefore, hadAfter) = (was.TryGetValue(key, out var old), became.TryGetValue(key, out var united));
            if (hadBefore == hadAfter && Equals(old, united)) continue;
            var place = items.FindIndex(item => KeyOf(item).Equals(key));
            if (hadAfter ? place < 0 || !Equals(items[place], united) : place >= 0)
            {
                // What the merge had added and people have taken out is out already.
                untouched &= !hadBefore && place < 0;
                continue;
            }
            if (place < 0) items.Add(old!);
            else if (hadBefore) items[place] = old!;
            else items.RemoveAt(place);
        }

        var original = Get(before).ToList();
        now = Set(now, items.Count == original.Count && items.TrueForAll(original.Contains) ? original : items);
        return untouched ? [] : [Name];
    }

    private Dictionary<TKey, TItem> ByKey(T record) => Get(record).DistinctBy(KeyOf).ToDictionary(KeyOf);
}

/// <summary>The fields that an administrator has added, each chosen as <c>custom.&lt;key&gt;</c>.</summary>
internal sealed record CustomValuesField<T>(Func<T, IReadOnlyDictionary<string, JsonElement>> Get, Func<T, IReadOnlyDictionary<string, JsonElement>, T> Set) : MergeField<T>("custom.")
    where T : class
{
    public override bool IsChosenBy(string field) => field.StartsWith(Name, StringComparison.Ordinal) && field.Length > Name.Length;

    public override T Unite(T united, IReadOnlyList<T> records, Func<string, T?> chosen)
    {
        var values = records.SelectMany(record => Get(record).Keys).Distinct()
            .Select(key => (Key: key, Value: Of(chosen(Name + key) ?? records.FirstOrDefault(record => Of(record, key) is not null) ?? united, key)));
        return Set(united, values.Where(one => one.Value is not null).ToDictionary(one => one.Key, one => one.Value!.Value));
    }

    public override IReadOnlyList<string> PutBack(ref T now, T before, T after)
    {
        var values = Get(now).ToDictionary();
        var kept = new List<string>();
        foreach (var key in Get(before).Keys.Union(Get(after).Keys))
        {
            var (old, united) = (Of(before, key), Of(after, key));
            if (Same(old, united)) continue;
            if (!Same(Of(now, key), united)) kept.Add(Name + key);
            else if (old is { } value) values[key] = value;
            else values.Remove(key);
        }
        now = Set(now, values);
        return kept;
    }

    private JsonElement? Of(T record, string key) => Get(record).TryGetValue(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static bool Same(JsonElement? a, JsonElement? b) => a is { } x && b is { } y ? JsonElement.DeepEquals(x, y) : a is null && b is null;
}
