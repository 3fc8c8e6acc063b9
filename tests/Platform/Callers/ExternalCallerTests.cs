using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Crm.Platform.Tests.Callers;

public sealed class ExternalCallerTests : IAsyncLifetime
{
    private readonly CrmApp app = new();
    private Authority? authority;

    public async ValueTask InitializeAsync()
    {
        authority = await Authority.StartAsync();
        await app.InitializeAsync();
        app.Settings["Crm:Authority:Issuer"] = authority.Issuer;
        app.Settings["Crm:Authority:Audience"] = "urn:crm";
        app.Settings["Crm:Authority:Roles:crm-reader"] = "analyst";
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        if (authority is not null)
            await authority.DisposeAsync();
    }

    [Fact]
    public async Task A_token_of_the_authority_may_do_what_the_role_of_its_claim_may()
    {
        var system = app.WithKey(await authority!.TokenAsync("reader"));

        (await system.GetAsync("teams")).Status.ShouldBe(HttpStatusCode.OK);
        (await system.PostAsync("teams", new { name = "X" })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await system.GetAsync("notifications")).Code.ShouldBe("access.people-only");
        var me = await system.GetAsync("me");
        me["kind"].GetString().ShouldBe("external");
        me["id"].GetGuid().ShouldBe((await app.WithKey(await authority.TokenAsync("reader")).GetAsync("me"))["id"].GetGuid());
    }

    [Fact]
    public async Task A_claim_that_is_mapped_to_no_role_gives_nothing() =>
        (await app.WithKey(await authority!.TokenAsync("stranger")).GetAsync("teams")).Status.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task A_token_for_another_audience_is_refused() =>
        (await app.WithKey(await authority!.TokenAsync("reader", "urn:other")).GetAsync("teams")).Code.ShouldBe("access.token-invalid");

    [Fact]
    public async Task An_expired_token_is_refused()
    {
        var token = await authority!.TokenAsync("short-lived");
        // Thirty seconds of difference between clocks are forgiven.
        await Task.Delay(TimeSpan.FromSeconds(32));

        (await app.WithKey(token).GetAsync("teams")).Code.ShouldBe("access.token-expired");
    }

    [Fact]
    public async Task A_forged_token_is_refused_whatever_it_says_of_its_signature()
    {
        var parts = (await authority!.TokenAsync("stranger")).Split('.');
        var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])).Replace("unheard-of", "crm-reader", StringComparison.Ordinal);
        var body = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload));
        var none = Base64Url.EncodeToString("""{"alg":"none","typ":"at+jwt"}"""u8);
        var symmetric = Base64Url.EncodeToString("""{"alg":"HS256","typ":"at+jwt"}"""u8);
        var hmac = Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(authority.Issuer), Encoding.ASCII.GetBytes($"{symmetric}.{body}")));

        foreach (var forged in new[] { $"{parts[0]}.{body}.{parts[2]}", $"{none}.{body}.", $"{symmetric}.{body}.{hmac}" })
            (await app.WithKey(forged).GetAsync("teams")).Status.ShouldBe(HttpStatusCode.Unauthorized, forged);
    }
}
