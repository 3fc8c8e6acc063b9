namespace Crm.Platform.Tests.SignIn;

public sealed class PasswordResetTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string NewPassword = "quite another phrase 9";

    [Fact]
    public async Task A_link_by_mail_sets_a_new_password_once_and_ends_all_sessions()
    {
        var administrator = await app.AdministratorAsync();
        await administrator.AddAsync("forgetful@example.hk");
        var old = await app.SignedInAsync("forgetful@example.hk");

        (await app.Open().PostAsync("public/password-reset", new { email = "Forgetful@Example.HK" })).Status.ShouldBe(HttpStatusCode.Accepted);
        var link = Browser.LinkOf(await administrator.MailToAsync("forgetful@example.hk", "password"));
        var body = new { userId = link["user"], token = link["token"], password = NewPassword };
        (await app.Open().PostAsync("public/password-reset/confirm", body)).Status.ShouldBe(HttpStatusCode.NoContent);

        (await old.GetAsync("me")).Code.ShouldBe("access.session-ended");
        (await app.Open().SignInAsync("forgetful@example.hk")).Code.ShouldBe("sign-in.failed");
        (await app.Open().SignInAsync("forgetful@example.hk", NewPassword)).Status.ShouldBe(HttpStatusCode.OK);
        (await app.Open().PostAsync("public/password-reset/confirm", body)).Code.ShouldBe("link.invalid");
    }

    [Fact]
    public async Task An_unknown_address_gets_the_same_answer_and_no_mail()
    {
        var administrator = await app.AdministratorAsync();

        (await app.Open().PostAsync("public/password-reset", new { email = "stranger@example.hk" })).Status.ShouldBe(HttpStatusCode.Accepted);
        await Task.Delay(300);

        (await administrator.GetAsync("mail-log?filter=to eq \"stranger@example.hk\"")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_was_invited_a_moment_ago_may_have_forgotten_already_and_asking_again_at_once_sends_one_mail()
    {
        var administrator = await app.AdministratorAsync();
        var roleIds = new[] { await administrator.RoleAsync("sales-rep") };
        (await administrator.PostAsync("users", new { name = "New", email = "new@example.hk", roleIds })).Status.ShouldBe(HttpStatusCode.Created);
        var link = Browser.LinkOf(await administrator.MailToAsync("new@example.hk", "invite"));
        await app.Open().PostAsync("public/accept-invitation", new { userId = link["user"], token = link["token"], password = Browser.Password });
        await administrator.AddAsync("next@example.hk");

        // Requests are answered one after the other: when the last has its mail, the ones before are done.
        foreach (var email in (string[])["new@example.hk", "new@example.hk", "next@example.hk"])
            await app.Open().PostAsync("public/password-reset", new { email });
        await administrator.MailToAsync("next@example.hk", "password");

        (await administrator.GetAsync("mail-log?filter=to eq \"new@example.hk\" and subject co \"password\"")).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_of_one_person_does_not_open_the_account_of_another()
    {
        var administrator = await app.AdministratorAsync();
        await administrator.AddAsync("mallory@example.hk");
        var victim = await administrator.AddAsync("victim@example.hk");
        await app.Open().PostAsync("public/password-reset", new { email = "mallory@example.hk" });
        var link = Browser.LinkOf(await administrator.MailToAsync("mallory@example.hk", "password"));

        var answer = await app.Open().PostAsync("public/password-reset/confirm", new { userId = victim.Id, token = link["token"], password = NewPassword });

        answer.Code.ShouldBe("link.invalid");
    }

    [Fact]
    public async Task The_link_never_points_to_the_host_that_the_request_names()
    {
        var administrator = await app.AdministratorAsync();
        await administrator.AddAsync("poisoned@example.hk");

        await app.Open().PostAsync("public/password-reset", new { email = "poisoned@example.hk" }, ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"));

        (await administrator.MailToAsync("poisoned@example.hk", "password")).GetProperty("text").GetString()!.ShouldNotContain("evil.example");
    }
}
