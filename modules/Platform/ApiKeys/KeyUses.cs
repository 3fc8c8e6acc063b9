using System.Collections.Concurrent;
using System.Globalization;
using Crm.Platform.Callers;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Platform.ApiKeys;

/// <summary>
/// Every use of an API key goes into the audit trail: written each second and at shutdown, equal calls of that second as
/// one entry with their number, so that a system calling thousands of times a second does not spend its time on this.
/// A process that is killed loses at most the last second.
/// </summary>
internal sealed class KeyUses(IServiceScopeFactory scopes, TimeProvider clock, ILogger<KeyUses> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private ConcurrentDictionary<Use, int> current = new();

    public void Add(Caller caller, string method, string path, int status) =>
        current.AddOrUpdate(new Use(caller.Id!.Value, caller.Name, caller.Credential, method, path, status), 1, static (_, count) => count + 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            while (true)
            {
                await Task.Delay(Interval, clock, stoppingToken);
                await WriteAsync();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await WriteAsync();
        }
    }

    private async Task WriteAsync()
    {
        if (current.IsEmpty)
            return;
        var uses = Interlocked.Exchange(ref current, new());
        var now = clock.GetUtcNow().UtcDateTime;
        try
        {
            await using var scope = scopes.CreateScopeAs(Caller.System);
            var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
            db.Audit.AddRange(uses.Select(u => EntryOf(u.Key, u.Value, now)));
            await db.SaveChangesAsync();
            var keys = uses.Keys.Select(u => u.KeyId).Distinct().ToList();
            await db.ApiKeys.Where(k => keys.Contains(k.Id)).ExecuteUpdateAsync(s => s.SetProperty(k => k.LastUsedAt, now));
        }
        catch (Exception e)
        {
            log.LogError(e, "{Count} uses of API keys could not be recorded; they are tried again", uses.Count);
            foreach (var (use, count) in uses)
                current.AddOrUpdate(use, count, (_, later) => later + count);
        }
    }

    private static AuditEntry EntryOf(Use use, int count, DateTime now) => new()
    {
        At = now,
        ActorKind = nameof(CallerKind.ApiKey).ToLowerInvariant(),
        ActorId = use.KeyId,
        ActorName = use.KeyName,
        Credential = use.Credential,
        RecordType = ApiKey.RecordType.Name,
        RecordId = use.KeyId,
        RecordLabel = use.KeyName,
        Action = "used",
        Changes =
        [
            new FieldChange("request", null, $"{use.Method} {use.Path}"),
            new FieldChange("status", null, use.Status.ToString(CultureInfo.InvariantCulture)),
            new FieldChange("count", null, count.ToString(CultureInfo.InvariantCulture)),
        ],
    };

    private sealed record Use(Guid KeyId, string KeyName, string? Credential, string Method, string Path, int Status);
}

/// <summary>Notes the use of a key when the answer is known.</summary>
internal sealed class RecordKeyUse(RequestDelegate next, KeyUses uses)
{
    public Task InvokeAsync(HttpContext http, RequestCredential credential) =>
        credential.Resolved is { Kind: CredentialKind.ApiKey, Caller: { } caller } ? RecordAsync(http, caller) : next(http);

    private async Task RecordAsync(HttpContext http, Caller caller)
    {
        try
        {
            await next(http);
        }
        catch
        {
            // Turned into an answer further out, whose status is not known here.
            uses.Add(caller, http.Request.Method, PathOf(http), 0);
            throw;
        }

        uses.Add(caller, http.Request.Method, PathOf(http), http.Response.StatusCode);
    }

    /// <summary>Never the query: it may hold what people searched for.</summary>
    private static string PathOf(HttpContext http) => http.Request.Path.Value is { Length: <= 200 } path ? path : http.Request.Path.Value![..200];
}
