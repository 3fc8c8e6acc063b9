using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
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

    /// <summary>The permission that each operation asks for; operations that ask only for a sign-in aren't among them.</summary>
    public IReadOnlyDictionary<string, string> Permissions { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        Description = await ApiDescription.ReadAsync(App);
        Permissions = App.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints)
            .Where(e => e.Metadata.GetMetadata<IEndpointNameMetadata>() is not null && e.Metadata.GetMetadata<PermissionMetadata>() is not null)
            .ToDictionary(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName, e => e.Metadata.GetMetadata<PermissionMetadata>()!.Permission);
        await MakeRecordsAsync();
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public Guid? RecordOf(ApiOperation operation) =>
        operation.Collection is { } collection && records.TryGetValue(collection, out var record) ? record.GetProperty("id").GetGuid() : null;

    /// <summary>Sends and reads the answer, whose failures must all be problems.</summary>
    public static async Task<Answer> SendAsync(HttpClient http, HttpRequestMessage request)
    {
        using (request)
        {
            // Only the head of an event stream ever comes to an end.
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            var type = response.Content.Headers.ContentType?.MediaType;
            var text = type == "text/event-stream" ? "" : await response.Content.ReadAsStringAsync();
            var answer = new Answer(response.StatusCode, type, text, $"{request.Method} {request.RequestUri!.PathAndQuery}");
            if ((int)answer.Status >= 400)
                answer.ShouldBeAProblem();
            return answer;
        }
    }

    private async Task MakeRecordsAsync()
    {
        var makers = Operations.Where(o => o.Method == HttpMethod.Post && o.Collection is null && o.TakesJson && !o.IsPublic);
        foreach (var operation in makers)
        {
            var answer = await SendAsync(App.Administrator.Http, operation.Request());
            if (answer.Status == HttpStatusCode.BadRequest)
                answer = await SendAsync(App.Administrator.Http, operation.Request(body: WithoutRejected(operation.SampleBody()!, answer)));
            if (answer is { Status: HttpStatusCode.Created, Json: { } record } && record.TryGetProperty("id", out _))
                records[operation.Path] = record;
        }
    }

    // A sample of every property may contradict itself or name records that don't exist; what was refused is left out.
    private static string WithoutRejected(JsonNode body, Answer refusal)
    {
        foreach (var error in refusal.Json!.Value.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array ? errors.EnumerateArray() : [])
        {
            if (error.GetProperty("pointer").GetString()!.Trim('/').Split('/')[0] is { Length: > 0 } property)
                (body as JsonObject)?.Remove(property);
        }
        return body.ToJsonString();
    }
}

public sealed record Answer(HttpStatusCode Status, string? ContentType, string Text, string Request)
{
    public JsonElement? Json => ContentType?.EndsWith("json", StringComparison.Ordinal) == true && Text.Length > 0 ? JsonDocument.Parse(Text).RootElement : null;

    public void ShouldBeAProblem()
    {
        ((int)Status).ShouldBeLessThan(500, ToString());
        ContentType.ShouldBe("application/problem+json", ToString());
        var problem = Json!.Value;
        problem.GetProperty("status").GetInt32().ShouldBe((int)Status, ToString());
        foreach (var property in new[] { "type", "title", "code", "traceId" })
            problem.GetProperty(property).GetString().ShouldNotBeNullOrEmpty(ToString());
        // A detail that is its own code is a message that nobody wrote.
        problem.GetProperty("detail").GetString().ShouldNotBe(problem.GetProperty("code").GetString(), ToString());
    }

    public override string ToString() => $"{Request} -> {(int)Status} {(Text.Length > 1_000 ? Text[..1_000] : Text)}";
}
