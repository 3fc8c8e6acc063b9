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

    /// <summary>The values in their proper form, those of fields that are gone as they were.</summary>
    internal static Dictionary<string, JsonElement> Tidied(this CustomFields fields, IReadOnlyDictionary<string, JsonElement> values)
    {
        var tidied = new Dictionary<string, JsonElement>(values.Count);
        foreach (var (key, value) in values)
        {
            if (fields.Find(key) is not { } field)
                tidied[key] = value;
            else if (field.Type != FieldType.Formula && FieldValues.Read(field, value).Value is { } proper)
                tidied[key] = proper;
        }

        return tidied;
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
