using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Crm.Shared.Domain;

namespace Crm.Testing.OpenApi;

/// <summary>One operation of the document, able to make requests of its own shape.</summary>
public sealed partial class ApiOperation
{
    private readonly SchemaSamples samples;
    private readonly JsonElement description;

    internal ApiOperation(SchemaSamples samples, string path, HttpMethod method, JsonElement description)
    {
        this.samples = samples;
        this.description = description;
        Path = path;
        Method = method;
        Name = description.GetProperty("operationId").GetString()!;
        Parameters = description.TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray()] : [];
        var content = description.TryGetProperty("requestBody", out var body) ? body.GetProperty("content") : default;
        if (content.ValueKind == JsonValueKind.Object)
        {
            var media = content.EnumerateObject().First();
            MediaType = media.Name;
            BodySchema = media.Value.TryGetProperty("schema", out var schema) ? samples.Resolve(schema) : default;
        }
    }

    public string Path { get; }

    public HttpMethod Method { get; }

    public string Name { get; }

    public IReadOnlyList<JsonElement> Parameters { get; }

    public string? MediaType { get; }

    public JsonElement BodySchema { get; }

    public bool TakesJson => MediaType?.EndsWith("json", StringComparison.Ordinal) == true;

    public bool IsPublic => Path.StartsWith("/api/v1/public/", StringComparison.Ordinal);

    public IEnumerable<string> Responses => description.GetProperty("responses").EnumerateObject().Select(r => r.Name);

    /// <summary>The collection whose records the path names: "/api/v1/accounts" of "/api/v1/accounts/{id}/restore"; null when it names none.</summary>
    public string? Collection => Path.Contains("/{", StringComparison.Ordinal) ? Path[..Path.IndexOf("/{", StringComparison.Ordinal)] : null;

    public JsonNode? SampleBody() => BodySchema.ValueKind == JsonValueKind.Undefined ? null : samples.Sample(BodySchema);

    /// <param name="id">Of the record that the path names first; a new id, of no record, when null.</param>
    /// <param name="body">Raw JSON; a sample when null.</param>
    /// <param name="query">Overrides the query string that is made of the required parameters.</param>
    public HttpRequestMessage Request(Guid? id = null, string? body = null, string? query = null)
    {
        var first = true;
        var path = PathParameter().Replace(Path, match =>
        {
            var value = first && id is not null ? id.Value.ToString() : Value(ParameterNamed(match.Groups["name"].Value));
            first = false;
            return Uri.EscapeDataString(value);
        });
        var request = new HttpRequestMessage(Method, path + (query ?? RequiredQuery()));
        foreach (var header in Parameters.Where(p => In(p) == "header" && IsRequired(p)))
            request.Headers.TryAddWithoutValidation(NameOf(header), NameOf(header) == "If-Match" ? "*" : Value(header));
        if (TakesJson)
            request.Content = new StringContent(body ?? SampleBody()?.ToJsonString() ?? "{}", Encoding.UTF8, MediaType!);
        else if (MediaType is not null)
            request.Content = Form(body);
        return request;
    }

    public IEnumerable<string> QueryParameters => Parameters.Where(p => In(p) == "query").Select(NameOf);

    private HttpContent Form(string? body)
    {
        if (MediaType == "application/x-www-form-urlencoded")
            return new StringContent(body ?? "", Encoding.UTF8, MediaType);
        if (MediaType != "multipart/form-data")
            return new StringContent(body ?? "name\nSample\n", MediaTypeHeaderValue.Parse(MediaType!.Contains('*') ? "text/csv" : MediaType));
        var form = new MultipartFormDataContent();
        foreach (var part in BodySchema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().ToList() : [])
        {
            var schema = samples.Resolve(part.Value);
            if (schema.TryGetProperty("format", out var format) && format.GetString() == "binary")
                form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(body ?? "Company,Phone\nSample Ltd,+85223456789\n")), part.Name, "sample.csv");
            else
                form.Add(new StringContent(samples.Sample(schema, part.Name)!.ToString()), part.Name);
        }
        return form;
    }

    private string RequiredQuery()
    {
        var parts = Parameters.Where(p => In(p) == "query" && IsRequired(p)).Select(p => $"{NameOf(p)}={Uri.EscapeDataString(Value(p))}").ToList();
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    private string Value(JsonElement parameter) =>
        parameter.ValueKind == JsonValueKind.Undefined ? Ids.New().ToString() : samples.Sample(parameter.GetProperty("schema"), NameOf(parameter))!.ToString();

    private JsonElement ParameterNamed(string name) => Parameters.FirstOrDefault(p => In(p) == "path" && NameOf(p) == name);

    private static string NameOf(JsonElement parameter) => parameter.GetProperty("name").GetString()!;

    private static string In(JsonElement parameter) => parameter.GetProperty("in").GetString()!;

    private static bool IsRequired(JsonElement parameter) => parameter.TryGetProperty("required", out var required) && required.GetBoolean();

    public override string ToString() => $"{Method} {Path}";

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex PathParameter();
}
