using System.Text.Json;
using Crm.Shared.Domain;

namespace Crm.Shared.Fields;

/// <summary>The custom values of one record, as a whole.</summary>
public static class CustomValues
{
    public static IReadOnlyDictionary<string, JsonElement> None { get; } = new Dictionary<string, JsonElement>();

    /// <summary>What is wrong with values that somebody gives.</summary>
    /// <param name="before">What stood there: a required field that was blank may stay so until somebody fills it, and nobody need give up a choice that was archived since.</param>
    public static IEnumerable<InvalidField> Check(
        this IFieldCatalog catalog, string recordType, IReadOnlyDictionary<string, JsonElement> given, IReadOnlyDictionary<string, JsonElement>? before)
    {
        var fields = catalog.Of(recordType);
        var problems = Problems(fields, given, before).ToList();
        // Another host may have learnt of a field or a choice a moment ago.
        return problems.Count == 0 ? [] : catalog.Latest(recordType) is var latest && latest != fields ? Problems(latest, given, before) : problems;
    }

    /// <summary>These values, with the blanks filled from others.</summary>
    public static IReadOnlyDictionary<string, JsonElement> OrElse(this IReadOnlyDictionary<string, JsonElement> values, IReadOnlyDictionary<string, JsonElement> others) =>
        others.Count == 0 ? values : others.Concat(values).GroupBy(value => value.Key).ToDictionary(group => group.Key, group => group.Last().Value);

    internal static bool Same(IReadOnlyDictionary<string, JsonElement> one, IReadOnlyDictionary<string, JsonElement> other) =>
        one.Count == other.Count && one.All(value => other.TryGetValue(value.Key, out var same) && JsonElement.DeepEquals(value.Value, same));

    /// <summary>Brings a record's values into their proper form, computes its formulas, and changes between record and shelf what fields in the bin or out of it demand.</summary>
    internal static void Complete(this CustomFields fields, CustomizableRecord record)
    {
        if (fields.All.Count == 0 && record.Custom.Count == 0)
            return;
        var values = new Dictionary<string, JsonElement>();
        var shelf = new Dictionary<string, JsonElement>();
        foreach (var (key, value) in record.CustomShelf.Concat(record.Custom))
        {
            if (fields.Find(key) is not { } field)
                shelf[key] = value;
            else if (field.Type != FieldType.Formula && FieldValues.Read(field.Undemanding, value).Value is { } proper)
                values[key] = proper;
        }

        record.Keep(values, fields.Formulas.Compute(record, values), shelf);
    }

    private static IEnumerable<InvalidField> Problems(CustomFields fields, IReadOnlyDictionary<string, JsonElement> given, IReadOnlyDictionary<string, JsonElement>? before)
    {
        foreach (var (key, value) in given)
        {
            if (before is not null && before.TryGetValue(key, out var stood) && JsonElement.DeepEquals(value, stood))
                continue;
            if (fields.Find(key) is not { } field)
                yield return new InvalidField($"/custom/{key}", "custom-field.unknown", new Dictionary<string, object?> { ["key"] = key });
            else if (FieldValues.Read(field, value) is { Problem: { } problem })
                yield return problem;
            else if (FieldValues.Archived(field, value).Except(before is not null && before.TryGetValue(key, out var had) ? FieldValues.Archived(field, had) : []).Any())
                yield return FieldValues.NoChoice(field).Problem!;
        }

        foreach (var field in fields.All.Where(field => field.Required && field.Type != FieldType.Formula))
        {
            if (IsBlank(field, given) && (before is null || !IsBlank(field, before)))
                yield return new InvalidField($"/custom/{field.Key}", "value.required");
        }
    }

    private static bool IsBlank(FieldDefinition field, IReadOnlyDictionary<string, JsonElement> values) =>
        !values.TryGetValue(field.Key, out var value) || FieldValues.Read(field, value) is { Value: null, Problem: null };
}
