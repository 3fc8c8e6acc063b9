namespace Crm.Platform.Tests.SignIn;

public sealed class SignInTests(CrmApp app) : IClassFixture<CrmApp>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        if ((await app.Anonymous.GetAsync("public/setup"))["needed"].GetBoolean())
            await app.SetUpAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_person_signs_in_sees_who_they_are_and_signs_out()
    {
        var browser = app.Open();
        var answer = await browser.SignInAsync(Browser.AdministratorEmail);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.ToString());
        var cookie = answer.Headers["Set-Cookie"].ToLowerInvariant();
        cookie.ShouldStartWith("__host-crm=");
        foreach (var attribute in new[] { "httponly", "secure", "samesite=strict", "path=/" })
            cookie.ShouldContain(attribute);
        cookie.ShouldNotContain("domain=");

        var me = await browser.GetAsync("me");
        me["name"].GetString().ShouldBe("Ada Chan");
        me["permissions"].GetProperty("users:read").GetString().ShouldBe("everyone");

        (await browser.PostAsync("sign-out")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await browser.GetAsync("me")).Code.ShouldBe("access.sign-in");
    }

    [Fact]
    public async Task A_write_by_cookie_without_the_csrf_header_is_refused()
    {
        var http = app.NewHttpClient();
        var browser = new ApiClient(http);
        await browser.SignInAsync(Browser.AdministratorEmail);

        var answer = await browser.PostAsync("sign-out");

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.Code.ShouldBe("access.csrf");
        (await browser.GetAsync("me")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_second_administrator_cannot_be_set_up()
    {
        var answer = await app.Open().PostAsync("public/setup", new { email = "eve@example.hk", name = "Eve", password = Browser.Password });

        answer.Code.ShouldBe("setup.done");
    }
}
