namespace Crm.Platform.Tests.Profile;

public sealed class SessionTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_person_sees_their_sessions_and_ends_one()
    {
        await (await app.AdministratorAsync()).AddAsync("two@example.hk");
        var here = await app.SignedInAsync("two@example.hk");
        var there = await app.SignedInAsync("two@example.hk");

        var sessions = (await here.GetAsync("sessions")).Items;
        sessions.Count.ShouldBe(2);
        var other = sessions.Single(s => !s.GetProperty("current").GetBoolean()).GetProperty("id").GetGuid();
        (await here.DeleteAsync($"sessions/{other}", null)).Status.ShouldBe(HttpStatusCode.NoContent);

        (await there.GetAsync("me")).Code.ShouldBe("access.session-ended");
        (await here.GetAsync("me")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session()
    {
        await (await app.AdministratorAsync()).AddAsync("everywhere@example.hk");
        var browsers = new[] { await app.SignedInAsync("everywhere@example.hk"), await app.SignedInAsync("everywhere@example.hk") };

        await browsers[0].PostAsync("sessions/sign-out-everywhere");

        foreach (var browser in browsers)
            (await browser.GetAsync("me")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Somebody_elses_session_cannot_be_ended()
    {
        var administrator = await app.AdministratorAsync();
        await administrator.AddAsync("mine@example.hk");
        var session = (await administrator.GetAsync("sessions")).Items[0].GetProperty("id").GetGuid();

        (await (await app.SignedInAsync("mine@example.hk")).DeleteAsync($"sessions/{session}", null)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.GetAsync("me")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_cookie_of_a_disabled_person_fails_at_once()
    {
        var administrator = await app.AdministratorAsync();
        var user = await administrator.AddAsync("leaver@example.hk");
        var browser = await app.SignedInAsync("leaver@example.hk");
        (await browser.GetAsync("me")).Status.ShouldBe(HttpStatusCode.OK);

        (await administrator.PostAsync($"users/{user.Id}/disable", null, ("If-Match", user.ETag!))).Status.ShouldBe(HttpStatusCode.OK);

        (await browser.GetAsync("me")).Code.ShouldBe("access.session-ended");
        (await app.Open().SignInAsync("leaver@example.hk")).Code.ShouldBe("sign-in.failed");
    }

    [Fact]
    public async Task An_idle_session_ends()
    {
        await (await app.AdministratorAsync()).AddAsync("idle@example.hk");
        var browser = await app.SignedInAsync("idle@example.hk");

        app.Clock.Advance(TimeSpan.FromDays(8));
        await Task.Delay(TimeSpan.FromSeconds(4.5));

        (await browser.GetAsync("me")).Code.ShouldBe("access.session-ended");
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_keeps_this_one()
    {
        await (await app.AdministratorAsync()).AddAsync("change@example.hk");
        var here = await app.SignedInAsync("change@example.hk");
        var there = await app.SignedInAsync("change@example.hk");

        (await here.PostAsync("me/password", new { currentPassword = "wrong password 1", newPassword = "a whole new phrase 3" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        var changed = await here.PostAsync("me/password", new { currentPassword = Browser.Password, newPassword = "a whole new phrase 3" });

        changed.Status.ShouldBe(HttpStatusCode.NoContent, changed.ToString());
        (await here.GetAsync("me")).Status.ShouldBe(HttpStatusCode.OK);
        (await there.GetAsync("me")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_persons_language_and_theme_are_theirs_to_choose()
    {
        await (await app.AdministratorAsync()).AddAsync("prefs@example.hk");
        var browser = await app.SignedInAsync("prefs@example.hk");

        (await browser.PatchAsync("me", new { locale = "zh-Hant", theme = "dark", zone = "Asia/Shanghai" }, null)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await browser.PatchAsync("me", new { locale = "xx" }, null)).Status.ShouldBe(HttpStatusCode.BadRequest);

        var me = await browser.GetAsync("me");
        (me["locale"].GetString(), me["zone"].GetString(), me["profile"].GetProperty("theme").GetString()).ShouldBe(("zh-Hant", "Asia/Shanghai", "dark"));
    }
}
