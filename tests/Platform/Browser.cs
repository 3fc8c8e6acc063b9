using Crm.Testing;

namespace Crm.Platform.Tests;

/// <summary>People and their browsers, with real credentials: what the rest of the tests replaces by X-Test-Caller.</summary>
internal static class Browser
{
    public const string Password = "correct pony battery 7";
    public const string AdministratorEmail = "ada@example.hk";

    /// <summary>A browser: keeps cookies and sends X-CSRF, as the web client does.</summary>
    public static ApiClient Open(this CrmApp app)
    {
        var http = app.NewHttpClient();
        http.DefaultRequestHeaders.Add("X-CSRF", "1");
        return new ApiClient(http);
    }

    /// <summary>The first administrator's browser, signed in by the first-run page.</summary>
    public static async Task<ApiClient> SetUpAsync(this CrmApp app)
    {
        var browser = app.Open();
        (await browser.PostAsync("public/setup", new { email = AdministratorEmail, name = "Ada Chan", password = Password })).Status.ShouldBe(HttpStatusCode.Created);
        return browser;
    }

    public static Task<ApiResponse> SignInAsync(this ApiClient browser, string email, string password = Password, string? code = null, string? recoveryCode = null) =>
        browser.PostAsync("public/sign-in", new { email, password, code, recoveryCode });
}
