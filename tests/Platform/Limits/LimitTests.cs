namespace Crm.Platform.Tests.Limits;

public sealed class LimitTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task Guessing_passwords_from_one_address_is_slowed_down()
    {
        app.Settings["Crm:Limits:SignInPerAddress"] = "3";
        for (var n = 0; n < 3; n++)
            (await app.Open().SignInAsync($"guess{n}@example.hk", "wrong password 1")).Code.ShouldBe("sign-in.failed");

        var refused = await app.Open().SignInAsync("guess4@example.hk", "wrong password 1");

        ((int)refused.Status, refused.Code).ShouldBe((429, "request.too-many"));
        refused.Headers["Retry-After"].ShouldNotBeEmpty();
        (await app.Anonymous.GetAsync("public/setup")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
