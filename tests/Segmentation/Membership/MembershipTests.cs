using System.Net;
using System.Text.RegularExpressions;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Membership;

public sealed partial class MembershipTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Password = "Harbour-Lights-2026";

    private ApiClient Admin => app.Administrator;

    [Fact]
    public async Task Who_registers_confirms_by_mail_once_and_is_a_member_with_number_term_contact_and_consent()
    {
        var wording = await Admin.PostAsync("consent-wordings", new { name = "Club", text = Text("Send me offers.") });
        var form = await FormAsync("club", consents: new[] { new { wordingId = wording.Id, channel = "email", purpose = "marketing" } });
        await RegisterAsync(form, "may@club.example", "May Member", agreed: [wording.Id]);
        var waiting = await MemberAsync("may@club.example");
        waiting.GetProperty("state").GetString().ShouldBe("unconfirmed");
        (await Admin.GetAsync("contacts?filter=" + Uri.EscapeDataString("email eq \"may@club.example\""))).Items.ShouldBeEmpty("a robot's address makes no contact");

        var token = await TokenAsync("may@club.example", "confirm");
        (await app.Anonymous.PostAsync("public/members/confirm", new { token = token[..^3] + "AAA", password = Password })).Code.ShouldBe("membership.link-invalid");
        (await app.Anonymous.PostAsync("public/members/confirm", new { token, password = "short" })).Code.ShouldBe("membership.password-length");
        var confirmed = await app.Anonymous.PostAsync("public/members/confirm", new { token, password = Password });
        confirmed.Status.ShouldBe(HttpStatusCode.OK, confirmed.Text);
        confirmed["number"].GetString()!.ShouldStartWith("M-");
        (await app.Anonymous.PostAsync("public/members/confirm", new { token, password = Password })).Code.ShouldBe("membership.link-invalid", "used already");

        var member = await MemberAsync("may@club.example");
        member.GetProperty("state").GetString().ShouldBe("active");
        member.GetProperty("level").GetString().ShouldBe("silver");
        member.GetProperty("expiresAt").GetDateTime().ShouldBeGreaterThan(app.Clock.GetUtcNow().UtcDateTime.AddMonths(11));
        var entry = (await Admin.GetAsync($"contacts/{member.GetProperty("contactId").GetGuid()}/consents/history")).Items.ShouldHaveSingleItem();
        entry.GetProperty("source").GetString().ShouldBe("membership");
        entry.GetProperty("wording").GetProperty("en").GetString().ShouldBe("Send me offers.");
    }

    [Fact]
    public async Task Nobody_learns_from_the_form_whether_an_address_is_known()
    {
        var form = await FormAsync("secret");
        await MemberWithPasswordAsync(form, "known@secret.example");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var unknown = await SendAsync(form, "stranger@secret.example", "A Stranger");
        var known = await SendAsync(form, "known@secret.example", "A Stranger");
        known.Text.ShouldBe(unknown.Text);
        known.Status.ShouldBe(unknown.Status);
        (await MailAsync("known@secret.example", "You are registered already")).ShouldNotBeNull();
        (await MemberAsync("known@secret.example")).GetProperty("name").GetString().ShouldBe("Known Member", "the stranger's words change nothing");

        var resetKnown = await app.Anonymous.PostAsync("public/members/password-reset", new { email = "known@secret.example" });
        var resetUnknown = await app.Anonymous.PostAsync("public/members/password-reset", new { email = "nobody@secret.example" });
        resetKnown.Status.ShouldBe(resetUnknown.Status);
        var wrong = await app.Anonymous.PostAsync("public/members/sign-in", new { email = "known@secret.example", password = "wrong password" });
        var nobody = await app.Anonymous.PostAsync("public/members/sign-in", new { email = "nobody@secret.example", password = "wrong password" });
        wrong.Code.ShouldBe("membership.sign-in-failed");
        nobody.Code.ShouldBe(wrong.Code);
    }

    [Fact]
    public async Task Many_wrong_passwords_lock_the_member_out_for_a_while()
    {
        var form = await FormAsync("locked");
        await MemberWithPasswordAsync(form, "lock@locked.example");
        for (var attempt = 0; attempt < 7; attempt++)
            await app.Anonymous.PostAsync("public/members/sign-in", new { email = "lock@locked.example", password = "wrong password" });
        (await app.Anonymous.PostAsync("public/members/sign-in", new { email = "lock@locked.example", password = Password })).Code.ShouldBe("membership.sign-in-failed");
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        (await app.Anonymous.PostAsync("public/members/sign-in", new { email = "lock@locked.example", password = Password })).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_colleague_approves_or_refuses_and_the_person_is_told()
    {
        var form = await FormAsync("approved", needsApproval: true);
        await MemberWithPasswordAsync(form, "wait@approved.example");
        var waiting = (await Admin.GetAsync("members?filter=" + Uri.EscapeDataString("state eq \"awaitingApproval\" and email eq \"wait@approved.example\""))).Items.ShouldHaveSingleItem();
        var id = waiting.GetProperty("id").GetGuid();
        (await app.With("members:read").PostAsync($"members/{id}/approve", null, ("If-Match", "*"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        var approved = await Admin.PostAsync($"members/{id}/approve", null, ("If-Match", "*"));
        approved["state"].GetString().ShouldBe("active", approved.Text);
        (await MailAsync("wait@approved.example", "Welcome")).ShouldNotBeNull();
        var renewed = await Admin.PostAsync($"members/{id}/renew", new { months = 12 }, ("If-Match", approved.ETag!));
        renewed["expiresAt"].GetDateTime().ShouldBe(approved["expiresAt"].GetDateTime().AddMonths(12));
        (await Admin.PostAsync($"members/{id}/level", new { level = "gold" }, ("If-Match", renewed.ETag!)))["level"].GetString().ShouldBe("gold");
        (await Admin.PostAsync($"members/{id}/refuse", new { reason = "No" }, ("If-Match", "*"))).Code.ShouldBe("membership.wrong-state");
    }

    [Fact]
    public async Task Members_change_their_own_data_and_it_stands_in_the_history()
    {
        var form = await FormAsync("self");
        using var browser = app.NewHttpClient();
        var me = await MemberWithPasswordAsync(form, "self@self.example", browser);
        (await app.Anonymous.GetAsync("public/members/me")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await me.PutAsync("public/members/me", new { values = new { name = "No Header" } })).Status.ShouldBe(HttpStatusCode.Unauthorized, "another site's page cannot send it");

        (string, string) csrf = ("X-CSRF", "1");
        var changed = await me.PutAsync("public/members/me", new { values = new { name = "Selma Selfmade", phone = "6123 4444", interest = "Displays" }, language = "zh-Hant" }, csrf);
        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);
        changed["answers"].GetProperty("phone").GetString().ShouldBe("+85261234444");
        (await me.PutAsync("public/members/me", new { values = new { name = "", interest = "Boats" } }, csrf))["errors"].EnumerateArray().Select(e => e.GetProperty("pointer").GetString())
            .ShouldBe(["/values/name", "/values/interest"]);
        var member = await MemberAsync("self@self.example");
        (await Admin.GetAsync($"contacts/{member.GetProperty("contactId").GetGuid()}"))["name"].GetString().ShouldBe("Selma Selfmade");
        var history = await Admin.GetAsync($"members/{member.GetProperty("id").GetGuid()}/history");
        history.Items[0].GetProperty("actorName").GetString().ShouldBe(member.GetProperty("number").GetString());
        history.Text.ShouldNotContain("passwordHash");

        (await me.PostAsync("public/members/me/password", new { currentPassword = "wrong one here", newPassword = Password + "!" }, csrf)).Code.ShouldBe("membership.password-wrong");
        (await me.PostAsync("public/members/me/password", new { currentPassword = Password, newPassword = Password + "!" }, csrf)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await me.GetAsync("public/members/me"))["name"].GetString().ShouldBe("Selma Selfmade");
        (await app.Anonymous.PostAsync("public/members/sign-in", new { email = "self@self.example", password = Password })).Code.ShouldBe("membership.sign-in-failed");
    }

    [Fact]
    public async Task A_new_address_is_confirmed_by_mail_and_one_that_somebody_has_tells_nothing()
    {
        var form = await FormAsync("moving");
        await MemberWithPasswordAsync(form, "taken@moving.example");
        using var browser = app.NewHttpClient();
        var me = await MemberWithPasswordAsync(form, "old@moving.example", browser);
        (string, string) csrf = ("X-CSRF", "1");
        var taken = await me.PostAsync("public/members/me/email", new { email = "taken@moving.example", currentPassword = Password }, csrf);
        var free = await me.PostAsync("public/members/me/email", new { email = "new@moving.example", currentPassword = Password }, csrf);
        (taken.Status, taken.Text).ShouldBe((free.Status, free.Text));
        free.Status.ShouldBe(HttpStatusCode.Accepted);

        var token = await TokenAsync("new@moving.example", "confirm-email");
        (await app.Anonymous.PostAsync("public/members/confirm-email", new { token })).Status.ShouldBe(HttpStatusCode.NoContent);
        (await app.Anonymous.PostAsync("public/members/confirm-email", new { token })).Code.ShouldBe("membership.link-invalid");
        (await app.Anonymous.PostAsync("public/members/sign-in", new { email = "new@moving.example", password = Password })).Status.ShouldBe(HttpStatusCode.NoContent);
        (await MailAsync("old@moving.example", "Your address was changed")).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_a_link_that_holds_once_and_ends_every_session()
    {
        var form = await FormAsync("forgotten");
        using var browser = app.NewHttpClient();
        var me = await MemberWithPasswordAsync(form, "forgot@forgotten.example", browser);
        await app.Anonymous.PostAsync("public/members/password-reset", new { email = "forgot@forgotten.example" });
        var token = await TokenAsync("forgot@forgotten.example", "reset");
        (await app.Anonymous.PostAsync("public/members/reset-password", new { token, password = "Quite-Another-1" })).Status.ShouldBe(HttpStatusCode.NoContent);
        (await app.Anonymous.PostAsync("public/members/reset-password", new { token, password = "Quite-Another-2" })).Code.ShouldBe("membership.link-invalid");
        (await me.GetAsync("public/members/me")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_form_keeps_its_versions_and_refuses_what_is_not_whole()
    {
        var form = await FormAsync("versions");
        var stored = (await Admin.GetAsync("membership-forms")).Items.Single(f => f.GetProperty("key").GetString() == "versions");
        var id = stored.GetProperty("id").GetGuid();
        var script = Text("<script>alert(1)</script>");
        var changed = await Admin.PatchAsync($"membership-forms/{id}", new { title = script }, "*");
        changed["versionNumber"].GetInt32().ShouldBe(2, changed.Text);
        (await Admin.GetAsync($"membership-forms/{id}/versions")).Items[1].GetProperty("design").GetProperty("title").GetProperty("en").GetString().ShouldBe("Join");
        (await app.Anonymous.GetAsync($"public/membership/{form}"))["title"].GetProperty("en").GetString().ShouldBe("<script>alert(1)</script>", "a text like any other: pages show it, browsers do not run it");

        (await Admin.PatchAsync($"membership-forms/{id}", new { fields = Array.Empty<object>() }, "*"))["errors"][0].GetProperty("code").GetString().ShouldBe("membership.needs-name");
        (await Admin.PatchAsync($"membership-forms/{id}", new { title = new Dictionary<string, string?> { ["zh-Hans"] = null } }, "*"))["errors"][0].GetProperty("code").GetString().ShouldBe("consent.text-missing");
        (await Admin.PatchAsync($"membership-forms/{id}", new { active = false }, "*")).Status.ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous.GetAsync($"public/membership/{form}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string> Text(string text) => new() { ["en"] = text, ["zh-Hant"] = text, ["zh-Hans"] = text };

    private async Task<string> FormAsync(string key, bool needsApproval = false, object? consents = null)
    {
        var made = await Admin.PostAsync("membership-forms", new
        {
            key,
            name = key,
            title = Text("Join"),
            introduction = Text("Become a member."),
            thankYou = Text("Look into your mailbox."),
            level = "silver",
            needsApproval,
            consents = consents ?? Array.Empty<object>(),
            fields = new object[]
            {
                new { key = "name", kind = "text", label = Text("Name"), required = true },
                new { key = "phone", kind = "phone", label = Text("Telephone") },
                new { key = "interest", kind = "choice", label = Text("Interest"), choices = new[] { Text("Displays"), Text("Training") } },
            },
        });
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
        return key;
    }

    private async Task<ApiResponse> SendAsync(string form, string email, string name, Guid[]? agreed = null)
    {
        var shown = await app.Anonymous.GetAsync($"public/membership/{form}");
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        return await app.Anonymous.PostAsync($"public/membership/{form}", new { token = shown["token"].GetString(), email, values = new { name }, agreed, language = "en" });
    }

    private async Task RegisterAsync(string form, string email, string name, Guid[]? agreed = null)
    {
        var sent = await SendAsync(form, email, name, agreed);
        sent.Status.ShouldBe(HttpStatusCode.OK, sent.Text);
    }

    private async Task<ApiClient> MemberWithPasswordAsync(string form, string email, HttpClient? browser = null)
    {
        await RegisterAsync(form, email, "Known Member");
        var client = browser is null ? app.Anonymous : new ApiClient(browser);
        var confirmed = await client.PostAsync("public/members/confirm", new { token = await TokenAsync(email, "confirm"), password = Password });
        confirmed.Status.ShouldBe(HttpStatusCode.OK, confirmed.Text);
        return client;
    }

    private async Task<System.Text.Json.JsonElement> MemberAsync(string email) =>
        (await Admin.GetAsync("members?filter=" + Uri.EscapeDataString($"email eq \"{email}\""))).Items.ShouldHaveSingleItem();

    private async Task<string?> MailAsync(string to, string subject)
    {
        var log = await CrmApp.EventuallyAsync(
            () => Admin.GetAsync("mail-log?filter=" + Uri.EscapeDataString($"to eq \"{to}\" and subject sw \"{subject}\"")), list => list.Items.Count > 0);
        return log.Items[0].GetProperty("id").GetString();
    }

    private async Task<string> TokenAsync(string to, string page)
    {
        var log = await CrmApp.EventuallyAsync(() => Admin.GetAsync("mail-log?filter=" + Uri.EscapeDataString($"to eq \"{to}\"")), list => list.Items.Any(m => m.GetProperty("linkHidden").GetBoolean() && m.GetProperty("text").GetString()!.Contains($"/members/{page}?", StringComparison.Ordinal)));
        var mail = log.Items.First(m => m.GetProperty("text").GetString()!.Contains($"/members/{page}?", StringComparison.Ordinal)).GetProperty("id").GetString();
        var shown = await Admin.PostAsync($"mail-log/{mail}/show-link");
        return Uri.UnescapeDataString(Link().Match(shown["text"].GetString()!).Groups["token"].Value);
    }

    [GeneratedRegex(@"token=(?<token>\S+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
