using Crm.Shared.Web;
using Microsoft.AspNetCore.Http;

namespace Crm.Platform.Callers;

/// <summary>
/// A page of another site can make a browser send the cookie, but not this header: with the cookie, whatever changes
/// something must carry X-CSRF with any value.
/// </summary>
internal sealed class RequireCsrfHeader(RequestDelegate next, Problems problems)
{
    public const string Header = "X-CSRF";

    public Task InvokeAsync(HttpContext http, RequestCredential credential)
    {
        var method = http.Request.Method;
        var isSafe = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
        if (isSafe || credential.Resolved is not { Kind: CredentialKind.Session, Caller: not null } || !string.IsNullOrEmpty(http.Request.Headers[Header]))
            return next(http);
        return problems.WriteAsync(http, StatusCodes.Status403Forbidden, "access.csrf");
    }
}
