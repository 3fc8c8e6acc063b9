using System.Text.Json;

namespace Crm.Platform.Tests;

/// <summary>People and their browsers, with real credentials: what the other modules' tests replace by X-Test-Caller.</summary>
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

    /// <summary>The administrator's browser: set up in the first call, signed in later.</summary>
    public static async Task<ApiClient> AdministratorAsync(this CrmApp app)
    {
        var browser = app.Open();
        if ((await browser.GetAsync("public/setup"))["needed"].GetBoolean())
            (await browser.PostAsync("public/setup", new { email = AdministratorEmail, name = "Ada Chan", password = Password })).Status.ShouldBe(HttpStatusCode.Created);
        else
            (await browser.SignInAsync(AdministratorEmail)).Status.ShouldBe(HttpStatusCode.OK);
        return browser;
    }

    public static Task<ApiResponse> SignInAsync(this ApiClient browser, string email, string password = Password, string? code = null, string? recoveryCode = null) =>
        browser.PostAsync("public/sign-in", new { email, password, code, recoveryCode });

    public static async Task<Guid> RoleAsync(this ApiClient administrator, string key) =>
        (await administrator.GetAsync("roles")).Items.Single(r => r.GetProperty("key").GetString() == key).GetProperty("id").GetGuid();

    /// <summary>Somebody with a first password, made by the administrator.</summary>
    public static async Task<ApiResponse> AddAsync(this ApiClient administrator, string email, string role = "sales-rep", string name = "Somebody")
    {
        var made = await administrator.PostAsync("users", new { name, email, roleIds = new[] { await administrator.RoleAsync(role) }, password = Password });
        made.Status.ShouldBe(HttpStatusCode.Created, made.ToString());
        return made;
    }

    public static async Task<ApiClient> SignedInAsync(this CrmApp app, string email)
    {
        var browser = app.Open();
        (await browser.SignInAsync(email)).Status.ShouldBe(HttpStatusCode.OK);
        return browser;
    }

    /// <summary>A system that calls with a key.</summary>
    public static ApiClient WithKey(this CrmApp app, string secret)
    {
        var http = app.NewHttpClient();
        http.DefaultRequestHeaders.Add("Authorization", "Bearer " + secret);
        return new ApiClient(http);
    }

    /// <summary>The newest mail to this address, once it is there, with its link as the administrator may see it.</summary>
    public static async Task<JsonElement> MailToAsync(this ApiClient administrator, string email, string subject)
    {
        var mails = await CrmApp.EventuallyAsync(
            async () => (await administrator.GetAsync($"mail-log?filter=to eq \"{email}\" and subject co \"{subject}\"")).Items, found => found.Count > 0);
        return (await administrator.PostAsync($"mail-log/{mails[0].GetProperty("id").GetGuid()}/show-link")).Body;
    }

    /// <summary>The parameters of the link in a mail.</summary>
    public static Dictionary<string, string> LinkOf(JsonElement mail)
    {
        var link = mail.GetProperty("text").GetString()!.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal));
        return new Uri(link).Query.TrimStart('?').Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]));
    }
}
