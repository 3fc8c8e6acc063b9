using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Crm.Shared.Web;

namespace Crm.Testing;

/// <summary>Speaks the API's JSON and keeps what tests look at: status, body, ETag.</summary>
public sealed class ApiClient(HttpClient http)
{
    public HttpClient Http => http;

    public Task<ApiResponse> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<ApiResponse> PostAsync(string path, object? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body, headers);

    public Task<ApiResponse> PutAsync(string path, object body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Put, path, body, headers);

    /// <param name="etag">The If-Match to send; null for none.</param>
    public Task<ApiResponse> PatchAsync(string path, object body, string? etag) => SendAsync(HttpMethod.Patch, path, body, Match(etag));

    public Task<ApiResponse> DeleteAsync(string path, string? etag) => SendAsync(HttpMethod.Delete, path, null, Match(etag));

    public async Task<ApiResponse> SendAsync(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : "/api/v1/" + path);
        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            _ => JsonContent.Create(body, options: CrmJson.Options),
        };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request);
        return await ApiResponse.ReadAsync(response);
    }

    private static (string, string)[] Match(string? etag) => etag is null ? [] : [("If-Match", etag)];
}

/// <summary>One answer; the indexer reads the JSON body by property names.</summary>
public sealed record ApiResponse(HttpStatusCode Status, JsonElement Body, string Text, string? ETag, Uri? Location, string? ContentType, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement this[string property] => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(property, out var value)
        ? value
        : throw new KeyNotFoundException($"No {property} in {this}");

    public Guid Id => Body.GetProperty("id").GetGuid();

    /// <summary>The problem's code, or null when the answer is no problem.</summary>
    public string? Code => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var code) ? code.GetString() : null;

    public IReadOnlyList<JsonElement> Items => [.. Body.GetProperty("items").EnumerateArray()];

    internal static async Task<ApiResponse> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var type = response.Content.Headers.ContentType?.MediaType;
        var body = type is not null && type.EndsWith("json", StringComparison.Ordinal) && text.Length > 0 ? JsonDocument.Parse(text).RootElement : default;
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new ApiResponse(response.StatusCode, body, text, response.Headers.ETag?.ToString(), response.Headers.Location, type, headers);
    }

    public override string ToString() => $"{(int)Status} {Text}";
}
