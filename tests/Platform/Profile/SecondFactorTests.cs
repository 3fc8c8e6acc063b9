namespace Crm.Platform.Tests.Profile;

public sealed class SecondFactorTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task With_a_second_factor_a_password_alone_opens_nothing()
    {
        var (key, _) = await SetUpAsync("totp@example.hk");

        (await app.Open().SignInAsync("totp@example.hk")).Code.ShouldBe("sign-in.second-factor-required");
        (await app.Open().SignInAsync("totp@example.hk", code: "000000")).Code.ShouldBe("sign-in.second-factor-wrong");
        (await app.Open().SignInAsync("totp@example.hk", "wrong password 1", Totp.Now(key))).Code.ShouldBe("sign-in.failed");
        (await app.Open().SignInAsync("totp@example.hk", code: Totp.Now(key, stepsAhead: 1))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_code_works_only_once()
    {
        var (key, _) = await SetUpAsync("replay@example.hk");
        var code = Totp.Now(key, stepsAhead: 1);

        (await app.Open().SignInAsync("replay@example.hk", code: code)).Status.ShouldBe(HttpStatusCode.OK);
        (await app.Open().SignInAsync("replay@example.hk", code: code)).Code.ShouldBe("sign-in.second-factor-wrong");
    }

    [Fact]
    public async Task A_recovery_code_works_once_instead_of_the_app()
    {
        var (_, codes) = await SetUpAsync("lost@example.hk");

        (await app.Open().SignInAsync("lost@example.hk", recoveryCode: codes[0])).Status.ShouldBe(HttpStatusCode.OK);
        (await app.Open().SignInAsync("lost@example.hk", recoveryCode: codes[0])).Code.ShouldBe("sign-in.second-factor-wrong");
        (await app.Open().SignInAsync("lost@example.hk", recoveryCode: codes[1].ToLowerInvariant())).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Guessing_codes_is_paused_like_guessing_passwords()
    {
        await SetUpAsync("guessed@example.hk");
        for (var n = 0; n < 5; n++)
        {
            (await app.Open().SignInAsync("guessed@example.hk")).Code.ShouldBe("sign-in.second-factor-required");
            (await app.Open().SignInAsync("guessed@example.hk", code: $"00000{n}")).Code.ShouldBe("sign-in.second-factor-wrong");
        }

        (await app.Open().SignInAsync("guessed@example.hk")).Code.ShouldBe("sign-in.paused");
    }

    [Fact]
    public async Task An_administrator_takes_the_second_factor_off_somebody_who_lost_the_device()
    {
        await SetUpAsync("device@example.hk");
        var administrator = await app.AdministratorAsync();
        var user = (await administrator.GetAsync("users?filter=email eq \"device@example.hk\"")).Items.Single();

        var answer = await administrator.PostAsync($"users/{user.GetProperty("id").GetGuid()}/reset-second-factor", null, ("If-Match", "*"));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.ToString());
        (await app.Open().SignInAsync("device@example.hk")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<(string Key, List<string> RecoveryCodes)> SetUpAsync(string email)
    {
        app.Settings["Crm:Limits:SignInPerAddress"] = "1000";
        var administrator = await app.AdministratorAsync();
        await administrator.AddAsync(email);
        var browser = await app.SignedInAsync(email);
        (await browser.PostAsync("me/second-factor", new { password = "not my password" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        var begun = await browser.PostAsync("me/second-factor", new { password = Browser.Password });
        begun.Status.ShouldBe(HttpStatusCode.OK, begun.ToString());
        begun["uri"].GetString()!.ShouldStartWith("otpauth://totp/");
        begun["qrSvg"].GetString()!.ShouldContain("<svg");
        var key = begun["key"].GetString()!;

        (await browser.PostAsync("me/second-factor/confirm", new { code = "000000" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        var confirmed = await browser.PostAsync("me/second-factor/confirm", new { code = Totp.Now(key) });
        confirmed.Status.ShouldBe(HttpStatusCode.OK, confirmed.ToString());
        (await browser.GetAsync("me"))["profile"].GetProperty("secondFactor").GetBoolean().ShouldBeTrue();
        return (key, [.. confirmed["recoveryCodes"].EnumerateArray().Select(c => c.GetString()!)]);
    }
}
