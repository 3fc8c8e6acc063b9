using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Crm.Shared.Domain;

namespace Crm.Shared.Paging;

/// <summary>
/// The place after which the next page begins: the sort values and id of the last row. It isn't signed: it says nothing
/// that its bearer couldn't write into a filter.
/// </summary>
internal sealed record Cursor(
    [property: JsonPropertyName("s")] string Sort,
    [property: JsonPropertyName("f")] string Filter,
    [property: JsonPropertyName("v")] JsonElement[] Values,
    [property: JsonPropertyName("i")] Guid Id)
{
    [JsonIgnore]
    public Place Place => new(Values, Id);

    public static string Encode(string sort, string? filter, IEnumerable<object?> values, Guid id)
    {
        var cursor = new Cursor(sort, HashOf(filter), [.. values.Select(value => JsonSerializer.SerializeToElement(value))], id);
        return Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(cursor));
    }

    public static Cursor Decode(string text, string sort, string? filter)
    {
        try
        {
            var cursor = JsonSerializer.Deserialize<Cursor>(Base64Url.DecodeFromChars(text));
            if (cursor is { Sort: not null, Filter: not null, Values: not null } && cursor.Sort == sort && cursor.Filter == HashOf(filter))
                return cursor;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
        }
        throw Bad();
    }

    public static InvalidRequestException Bad() => new("?after", "page.bad-cursor");

    private static string HashOf(string? filter) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(filter ?? "")).AsSpan(0, 8));
}
