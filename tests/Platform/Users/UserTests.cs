namespace Crm.Platform.Tests.Users;

public sealed class UserTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task Somebody_is_invited_by_mail_and_comes_in_with_their_own_password()
    {
        var administrator = await app.AdministratorAsync();
        var made = await administrator.PostAsync("users", new { name = "Ben Wong", email = "Ben.Wong@example.hk", roleIds = new[] { await administrator.RoleAsync("sales-rep") }, locale = "zh-Hant" });
        made.Status.ShouldBe(HttpStatusCode.Created, made.ToString());
        made["invited"].GetBoolean().ShouldBeTrue();
        var link = Browser.LinkOf(await administrator.MailToAsync("ben.wong@example.hk", "邀請"));
        var body = new { userId = link["user"], token = link["token"], password = Browser.Password };

        var browser = app.Open();
        (await browser.PostAsync("public/accept-invitation", body)).Status.ShouldBe(HttpStatusCode.NoContent);

        (await browser.GetAsync("me"))["name"].GetString().ShouldBe("Ben Wong");
        (await app.Open().PostAsync("public/accept-invitation", body)).Code.ShouldBe("link.invalid");
    }

    [Fact]
    public async Task An_address_belongs_to_one_person_in_any_case()
    {
        var administrator = await app.AdministratorAsync();
        await administrator.AddAsync("once@example.hk");

        var again = await administrator.PostAsync("users", new { name = "Twin", email = "ONCE@example.hk", roleIds = new[] { await administrator.RoleAsync("sales-rep") } });

        (again.Status, again.Code).ShouldBe((HttpStatusCode.Conflict, "user.email-taken"));
    }

    [Theory]
    [InlineData("eve@example.hk\r\nBcc: all@example.hk")]
    [InlineData("eve@example.hk\n")]
    [InlineData("Eve <eve@example.hk>")]
    [InlineData("eve@example.hk, all@example.hk")]
    public async Task An_address_that_would_forge_mail_headers_is_refused(string email)
    {
        var administrator = await app.AdministratorAsync();

        var answer = await administrator.PostAsync("users", new { name = "Eve", email, roleIds = new[] { await administrator.RoleAsync("sales-rep") } });

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer["errors"][0].GetProperty("pointer").GetString().ShouldBe("/email");
    }

    [Fact]
    public async Task A_name_with_a_line_break_is_refused()
    {
        var administrator = await app.AdministratorAsync();

        var answer = await administrator.PostAsync("users", new { name = "Eve\r\nBcc: all@example.hk", email = "eve@example.hk", roleIds = new[] { await administrator.RoleAsync("sales-rep") } });

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Colleagues_see_of_each_other_what_a_picker_needs()
    {
        await (await app.AdministratorAsync()).AddAsync("colleague@example.hk", name: "Carmen Lee");
        var colleague = await app.SignedInAsync("colleague@example.hk");

        var seen = (await colleague.GetAsync("users?filter=name co \"carmen\"")).Items.Single();

        seen.GetProperty("name").GetString().ShouldBe("Carmen Lee");
        seen.GetProperty("email").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await colleague.GetAsync($"users/{seen.GetProperty("id").GetGuid()}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Whoever_may_edit_people_cannot_make_themselves_more_than_they_are()
    {
        var administrator = await app.AdministratorAsync();
        var role = await administrator.PostAsync("roles", new
        {
            name = "People office",
            grants = new Dictionary<string, string> { ["users:list"] = "everyone", ["users:read"] = "everyone", ["users:create"] = "everyone", ["users:update"] = "everyone", ["roles:update"] = "everyone", ["roles:read"] = "everyone", ["api-keys:update"] = "everyone" },
        });
        role.Status.ShouldBe(HttpStatusCode.Created, role.ToString());
        var made = await administrator.PostAsync("users", new { name = "Clerk", email = "clerk@example.hk", roleIds = new[] { role.Id }, password = Browser.Password });
        var clerk = await app.SignedInAsync("clerk@example.hk");
        var boss = (await administrator.GetAsync("me"))["id"].GetGuid();
        var administratorRole = await administrator.RoleAsync("administrator");

        (await clerk.PatchAsync($"users/{made.Id}", new { roleIds = new[] { administratorRole } }, made.ETag)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await clerk.PatchAsync($"users/{boss}", new { email = "clerk2@example.hk" }, "*")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await clerk.PostAsync($"users/{boss}/disable", null, ("If-Match", "*"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await clerk.PostAsync($"users/{boss}/reset-second-factor", null, ("If-Match", "*"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await clerk.PostAsync("users", new { name = "Friend", email = "friend@example.hk", roleIds = new[] { administratorRole }, password = Browser.Password })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await clerk.PatchAsync($"roles/{role.Id}", new { grants = new Dictionary<string, string> { ["audit:read"] = "everyone" } }, "*")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await clerk.PostAsync("api-keys", new { name = "Mine", scopes = new[] { "*" } })).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var fresh = new CrmApp();
        await fresh.InitializeAsync();
        var ada = await fresh.AdministratorAsync();
        var adaId = (await ada.GetAsync("me"))["id"].GetGuid();
        var rep = await ada.RoleAsync("sales-rep");

        (await ada.PatchAsync($"users/{adaId}", new { roleIds = new[] { rep } }, "*")).Code.ShouldBe("role.last-administrator");

        var bob = await ada.AddAsync("bob@example.hk", "administrator");
        var bobs = await fresh.SignedInAsync("bob@example.hk");
        var answers = await Task.WhenAll(
            ada.PostAsync($"users/{bob.Id}/disable", null, ("If-Match", "*")),
            bobs.PostAsync($"users/{adaId}/disable", null, ("If-Match", "*")));

        answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(1, string.Join(" | ", answers.Select(a => a.ToString())));
    }

    [Fact]
    public async Task A_change_with_a_stale_version_is_refused()
    {
        var administrator = await app.AdministratorAsync();
        var user = await administrator.AddAsync("stale@example.hk");
        (await administrator.PatchAsync($"users/{user.Id}", new { name = "First" }, user.ETag)).Status.ShouldBe(HttpStatusCode.OK);

        (await administrator.PatchAsync($"users/{user.Id}", new { name = "Second" }, user.ETag)).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await administrator.PatchAsync($"users/{user.Id}", new { name = "Third" }, null)).Status.ShouldBe(HttpStatusCode.PreconditionRequired);
    }
}
