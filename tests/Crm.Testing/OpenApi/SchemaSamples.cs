using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.Shared.Domain;
using Crm.Shared.Web;

namespace Crm.Testing.OpenApi;

/// <summary>Values that suit a schema of the document, plausible enough that most requests made of them are accepted.</summary>
public sealed class SchemaSamples(JsonElement document)
{
    private const int MaxDepth = 6;

    private static readonly Dictionary<string, string> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["email"] = "chan@example.com",
        ["phone"] = "+85223456789",
        ["number"] = "+85223456789",
        ["address"] = "chan@example.com",
        ["key"] = "sample",
        ["website"] = "https://example.com",
        ["currency"] = "HKD",
        ["amount"] = "100.00",
        ["locale"] = "en",
        ["language"] = "en",
        ["timeZone"] = "Asia/Hong_Kong",
        ["zone"] = "Asia/Hong_Kong",
        ["password"] = "correct horse battery 9",
        ["country"] = "HK",
        ["filter"] = "createdAt pr",
        ["when"] = "createdAt pr",
        ["recordType"] = "account",
    };

    public JsonElement Resolve(JsonElement schema)
    {
        while (true)
        {
            if (schema.TryGetProperty("$ref", out var reference))
                schema = document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
            else if (schema.TryGetProperty("allOf", out var all))
                schema = all[0];
            else if (schema.TryGetProperty("oneOf", out var one) || schema.TryGetProperty("anyOf", out one))
                schema = one[0];
            else
                return schema;
        }
    }

    public JsonNode? Sample(JsonElement schema, string name = "", int depth = 0)
    {
        schema = Resolve(schema);
        if (schema.TryGetProperty("enum", out var choices))
            return JsonNode.Parse(choices[0].GetRawText());
        switch (schema.TryGetProperty("type", out var type) ? type.GetString() : "object")
        {
            case "string":
                return Text(schema, name);
            case "integer" or "number":
                return schema.TryGetProperty("minimum", out var minimum) ? minimum.GetDecimal() : 1;
            case "boolean":
                return false;
            case "array":
                return depth >= MaxDepth ? [] : new JsonArray(Sample(schema.GetProperty("items"), Singular(name), depth + 1));
            default:
                return Object(schema, depth);
        }
    }

    private JsonObject Object(JsonElement schema, int depth)
    {
        var sample = new JsonObject();
        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject().Where(p => depth < MaxDepth || IsRequired(schema, p.Name)))
                sample[property.Name] = Sample(property.Value, property.Name, depth + 1);
        }
        else if (schema.TryGetProperty("additionalProperties", out var values) && values.ValueKind == JsonValueKind.Object && depth < MaxDepth)
        {
            foreach (var locale in Locales.All)
                sample[locale] = Sample(values, "", depth + 1);
        }
        return sample;
    }

    /// <summary>Whether an object of this schema must have the property.</summary>
    public static bool IsRequired(JsonElement schema, string property) =>
        schema.TryGetProperty("required", out var required) && required.EnumerateArray().Any(r => r.GetString() == property);

    private static string Text(JsonElement schema, string name)
    {
        var format = schema.TryGetProperty("format", out var given) ? given.GetString() : null;
        var text = format switch
        {
            "uuid" => Ids.New().ToString(),
            "date-time" => "2026-01-05T09:00:00Z",
            "date" => "2026-01-05",
            "time" => "09:00:00",
            "uri" => "https://example.com/",
            "email" => ByName["email"],
            // Unique in part, for what must not exist twice.
            _ => ByName.GetValueOrDefault(name) ?? $"Sample {name} {Ids.New().ToString()[^6..]}",
        };
        return schema.TryGetProperty("maxLength", out var max) && text.Length > max.GetInt32() ? text[..max.GetInt32()] : text;
    }

    private static string Singular(string name) => name.EndsWith('s') ? name[..^1] : name;
}
