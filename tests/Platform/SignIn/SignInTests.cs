namespace Crm.Platform.Tests.SignIn;

public sealed class SignInTests(CrmApp app) : IClassFixture<CrmApp>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        app.Settings["Crm:Limits:SignInPerAddress"] = "1000";
        await app.AdministratorAsync();
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

    [Fact]
    public async Task A_setup_that_races_another_makes_only_one_administrator_and_keeps_the_home_currency_that_was_chosen()
    {
        await using var fresh = new CrmApp();
        await fresh.InitializeAsync();

        (await fresh.Open().PostAsync("public/setup", new { email = "admin@example.hk", name = "Racer", password = Browser.Password, homeCurrency = "DEM" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await fresh.Open().GetAsync("public/setup"))["currencies"].EnumerateArray().Select(c => c.GetString()).ShouldContain("SGD");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(n =>
            fresh.Open().PostAsync("public/setup", new { email = $"admin{n}@example.hk", name = "Racer", password = Browser.Password, homeCurrency = "SGD" })));

        answers.Count(a => a.Status == HttpStatusCode.Created).ShouldBe(1);
        answers.Where(a => a.Status != HttpStatusCode.Created).ShouldAllBe(a => a.Code == "setup.done");
        (await fresh.Administrator.GetAsync("currencies"))["home"].GetString().ShouldBe("SGD");
    }

    [Theory]
    [InlineData("short", "password.too-short")]
    [InlineData("P@ssw0rd2024!", "password.too-common")]
    [InlineData("qwertyuiop", "password.too-common")]
    [InlineData("passwordpassword", "password.too-common")]
    [InlineData("12345678901", "password.too-common")]
    [InlineData("aaaaaaaaaaaa", "password.too-common")]
    [InlineData("adachan2026", "password.personal")]
    public async Task An_easy_password_is_refused(string password, string code)
    {
        await using var fresh = new CrmApp();
        await fresh.InitializeAsync();

        var answer = await fresh.Open().PostAsync("public/setup", new { email = "adachan@example.hk", name = "Ada", password });

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer["errors"][0].GetProperty("code").GetString().ShouldBe(code);
        (await fresh.Open().GetAsync("public/setup"))["needed"].GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Signing_in_never_continues_a_session_that_the_browser_brought_along()
    {
        var http = app.NewHttpClient();
        http.DefaultRequestHeaders.Add("Cookie", "__Host-crm=planted-by-an-attacker");
        var answer = await new ApiClient(http).SignInAsync(Browser.AdministratorEmail);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Headers["Set-Cookie"].ShouldNotContain("planted-by-an-attacker");
        (await app.Anonymous.GetAsync("me", ("Cookie", "__Host-crm=planted-by-an-attacker"))).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_get_the_same_answer()
    {
        var administrator = await app.AdministratorAsync();
        await administrator.AddAsync("known@example.hk");

        var wrong = await app.Open().SignInAsync("known@example.hk", "wrong password 1");
        var unknown = await app.Open().SignInAsync("unknown@example.hk", "wrong password 1");

        wrong.Status.ShouldBe(HttpStatusCode.Unauthorized);
        (unknown.Status, unknown.Code).ShouldBe((wrong.Status, wrong.Code));
        unknown["detail"].GetString().ShouldBe(wrong["detail"].GetString());
    }

    [Theory]
    [InlineData("locked@example.hk")]
    [InlineData("nobody@example.hk")]
    public async Task After_several_failures_sign_in_is_paused_longer_each_time_whether_the_address_is_known_or_not(string email)
    {
        var administrator = await app.AdministratorAsync();
        if (email.StartsWith("locked", StringComparison.Ordinal))
            await administrator.AddAsync(email);
        for (var n = 0; n < 5; n++)
            (await app.Open().SignInAsync(email, $"wrong password {n}")).Code.ShouldBe("sign-in.failed");

        (await app.Open().SignInAsync(email)).Code.ShouldBe("sign-in.paused");
        app.Clock.Advance(TimeSpan.FromSeconds(61));
        (await app.Open().SignInAsync(email, "wrong password x")).Code.ShouldBe("sign-in.failed");
        app.Clock.Advance(TimeSpan.FromSeconds(61));
        (await app.Open().SignInAsync(email)).Code.ShouldBe("sign-in.paused");
        app.Clock.Advance(TimeSpan.FromSeconds(60));
        (await app.Open().SignInAsync(email)).Code.ShouldBe(email.StartsWith("locked", StringComparison.Ordinal) ? null : "sign-in.failed");
    }

    [Fact]
    public async Task A_burst_of_parallel_guesses_gets_no_more_tries_than_a_row_of_them()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => app.Open().SignInAsync("burst@example.hk", $"wrong password {n}")));

        answers.Count(a => a.Code == "sign-in.failed").ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public async Task The_role_of_partners_opens_the_API_and_no_browser()
    {
        await (await app.AdministratorAsync()).AddAsync("partner@example.hk", "partner");

        (await app.Open().SignInAsync("partner@example.hk")).Code.ShouldBe("sign-in.api-only");
    }
}
