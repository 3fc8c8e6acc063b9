using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Crm.Testing.OpenApi;

/// <summary>The application with its own description and a record of every kind that a sample can make.</summary>
public sealed class ApiWalk : IAsyncLifetime
{
    private readonly Dictionary<string, JsonElement> records = new(StringComparer.Ordinal);

    public CrmApp App { get; } = new();

    public ApiDescription Description { get; private set; } = null!;

    public IReadOnlyList<ApiOperation> Operations => Description.Operations;

    /// <summary>A record of each collection in which the sample request could make one, as it was answered.</summary>
    public IReadOnlyDictionary<string, JsonElement> Records => records;

    /// <summary>Why a collection has no record of ours.</summary>
    public List<Answer> Refused { get; } = [];

    /// <summary>The permission that each operation asks for; operations that ask only for a sign-in aren't among them.</summary>
    public IReadOnlyDictionary<string, string> Permissions { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        // It asks more without credentials than any address may in a minute.
        App.Settings["Crm:Limits:PerAddress"] = "100000";
        Description = await ApiDescription.ReadAsync(App);
        Permissions = App.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints)
            .Where(e => e.Metadata.GetMetadata<IEndpointNameMetadata>() is not null && e.Metadata.GetMetadata<PermissionMetadata>() is not null)
            .ToDictionary(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName, e => e.Metadata.GetMetadata<PermissionMetadata>()!.Permission);
        await MakeRecordsAsync();
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public Guid? RecordOf(ApiOperation operation) =>
        operation.Collection is { } collection && records.TryGetValue(collection, out var record) ? record.GetProperty("id").GetGuid() : null;

    /// <summary>Answers that no request may get: a 500, or a failure that is no problem.</summary>
    public List<string> Faults { get; } = [];

    public async Task<Answer> SendAsync(HttpClient http, HttpRequestMessage request)
    {
        using (request)
        {
            var sent = request.Content is null ? "" : await request.Content.ReadAsStringAsync();
            // Only the head of an event stream ever comes to an end.
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            var type = response.Content.Headers.ContentType?.MediaType;
            var text = type == "text/event-stream" ? "" : await response.Content.ReadAsStringAsync();
            var answer = new Answer(response.StatusCode, type, text, $"{request.Method} {request.RequestUri!.PathAndQuery}");
            if (answer.Fault() is { } fault)
                Faults.Add($"{fault}: {Answer.Cut(sent)} {answer}");
            return answer;
        }
    }

    private async Task MakeRecordsAsync()
    {
        var makers = Operations.Where(o => o.Method == HttpMethod.Post && o.Collection is null && o.TakesJson && !o.IsPublic);
        foreach (var operation in makers)
        {
            var body = operation.SampleBody();
            var answer = await SendAsync(App.Administrator.Http, operation.Request(body: body?.ToJsonString()));
            for (var attempt = 0; attempt < 10 && answer.Status == HttpStatusCode.BadRequest && RemoveRefused(body, answer); attempt++)
                answer = await SendAsync(App.Administrator.Http, operation.Request(body: body?.ToJsonString()));
            if (answer is { Status: HttpStatusCode.Created, Json: { } record } && record.TryGetProperty("id", out _))
                records[operation.Path] = record;
            else
                Refused.Add(answer);
        }
    }

    // A sample of every property may contradict itself or name records that don't exist; what was refused is left out.
    private static bool RemoveRefused(JsonNode? body, Answer refusal)
    {
        var errors = refusal.Json!.Value.TryGetProperty("errors", out var given) && given.ValueKind == JsonValueKind.Array ? given.EnumerateArray().ToList() : [];
        var properties = errors.Select(e => e.GetProperty("pointer").GetString()!.Trim('/').Split('/')[0]);
        return body is JsonObject record && properties.Aggregate(false, (any, property) => record.Remove(property) || any);
    }
}

public sealed record Answer(HttpStatusCode Status, string? ContentType, string Body, string Request)
{
    public JsonElement? Json => ContentType?.EndsWith("json", StringComparison.Ordinal) == true && Body.Length > 0 ? JsonDocument.Parse(Body).RootElement : null;

    /// <summary>What is wrong with a failure, if it isn't a problem with a message.</summary>
    public string? Fault()
    {
        if ((int)Status < 400)
            return null;
        if ((int)Status >= 500)
            return "a failure of the server";
        if (ContentType != "application/problem+json" || Json is not { } problem)
            return "no problem";
        if (problem.GetProperty("status").GetInt32() != (int)Status || string.IsNullOrEmpty(Text("title")) || string.IsNullOrEmpty(Text("type")) || string.IsNullOrEmpty(Text("traceId")))
            return "an incomplete problem";
        // A detail that is its own code is a message that nobody wrote.
        return Text("detail") == Text("code") ? "no message" : null;

        string? Text(string property) => problem.GetProperty(property).GetString();
    }

    public static string Cut(string text) => text.Length > 1_000 ? text[..1_000] : text;

    public override string ToString() => $"{Request} -> {(int)Status} {Cut(Body)}";
}
