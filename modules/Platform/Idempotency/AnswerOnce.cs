using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Platform.Idempotency;

/// <summary>
/// A POST with an Idempotency-Key takes effect once per caller within 24 hours; repeated, it gets the first answer. Only
/// successes are kept: what failed changed nothing and may be tried again. The body is hashed as it streams by.
/// </summary>
internal sealed class AnswerOnce(RequestDelegate next, Problems problems, IServiceScopeFactory scopes, TimeProvider clock)
{
    public const string Header = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotency-Replayed";
    private const int MaxKeyLength = 100;
    private const int MaxKeptBody = 1024 * 1024;
    private static readonly string[] KeptHeaders = ["Content-Type", "Location", "ETag"];

    public Task InvokeAsync(HttpContext http, ICurrentUser user) =>
        HttpMethods.IsPost(http.Request.Method) && user.Kind != CallerKind.Anonymous && http.Request.Headers[Header] is [{ } key]
            ? OnceAsync(http, $"{user.Kind}:{user.Id}", key)
            : next(http);

    private async Task OnceAsync(HttpContext http, string caller, string key)
    {
        if (key.Length is 0 or > MaxKeyLength || key.Any(char.IsControl))
        {
            await problems.WriteAsync(http, StatusCodes.Status400BadRequest, "idempotency.bad-key", new Dictionary<string, object?> { ["maxLength"] = MaxKeyLength });
            return;
        }

        await using var scope = scopes.CreateScopeAs(Caller.System);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var row = db.Set<KeptAnswer>().Where(a => a.Caller == caller && a.Key == key);
        var now = clock.GetUtcNow().UtcDateTime;
        var oldest = now - KeptAnswer.Lifetime;
        await row.Where(a => a.CreatedAt < oldest).ExecuteDeleteAsync();
        var target = RandomSecret.Hash($"{http.Request.Method} {http.Request.GetEncodedPathAndQuery()}");
        if (await db.InsertIfAbsentAsync(new KeptAnswer { Caller = caller, Key = key, Target = target, CreatedAt = now }, CancellationToken.None))
            await RunAsync(http, row);
        else
            await RepeatAsync(http, await row.AsNoTracking().FirstOrDefaultAsync(), target);
    }

    private async Task RunAsync(HttpContext http, IQueryable<KeptAnswer> row)
    {
        var (requestBody, responseBody) = (http.Request.Body, http.Response.Body);
        await using var request = new HashingStream(requestBody);
        await using var response = new CopyingStream(responseBody, MaxKeptBody);
        http.Request.Body = request;
        http.Response.Body = response;
        // A caller who loses patience asks again with the same key: what has begun is brought to its end.
        http.RequestAborted = CancellationToken.None;
        try
        {
            await next(http);
            await http.Response.BodyWriter.FlushAsync();
            if (http.Response.StatusCode < 400)
                await KeepAsync(http, row, await request.FinishAsync(), response.Copy);
            else
                await row.ExecuteDeleteAsync();
        }
        catch
        {
            await row.ExecuteDeleteAsync();
            throw;
        }
        finally
        {
            (http.Request.Body, http.Response.Body) = (requestBody, responseBody);
        }
    }

    private static Task KeepAsync(HttpContext http, IQueryable<KeptAnswer> row, string bodyHash, byte[]? body)
    {
        var status = http.Response.StatusCode;
        IReadOnlyDictionary<string, string> headers = KeptHeaders.Where(http.Response.Headers.ContainsKey)
            .ToDictionary(h => h, h => http.Response.Headers[h].ToString(), StringComparer.Ordinal);
        var kept = http.GetEndpoint()?.Metadata.GetMetadata<ShownOnce>() is null ? body : null;
        return row.ExecuteUpdateAsync(s => s.SetProperty(a => a.Status, status).SetProperty(a => a.BodyHash, bodyHash)
            .SetProperty(a => a.Headers, headers).SetProperty(a => a.Body, kept));
    }

    private async Task RepeatAsync(HttpContext http, KeptAnswer? first, string target)
    {
        if (first is not null && first.Target != target)
        {
            await problems.WriteAsync(http, StatusCodes.Status422UnprocessableEntity, "idempotency.key-reused");
            return;
        }

        if (first?.Status is not { } status)
        {
            await problems.WriteAsync(http, StatusCodes.Status409Conflict, "idempotency.in-progress");
            return;
        }

        await using var request = new HashingStream(http.Request.Body);
        if (await request.FinishAsync() != first.BodyHash)
        {
            await problems.WriteAsync(http, StatusCodes.Status422UnprocessableEntity, "idempotency.key-reused");
            return;
        }

        if (first.Body is not { } body)
        {
            await problems.WriteAsync(http, StatusCodes.Status409Conflict, "idempotency.shown-once");
            return;
        }

        http.Response.StatusCode = status;
        foreach (var (name, value) in first.Headers)
            http.Response.Headers[name] = value;
        http.Response.Headers[ReplayedHeader] = "true";
        await http.Response.Body.WriteAsync(body);
    }
}
