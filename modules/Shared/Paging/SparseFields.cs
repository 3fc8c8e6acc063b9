using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Crm.Shared.Domain;

namespace Crm.Shared.Paging;

/// <summary><c>fields=name,grade</c>: only these top-level properties of each item are sent, and <c>id</c>.</summary>
internal static class SparseFields
{
    /// <summary>Trims a serialised page in place.</summary>
    public static void Trim(JsonNode page, string fields)
    {
        var wanted = Split(fields).Append("id").ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var item in page["items"]!.AsArray().OfType<JsonObject>())
        {
            foreach (var unwanted in item.Select(property => property.Key).Where(key => !wanted.Contains(key)).ToList())
                item.Remove(unwanted);
        }
    }

    public static void Check<TOut>(string? fields)
    {
        foreach (var field in Split(fields))
        {
            if (!Properties<TOut>.Names.Contains(field))
                throw new InvalidRequestException("?fields", "page.unknown-field", ("field", field));
        }
    }

    private static string[] Split(string? fields) =>
        fields?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static class Properties<TOut>
    {
        public static readonly FrozenSet<string> Names = typeof(TOut).GetProperties()
            .Select(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
                ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
