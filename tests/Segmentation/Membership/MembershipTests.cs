using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Crm.Segmentation.Membership;
using Crm.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Membership;

public sealed partial class MembershipTests : IClassFixture<CrmApp>
{
    private const string Password = "Harbour-Lights-2026";
    private readonly CrmApp app;

    public MembershipTests(CrmApp app)
    {
        this.app = app;
        // All tests of the class come from one address.
        app.Settings["Crm:Limits:SignInPerAddress"] = "10000";
    }

    private ApiClient Admin => app.Administrator;

    [Fact]
    public async Task Who_registers_confirms_by_mail_once_and_is_a_member_with_number_term_contact_and_consent()
    {
        var wording = await Admin.PostAsync("consent-wordings", new { name = "Club", text = Text("Send me offers.") });
        var terms = await Admin.PostAsync("consent-wordings", new { name = "Terms", text = Text("I keep the rules of the club.") });
        var form = await FormAsync("club", consents: new object[] { new { wordingId = wording.Id, channel = "email", purpose = "marketing" }, new { wordingId = terms.Id, purpose = "service", required = true } });
        await RegisterAsync(form, "may@club.example", "May Member", agreed: [wording.Id, terms.Id]);
        var waiting = await MemberAsync("may@club.example");
        waiting.GetProperty("state").GetString().ShouldBe("unconfirmed");
        (await Admin.GetAsync("contacts?filter=" + Uri.EscapeDataString("email eq \"may@club.example\""))).Items.ShouldBeEmpty("a robot's address makes no contact");

        var token = await TokenAsync("may@club.example", "confirm");
        (await app.Anonymous.PostAsync("public/members/confirm", new { token = token[..^3] + "AAA", password = Password })).Code.ShouldBe("membership.link-invalid");
        (await app.Anonymous.PostAsync("public/members/confirm", new { token, password = "short" })).Code.ShouldBe("password.too-short");
        var confirmed = await app.Anonymous.PostAsync("public/members/confirm", new { token, password = Password });
        confirmed.Status.ShouldBe(HttpStatusCode.OK, confirmed.Text);
        confirmed["number"].GetString()!.ShouldStartWith("M-");
        (await app.Anonymous.PostAsync("public/members/confirm", new { token, password = Password })).Code.ShouldBe("membership.link-invalid", "used already");

        var member = await MemberAsync("may@club.example");
        member.GetProperty("state").GetString().ShouldBe("active");
        member.GetProperty("level").GetString().ShouldBe("silver");
        member.GetProperty("expiresAt").GetDateTime().ShouldBeGreaterThan(app.Clock.GetUtcNow().UtcDateTime.AddMonths(11));
        (await MailAsync("may@club.example", "Welcome, member M-")).ShouldNotBeNull();
        var timeline = await CrmApp.EventuallyAsync(() => Admin.GetAsync($"contacts/{member.GetProperty("contactId").GetGuid()}/timeline"), t => t.Text.Contains("membership.began", StringComparison.Ordinal) && t.Text.Contains("consent.given.terms", StringComparison.Ordinal));
        timeline.Text.ShouldContain("Agreed to the terms");
        timeline.Text.ShouldContain($"Became member {member.GetProperty("number").GetString()}, level silver");
        var entry = (await Admin.GetAsync($"contacts/{member.GetProperty("contactId").GetGuid()}/consents/history")).Items.Single(e => e.GetProperty("purpose").GetString() == "marketing");
        entry.GetProperty("source").GetString().ShouldBe("membership");
        entry.GetProperty("wording").GetProperty("en").GetString().ShouldBe("Send me offers.");

        var id = member.GetProperty("id").GetGuid();
        (await Admin.PostAsync($"members/{id}/end", new { reason = "Moved away" }, ("If-Match", "*")))["state"].GetString().ShouldBe("ended");
        (await app.Anonymous.PostAsync("public/members/sign-in", new { email = "may@club.example", password = Password })).Code.ShouldBe("membership.sign-in-failed");
        var again = await Admin.PostAsync($"members/{id}/approve", null, ("If-Match", "*"));
        (again["state"].GetString(), again["number"].GetString()).ShouldBe(("active", member.GetProperty("number").GetString()));
        (await Admin.GetAsync($"contacts/{member.GetProperty("contactId").GetGuid()}/consents/history")).Items.Count.ShouldBe(2, "what was ticked once is not said again");
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
    public async Task Robots_are_thanked_and_not_heard_and_nobodys_mailbox_is_filled()
    {
        var (form, other) = (await FormAsync("robots"), await FormAsync("robots-elsewhere"));
        var shown = (await app.Anonymous.GetAsync($"public/membership/{form}"))["token"].GetString();
        var quick = await app.Anonymous.PostAsync($"public/membership/{form}", new { token = shown, email = "fast@robots.example", values = new { name = "Fast" } });
        quick.Code.ShouldBe("form.too-fast");
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        (await app.Anonymous.PostAsync($"public/membership/{other}", new { token = shown, email = "fast@robots.example", values = new { name = "Fast" } })).Code.ShouldBe("form.token-invalid");
        var trapped = await app.Anonymous.PostAsync($"public/membership/{form}", new { token = shown, email = "trap@robots.example", values = new { name = "Trap" }, nickname = "me" });
        trapped["thankYou"].GetProperty("en").GetString().ShouldBe("Look into your mailbox.");
        (await Admin.GetAsync("members?filter=" + Uri.EscapeDataString("email ew \"robots.example\""))).Items.ShouldBeEmpty();

        await RegisterAsync(form, "slow@robots.example", "Buy https://spam.example now");
        await RegisterAsync(form, "slow@robots.example", "Slow Person");
        await TokenAsync("slow@robots.example", "confirm");
        var mails = (await Admin.GetAsync("mail-log?filter=" + Uri.EscapeDataString("to eq \"slow@robots.example\""))).Items;
        mails.ShouldHaveSingleItem().GetProperty("text").GetString()!.ShouldNotContain("spam", Case.Insensitive, "a stranger's words do not go into anybody's mailbox");
        (await MemberAsync("slow@robots.example")).GetProperty("name").GetString().ShouldBe("Slow Person", "what was sent last counts");
        app.Clock.Advance(TimeSpan.FromMinutes(3));
        await RegisterAsync(form, "slow@robots.example", "Slow Person");
        await CrmApp.EventuallyAsync(() => Admin.GetAsync("mail-log?filter=" + Uri.EscapeDataString("to eq \"slow@robots.example\"")), list => list.Items.Count == 2);

        // Somebody who never clicks is forgotten with what was said of them.
        var id = (await MemberAsync("slow@robots.example")).GetProperty("id").GetGuid();
        app.Clock.Advance(TimeSpan.FromDays(8));
        await app.Services.GetRequiredService<MembershipClock>().LookAsync(TestContext.Current.CancellationToken);
        (await Admin.GetAsync($"members/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Admin.GetAsync($"audit?recordType=member&recordId={id}")).Text.ShouldNotContain("Slow Person");
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
        (await Admin.PostAsync($"members/{id}/renew", new { months = 12 }, ("If-Match", "\"1\""))).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        var renewed = await Admin.PostAsync($"members/{id}/renew", new { months = 12 }, ("If-Match", approved.ETag!));
        renewed["expiresAt"].GetDateTime().ShouldBe(approved["expiresAt"].GetDateTime().AddMonths(12), TimeSpan.FromMilliseconds(1));
        (await Admin.PostAsync($"members/{id}/level", new { level = "gold" }, ("If-Match", renewed.ETag!)))["level"].GetString().ShouldBe("gold");
        (await Admin.PostAsync($"members/{id}/refuse", new { reason = "No" }, ("If-Match", "*"))).Code.ShouldBe("membership.wrong-state");

        using var browser = app.NewHttpClient();
        var refused = await MemberWithPasswordAsync(form, "refused@approved.example", browser);
        (await refused.GetAsync("public/members/me"))["state"].GetString().ShouldBe("awaitingApproval");
        var refusedId = (await MemberAsync("refused@approved.example")).GetProperty("id").GetGuid();
        await Admin.PostAsync($"members/{refusedId}/refuse", new { reason = "Not a trader" }, ("If-Match", "*"));
        (await MailAsync("refused@approved.example", "Your registration")).ShouldNotBeNull();
        (await refused.GetAsync("public/members/me")).Status.ShouldBe(HttpStatusCode.Unauthorized, "who is refused is signed out");
        (await app.Anonymous.PostAsync("public/members/sign-in", new { email = "refused@approved.example", password = Password })).Code.ShouldBe("membership.sign-in-failed");
    }

    [Fact]
    public async Task Members_are_reminded_once_before_their_term_ends_and_renew_it_themselves_or_ask_to()
    {
        var csrf = ("X-CSRF", "1");
        using var browser = app.NewHttpClient();
        var form = await FormAsync("terms");
        await MemberWithPasswordAsync(form, "term@terms.example", browser);
        await MemberWithPasswordAsync(await FormAsync("terms-approved", needsApproval: true), "asks@terms.example");
        var approved = await Admin.PostAsync($"members/{(await MemberAsync("asks@terms.example")).GetProperty("id").GetGuid()}/approve", null, ("If-Match", "*"));
        var ends = (await MemberAsync("term@terms.example")).GetProperty("expiresAt").GetDateTime();

        app.Clock.MoveTo(new DateTimeOffset(ends.AddDays(-20)));
        var me = await SignInAsync("term@terms.example");
        for (var look = 0; look < 2; look++)
            await app.Services.GetRequiredService<MembershipClock>().LookAsync(TestContext.Current.CancellationToken);
        (await MailAsync("term@terms.example", "Your membership M-")).ShouldNotBeNull();
        (await me.GetAsync("public/members/me"))["mayRenew"].GetBoolean().ShouldBeTrue();
        var renewed = await me.PostAsync("public/members/me/renew", null, csrf);
        renewed["expiresAt"].GetDateTime().ShouldBe(ends.AddMonths(12));
        renewed["mayRenew"].GetBoolean().ShouldBeFalse();
        (await me.PostAsync("public/members/me/renew", null, csrf)).Code.ShouldBe("membership.wrong-state", "a term is not heaped on a term");
        (await Admin.GetAsync("mail-log?filter=" + Uri.EscapeDataString("to eq \"term@terms.example\" and subject sw \"Your membership\""))).Items.Count.ShouldBe(1);

        var asks = await SignInAsync("asks@terms.example");
        (await asks.PostAsync("public/members/me/renew", null, csrf))["expiresAt"].GetDateTime().ShouldBe(approved["expiresAt"].GetDateTime(), TimeSpan.FromMilliseconds(1), "a colleague decides");
        var waiting = (await Admin.GetAsync("members?filter=" + Uri.EscapeDataString("renewalAskedAt pr"))).Items.ShouldHaveSingleItem();
        waiting.GetProperty("email").GetString().ShouldBe("asks@terms.example");
        (await Admin.PostAsync($"members/{approved.Id}/renew", new { months = 6 }, ("If-Match", "*")))["renewalAskedAt"].ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Custom_fields_of_contacts_are_asked_as_they_are_defined_and_go_to_the_contact()
    {
        var labels = Text("Interest area");
        await Admin.PostAsync("custom-fields", new { recordType = "contact", key = "area", type = "choice", labels, choices = new[] { new { value = "av", labels = Text("Audio and video") }, new { value = "it", labels = Text("Networks") } } });
        await Admin.PostAsync("custom-fields", new { recordType = "contact", key = "seats", type = "number", labels, max = 500 });
        var form = await FormAsync("custom", questions: [new { key = "custom.area", kind = "text", label = labels }, new { key = "custom.seats", kind = "number", label = labels }]);
        var contact = await Admin.PostAsync("contacts", new { name = "Carla Known", jobTitle = "Buyer", emails = new[] { new { address = "carla@custom.example" } } });

        var shown = await app.Anonymous.GetAsync($"public/membership/{form}");
        shown["fields"].EnumerateArray().Single(f => f.GetProperty("key").GetString() == "custom.area").GetProperty("choices").EnumerateArray().Select(c => c.GetProperty("en").GetString()).ShouldBe(["Audio and video", "Networks"]);
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        var wrong = await app.Anonymous.PostAsync($"public/membership/{form}", new Dictionary<string, object> { ["token"] = shown["token"].GetString()!, ["email"] = "carla@custom.example", ["values"] = new Dictionary<string, string> { ["name"] = "C", ["custom.area"] = "Boats", ["custom.seats"] = "501" } });
        wrong["errors"].EnumerateArray().Select(e => e.GetProperty("pointer").GetString()).ShouldBe(["/values/custom.area", "/values/custom.seats"]);

        using var browser = app.NewHttpClient();
        var me = await MemberWithPasswordAsync(form, "carla@custom.example", browser, new() { ["name"] = "Somebody Else", ["custom.area"] = "Networks", ["custom.seats"] = "12" });
        var linked = await Admin.GetAsync($"contacts/{contact.Id}");
        (await MemberAsync("carla@custom.example")).GetProperty("contactId").GetGuid().ShouldBe(contact.Id);
        (linked["name"].GetString(), linked["jobTitle"].GetString()).ShouldBe(("Carla Known", "Buyer"), "a form overwrites nothing");
        linked["custom"].GetProperty("area").GetString().ShouldBe("it");
        linked["custom"].GetProperty("seats").GetDecimal().ShouldBe(12);

        await me.PutAsync("public/members/me", new { values = new Dictionary<string, string> { ["name"] = "Carla Known", ["custom.area"] = "Audio and video" } }, ("X-CSRF", "1"));
        var after = (await Admin.GetAsync($"contacts/{contact.Id}"))["custom"];
        after.GetProperty("area").GetString().ShouldBe("av");
        after.TryGetProperty("seats", out _).ShouldBeFalse("the member cleared it");

        var other = await Admin.PostAsync("contacts?allowDuplicate=true", new { name = "Carla K" });
        await Admin.PostAsync($"contacts/{other.Id}/merge", new { others = new[] { contact.Id } }, ("If-Match", "*"));
        (await MemberAsync("carla@custom.example")).GetProperty("contactId").GetGuid().ShouldBe(other.Id, "a merge takes the membership along");
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
        var entry = history.Items[0];
        entry.GetProperty("actorName").GetString().ShouldBe(member.GetProperty("number").GetString());
        entry.GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("field").GetString()).ShouldBe(["name", "language", "answers.name", "answers.phone", "answers.interest"], ignoreOrder: true);
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
        (await MailAsync("taken@moving.example", "You are registered already")).ShouldNotBeNull("only the owner of the mailbox learns it");
        (await me.GetAsync("public/members/me")).Status.ShouldBe(HttpStatusCode.Unauthorized, "sessions from before the change end");

        // Free when it was asked for, taken when the link is clicked.
        var (first, second) = (await SignInAsync("new@moving.example"), await SignInAsync("taken@moving.example"));
        foreach (var one in new[] { first, second })
            (await one.PostAsync("public/members/me/email", new { email = "wanted@moving.example", currentPassword = Password }, csrf)).Status.ShouldBe(HttpStatusCode.Accepted);
        var tokens = await TokensAsync("wanted@moving.example", "confirm-email", 2);
        (await app.Anonymous.PostAsync("public/members/confirm-email", new { token = tokens[0] })).Status.ShouldBe(HttpStatusCode.NoContent);
        (await app.Anonymous.PostAsync("public/members/confirm-email", new { token = tokens[1] })).Code.ShouldBe("membership.link-invalid");
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
        (await Admin.PatchAsync($"membership-forms/{id}", new { fields = Questions(new { key = "custom.nowhere", kind = "text", label = script }) }, "*"))["errors"][0].GetProperty("code").GetString().ShouldBe("membership.field-unknown");
        (await Admin.PatchAsync($"membership-forms/{id}", new { colour = "red;}" }, "*")).Status.ShouldBe(HttpStatusCode.BadRequest);
        var wording = await Admin.PostAsync("consent-wordings", new { name = "Tied", text = Text("Send me offers.") });
        (await Admin.PatchAsync($"membership-forms/{id}", new { consents = new[] { new { wordingId = wording.Id, required = true } } }, "*"))["errors"][0].GetProperty("code").GetString().ShouldBe("membership.consent-tied");
        await Admin.PatchAsync($"membership-forms/{id}", new { consents = new[] { new { wordingId = wording.Id, purpose = "service", required = true } } }, "*");
        (await SendAsync(form, "no@versions.example", "No Tick"))["errors"][0].GetProperty("pointer").GetString().ShouldBe($"/agreed/{wording.Id}");
        (await app.With("membership-forms:read").PatchAsync($"membership-forms/{id}", new { title = script }, "*")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Admin.PatchAsync($"membership-forms/{id}", new { active = false }, "*")).Status.ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous.GetAsync($"public/membership/{form}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string> Text(string text) => new() { ["en"] = text, ["zh-Hant"] = text, ["zh-Hans"] = text };

    private static object[] Questions(params object[] more) =>
    [
        new { key = "name", kind = "text", label = Text("Name"), required = true },
        new { key = "phone", kind = "phone", label = Text("Telephone") },
        new { key = "interest", kind = "choice", label = Text("Interest"), choices = new[] { Text("Displays"), Text("Training") } },
        .. more,
    ];

    private async Task<string> FormAsync(string key, bool needsApproval = false, object? consents = null, params object[] questions)
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
            fields = Questions(questions),
        });
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
        return key;
    }

    private async Task<ApiResponse> SendAsync(string form, string email, string name, Guid[]? agreed = null, Dictionary<string, string>? values = null)
    {
        var shown = await app.Anonymous.GetAsync($"public/membership/{form}");
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        return await app.Anonymous.PostAsync($"public/membership/{form}", new { token = shown["token"].GetString(), email, values = values ?? new() { ["name"] = name }, agreed, language = "en" });
    }

    private async Task RegisterAsync(string form, string email, string name, Guid[]? agreed = null, Dictionary<string, string>? values = null)
    {
        var sent = await SendAsync(form, email, name, agreed, values);
        sent.Status.ShouldBe(HttpStatusCode.OK, sent.Text);
    }

    private async Task<ApiClient> MemberWithPasswordAsync(string form, string email, HttpClient? browser = null, Dictionary<string, string>? values = null)
    {
        await RegisterAsync(form, email, "Known Member", values: values);
        var client = browser is null ? app.Anonymous : new ApiClient(browser);
        var confirmed = await client.PostAsync("public/members/confirm", new { token = await TokenAsync(email, "confirm"), password = Password });
        confirmed.Status.ShouldBe(HttpStatusCode.OK, confirmed.Text);
        return client;
    }

    private async Task<ApiClient> SignInAsync(string email)
    {
        var client = app.Anonymous;
        (await client.PostAsync("public/members/sign-in", new { email, password = Password })).Status.ShouldBe(HttpStatusCode.NoContent);
        return client;
    }

    private async Task<JsonElement> MemberAsync(string email) =>
        (await Admin.GetAsync("members?filter=" + Uri.EscapeDataString($"email eq \"{email}\""))).Items.ShouldHaveSingleItem();

    private async Task<string?> MailAsync(string to, string subject)
    {
        var log = await CrmApp.EventuallyAsync(
            () => Admin.GetAsync("mail-log?filter=" + Uri.EscapeDataString($"to eq \"{to}\" and subject sw \"{subject}\"")), list => list.Items.Count > 0);
        return log.Items[0].GetProperty("id").GetString();
    }

    private async Task<string> TokenAsync(string to, string page) => (await TokensAsync(to, page, 1))[0];

    private async Task<IReadOnlyList<string>> TokensAsync(string to, string page, int count)
    {
        var log = await CrmApp.EventuallyAsync(() => Admin.GetAsync("mail-log?filter=" + Uri.EscapeDataString($"to eq \"{to}\"")), list => list.Items.Count(IsOfPage) >= count);
        var tokens = new List<string>();
        foreach (var mail in log.Items.Where(IsOfPage))
        {
            var shown = await Admin.PostAsync($"mail-log/{mail.GetProperty("id").GetString()}/show-link");
            tokens.Add(Uri.UnescapeDataString(Link().Match(shown["text"].GetString()!).Groups["token"].Value));
        }

        return tokens;

        bool IsOfPage(JsonElement mail) => mail.GetProperty("text").GetString()!.Contains($"/members/{page}?", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"token=(?<token>[^&\s]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
