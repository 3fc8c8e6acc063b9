using System.Net;
using System.Text.Json.Nodes;
using Crm.Shared.Web;
using Crm.Testing;
using Crm.Testing.OpenApi;
using Shouldly;
using Xunit;

namespace Crm.EndToEnd.Tests.Api;

/// <summary>Walks the whole OpenAPI document: what holds for every operation is asked of every operation.</summary>
public sealed class WholeApiTests(ApiWalk walk, ITestOutputHelper output) : IClassFixture<ApiWalk>, IDisposable
{
    // Whatever a test asks about, nothing may make the server fail, and every refusal explains itself.
    public void Dispose()
    {
        var faults = walk.Faults.ToList();
        walk.Faults.Clear();
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_credentials_nothing_is_answered_but_what_is_public()
    {
        var broken = new List<string>();
        foreach (var operation in walk.Operations)
        {
            var answer = await walk.SendAsync(walk.App.Anonymous.Http, operation.Request(walk.RecordOf(operation)));
            if ((answer.Status == HttpStatusCode.Unauthorized) == operation.IsPublic && !IsSignIn(operation))
                broken.Add($"{operation} {answer}");
        }
        walk.Operations.Count.ShouldBeGreaterThan(4);
        broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_every_permission_but_its_own_an_operation_is_refused()
    {
        var broken = new List<string>();
        var looked = 0;
        foreach (var operation in walk.Operations)
        {
            if (!walk.Permissions.TryGetValue(operation.Name, out var permission))
                continue;
            looked++;
            var others = walk.App.With([.. walk.Permissions.Values.Distinct().Where(p => p != permission)]);
            var answer = await walk.SendAsync(others.Http, operation.Request(walk.RecordOf(operation)));
            if (answer.Status is not (HttpStatusCode.Forbidden or HttpStatusCode.NotFound))
                broken.Add($"{operation} {answer}");
        }
        looked.ShouldBeGreaterThan(4);
        broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_persons_record_can_be_neither_read_nor_touched()
    {
        var broken = new List<string>();
        var looked = new HashSet<string>();
        var stranger = walk.App.As(new TestCaller { Grants = walk.Permissions.Values.Distinct().ToDictionary(p => p, _ => Scope.Own) });
        foreach (var operation in walk.Operations)
        {
            if (operation.Collection is not { } collection || !walk.Records.TryGetValue(collection, out var record) || !(record.TryGetProperty("ownerId", out _) || record.TryGetProperty("owner", out _)))
                continue;
            looked.Add(collection);
            var answer = await walk.SendAsync(stranger.Http, operation.Request(record.GetProperty("id").GetGuid()));
            if (answer.Status is not (HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.BadRequest))
                broken.Add($"{operation} {answer}");
        }
        output.WriteLine($"Records of {string.Join(' ', walk.Records.Keys)}; owned: {string.Join(' ', looked)}");
        walk.Refused.ForEach(refusal => output.WriteLine(refusal.ToString()));
        looked.ShouldNotBeEmpty();
        broken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task A_body_that_is_no_JSON_object_is_a_bad_request(string body)
    {
        var broken = new List<string>();
        var looked = 0;
        foreach (var operation in walk.Operations.Where(o => o.TakesJson && !(body == "[]" && IsArray(o))))
        {
            looked++;
            var answer = await walk.SendAsync(walk.App.Administrator.Http, operation.Request(walk.RecordOf(operation), body));
            if (answer.Status != HttpStatusCode.BadRequest)
                broken.Add($"{operation} {answer}");
        }
        looked.ShouldBeGreaterThan(1);
        broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_value_of_a_body_makes_the_server_fail()
    {
        var sent = 0;
        var administrator = walk.App.Administrator.Http;
        foreach (var operation in walk.Operations.Where(o => o.TakesJson))
        {
            foreach (var body in Distorted(operation))
            {
                await walk.SendAsync(administrator, operation.Request(walk.RecordOf(operation), body));
                sent++;
            }
        }
        output.WriteLine($"{sent} bodies");
        sent.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task No_query_makes_the_server_fail()
    {
        var sent = 0;
        var administrator = walk.App.Administrator.Http;
        string[] values = ["", "%00", "a%00b", "%ff", "-1", "99999999999999999999", "' or 1=1 --", "null", "%F0%9F%8F%AE", "{}", new string('x', 9_000), "not (", "name eq \"x", "x,-,"];
        foreach (var operation in walk.Operations)
        {
            foreach (var parameter in operation.QueryParameters)
            {
                foreach (var value in values)
                {
                    await walk.SendAsync(administrator, operation.Request(walk.RecordOf(operation), query: $"?{parameter}={value}"));
                    sent++;
                }
            }
        }
        output.WriteLine($"{sent} queries");
    }

    [Fact]
    public async Task No_path_makes_the_server_fail()
    {
        foreach (var operation in walk.Operations.Where(o => o.Collection is not null))
        {
            foreach (var id in new[] { "x", "%e9", "00000000-0000-0000-0000-000000000000", "..%2f..", new string('9', 500) })
            {
                using var request = operation.Request();
                request.RequestUri = new Uri(operation.Collection + "/" + id + operation.Path[(operation.Path.IndexOf('}') + 1)..], UriKind.Relative);
                await walk.SendAsync(walk.App.Administrator.Http, request);
            }
        }
    }

    [Fact]
    public async Task Every_successful_answer_is_one_that_the_document_names()
    {
        var broken = new List<string>();
        var succeeded = 0;
        foreach (var operation in walk.Operations.OrderBy(o => o.Method == HttpMethod.Delete))
        {
            var answer = await walk.SendAsync(walk.App.Administrator.Http, operation.Request(walk.RecordOf(operation)));
            if ((int)answer.Status < 400)
                succeeded++;
            if (!operation.Responses.Contains(((int)answer.Status).ToString()))
                broken.Add($"{operation} {answer} is not among {string.Join(' ', operation.Responses)}");
        }
        output.WriteLine($"{succeeded} of {walk.Operations.Count} succeeded; records of {string.Join(' ', walk.Records.Keys)}");
        succeeded.ShouldBeGreaterThan(2);
        broken.ShouldBeEmpty();
    }

    private static IEnumerable<string> Distorted(ApiOperation operation)
    {
        string[] values = ["null", "\"\"", "\" \"", "-1", "1e300", "99999999999999999999", "true", "[]", "{}", "[null]", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud83c\"", "\"🏮\"", "\"0001-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59Z\"", "\"=1+1\"", $"\"{new string('x', 5_000)}\""];
        if (operation.SampleBody() is not JsonObject sample)
            yield break;
        foreach (var property in sample.Select(p => p.Key).ToList())
        {
            foreach (var value in values)
            {
                var others = sample.Where(p => p.Key != property).Select(p => $"{new JsonArray(p.Key).ToJsonString()[1..^1]}:{p.Value?.ToJsonString() ?? "null"}");
                yield return "{" + string.Join(',', others.Append($"\"{property}\":{value}")) + "}";
            }
        }
    }

    private static bool IsArray(ApiOperation operation) => operation.BodySchema.TryGetProperty("type", out var type) && type.GetString() == "array";

    // A wrong password is a 401 too, and the way in is public.
    private static bool IsSignIn(ApiOperation operation) => operation.IsPublic && operation.Responses.Contains("401");
}
