using Crm.Shared.Web;
using Microsoft.AspNetCore.Http;

namespace Crm.Platform.Callers;

/// <summary>
/// Finds out who calls: an Authorization header wins over the cookie, and a credential that is not accepted never falls
/// back to another one. ASP.NET Core's authentication is left out: its ticket would be one more copy of what the
/// session table says.
/// </summary>
internal sealed class CallerMiddleware(RequestDelegate next, CallerCache cache, CallerSource source, ExternalCallers external)
{
    private const string Bearer = "Bearer ";

    public async Task InvokeAsync(HttpContext http, CurrentUser user, RequestCredential credential)
    {
        if (http.Request.Path.StartsWithSegments("/api") && await ResolveAsync(http.Request) is { } resolved)
        {
            credential.Resolved = resolved;
            if (resolved.Caller is { } caller)
                user.Caller = caller;
            else
                http.Features.Set(new RefusedCredential(resolved.Refusal!));
        }

        await next(http);
    }

    private async ValueTask<ResolvedCaller?> ResolveAsync(HttpRequest request)
    {
        if (request.Headers["X-Api-Key"] is [{ Length: > 0 } key])
            return await OfApiKeyAsync(key);
        if (request.Headers.Authorization is [{ Length: > 0 } authorization])
        {
            if (!authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
                return ResolvedCaller.Refused(CredentialKind.Token, "access.scheme-unknown");
            var token = authorization[Bearer.Length..].Trim();
            return ApiKeySecret.PrefixOf(token) is null ? await OfTokenAsync(token) : await OfApiKeyAsync(token);
        }

        return SessionCookie.Read(request) is { } cookie ? await OfSessionAsync(cookie) : null;
    }

    private ValueTask<ResolvedCaller> OfSessionAsync(string token)
    {
        var hash = RandomSecret.Hash(token);
        return cache.GetAsync("session:" + hash, () => source.OfSessionAsync(hash));
    }

    private ValueTask<ResolvedCaller> OfApiKeyAsync(string presented) =>
        cache.GetAsync("key:" + RandomSecret.Hash(presented), () => source.OfApiKeyAsync(presented));

    private ValueTask<ResolvedCaller> OfTokenAsync(string token) =>
        cache.GetAsync("token:" + RandomSecret.Hash(token), () => external.ResolveAsync(token));
}
