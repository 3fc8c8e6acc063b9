using Microsoft.AspNetCore.Http;

namespace Crm.Platform.Callers;

/// <summary>
/// The browser's credential. The __Host- prefix demands Secure, Path=/ and no domain; browsers and curl accept Secure
/// cookies from http://localhost too, so there is no insecure variant.
/// </summary>
internal static class SessionCookie
{
    public const string Name = "__Host-crm";

    public static string? Read(HttpRequest request) => request.Cookies[Name] is { Length: > 0 } token ? token : null;

    public static void Set(HttpResponse response, string token) => response.Cookies.Append(Name, token, Options(Session.Lifetime));

    public static void Clear(HttpResponse response) => response.Cookies.Delete(Name, Options(lifetime: null));

    private static CookieOptions Options(TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        IsEssential = true,
        MaxAge = lifetime,
    };
}
