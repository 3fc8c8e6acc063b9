using System.Text.Json;

namespace Crm.Platform.Tests.ApiKeys;

public sealed class ApiKeyTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_key_opens_what_its_scopes_say_and_nothing_else()
    {
        var administrator = await app.AdministratorAsync();
        var key = app.WithKey(await IssueAsync(administrator, "Reader", "teams:read"));

        (await key.GetAsync("teams")).Status.ShouldBe(HttpStatusCode.OK);
        (await key.GetAsync("roles")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await key.PostAsync("teams", new { name = "X" })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await key.GetAsync("notifications")).Code.ShouldBe("access.people-only");
        (await key.GetAsync("me"))["kind"].GetString().ShouldBe("apiKey");
    }

    [Fact]
    public async Task All_of_a_record_type_is_a_scope_and_the_header_X_Api_Key_works_too()
    {
        var secret = await IssueAsync(await app.AdministratorAsync(), "Teams", "teams:*");

        (await app.Anonymous.PostAsync("teams", new { name = "By key" }, ("X-Api-Key", secret))).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_secret_is_shown_once_and_never_again()
    {
        var administrator = await app.AdministratorAsync();
        var secret = await IssueAsync(administrator, "Once", "teams:read");

        // The secret itself may have the sign in it that stands between it and its prefix.
        var hidden = secret[^20..];
        (await administrator.GetAsync("api-keys")).Text.ShouldNotContain(hidden);
        (await administrator.GetAsync("audit?recordType=api-key")).Text.ShouldNotContain(hidden);
    }

    [Fact]
    public async Task After_a_rotation_both_secrets_work_until_the_overlap_ends()
    {
        var administrator = await app.AdministratorAsync();
        var made = await administrator.PostAsync("api-keys", new { name = "Rotated", scopes = new[] { "teams:read" } });
        var old = app.WithKey(made["secret"].GetString()!);
        var rotated = await administrator.PostAsync($"api-keys/{made["key"].GetProperty("id").GetGuid()}/rotate", new { overlapHours = 1 }, ("If-Match", made.ETag!));
        rotated.Status.ShouldBe(HttpStatusCode.OK, rotated.ToString());
        var fresh = app.WithKey(rotated["secret"].GetString()!);

        (await old.GetAsync("teams")).Status.ShouldBe(HttpStatusCode.OK);
        (await fresh.GetAsync("teams")).Status.ShouldBe(HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromMinutes(61));
        await Task.Delay(TimeSpan.FromSeconds(4.5));
        (await old.GetAsync("teams")).Code.ShouldBe("access.key-expired");
        (await fresh.GetAsync("teams")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_revoked_key_fails_at_once()
    {
        var administrator = await app.AdministratorAsync();
        var made = await administrator.PostAsync("api-keys", new { name = "Revoked", scopes = new[] { "teams:read" } });
        var key = app.WithKey(made["secret"].GetString()!);
        (await key.GetAsync("teams")).Status.ShouldBe(HttpStatusCode.OK);

        await administrator.PostAsync($"api-keys/{made["key"].GetProperty("id").GetGuid()}/revoke", null, ("If-Match", "*"));

        (await key.GetAsync("teams")).Code.ShouldBe("access.key-revoked");
    }

    [Fact]
    public async Task An_expired_key_says_so()
    {
        var administrator = await app.AdministratorAsync();
        var made = await administrator.PostAsync("api-keys", new { name = "Expired", scopes = new[] { "teams:read" }, expiresAt = app.Clock.GetUtcNow().UtcDateTime.AddMinutes(-1) });

        var answer = await app.WithKey(made["secret"].GetString()!).GetAsync("teams");

        (answer.Status, answer.Code).ShouldBe((HttpStatusCode.Unauthorized, "access.key-expired"));
    }

    [Theory]
    [InlineData("crm_0123456789ab_notthesecretnotthesecretnotthesecretno")]
    [InlineData("crm_")]
    [InlineData("nonsense")]
    public async Task An_unknown_key_is_refused(string key) =>
        (await app.WithKey(key).GetAsync("teams")).Status.ShouldBe(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task The_right_beginning_with_a_wrong_secret_is_refused()
    {
        var secret = await IssueAsync(await app.AdministratorAsync(), "Guessed", "teams:read");

        (await app.WithKey(secret[..^4] + "AAAA").GetAsync("teams")).Code.ShouldBe("access.key-unknown");
    }

    [Fact]
    public async Task Every_use_is_in_the_audit_trail_with_its_number()
    {
        var administrator = await app.AdministratorAsync();
        var made = await administrator.PostAsync("api-keys", new { name = "Watched", scopes = new[] { "teams:read" } });
        var id = made["key"].GetProperty("id").GetGuid();
        var key = app.WithKey(made["secret"].GetString()!);
        for (var n = 0; n < 3; n++)
            await key.GetAsync("teams?filter=private");
        await key.GetAsync("roles");

        var uses = await CrmApp.EventuallyAsync(
            async () => (await administrator.GetAsync($"audit?recordType=api-key&recordId={id}&action=used")).Items,
            items => items.Sum(Count) == 4);
        uses.Select(u => Change(u, "request")).Distinct().ShouldBe(["GET /api/v1/teams", "GET /api/v1/roles"], ignoreOrder: true);
        uses.Single(u => Change(u, "status") == "403").GetProperty("actorName").GetString().ShouldBe("Watched");
        (await administrator.GetAsync($"api-keys/{id}"))["lastUsedAt"].ValueKind.ShouldBe(JsonValueKind.String);
    }

    [Fact]
    public async Task A_key_has_its_own_limit_and_is_told_when_to_come_back()
    {
        var administrator = await app.AdministratorAsync();
        var made = await administrator.PostAsync("api-keys", new { name = "Slow", scopes = new[] { "teams:read" }, requestsPerMinute = 3 });
        var key = app.WithKey(made["secret"].GetString()!);

        for (var n = 2; n >= 0; n--)
        {
            var answer = await key.GetAsync("teams");
            answer.Headers["RateLimit-Policy"].ShouldBe("\"key\";q=3;w=60");
            answer.Headers["RateLimit"].ShouldBe($"\"key\";r={n}");
        }

        var refused = await key.GetAsync("teams");
        ((int)refused.Status, refused.Code).ShouldBe((429, "request.too-many"));
        int.Parse(refused.Headers["Retry-After"]).ShouldBeInRange(1, 60);
    }

    private static int Count(JsonElement use) => int.Parse(Change(use, "count"));

    private static string Change(JsonElement use, string field) =>
        use.GetProperty("changes").EnumerateArray().Single(c => c.GetProperty("field").GetString() == field).GetProperty("new").GetString()!;

    private static async Task<string> IssueAsync(ApiClient administrator, string name, params string[] scopes)
    {
        var made = await administrator.PostAsync("api-keys", new { name, scopes });
        made.Status.ShouldBe(HttpStatusCode.Created, made.ToString());
        return made["secret"].GetString()!;
    }
}
