using System.Net;
using System.Text.Json;
using Crm.Segmentation.Contracts;
using Crm.Shared.Domain;
using Crm.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Consent;

public sealed class ConsentTests(CrmApp app) : IClassFixture<CrmApp>
{
    private ApiClient Admin => app.Administrator;

    [Fact]
    public async Task E_mail_is_allowed_until_the_person_says_no_and_again_when_they_say_yes()
    {
        var contact = await ContactAsync("Olive Optout");
        (await VerdictAsync(contact, ConsentChannel.Email)).ShouldBe(new ConsentVerdict(true, null, null, "olive.optout@example.com"));

        await SaysAsync(contact, granted: false, "email", "marketing", at: "2026-11-01T00:00:00Z");
        var refused = await VerdictAsync(contact, ConsentChannel.Email);
        refused.Reason.ShouldBe(ConsentReasons.Withdrawn);
        refused.Since.ShouldBe(new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc));
        (await VerdictAsync(contact, ConsentChannel.Phone)).Allowed.ShouldBeTrue();
        (await VerdictAsync(contact, ConsentChannel.Email, ConsentPurpose.Newsletter)).Allowed.ShouldBeTrue();
        (await VerdictAsync(contact, ConsentChannel.Email, ConsentPurpose.Service)).Allowed.ShouldBeTrue();

        await SaysAsync(contact, granted: true, "email", "marketing", at: "2026-11-02T00:00:00Z");
        (await VerdictAsync(contact, ConsentChannel.Email)).Allowed.ShouldBeTrue();
        // Written down later, said earlier: the last word holds.
        await SaysAsync(contact, granted: false, "email", "marketing", at: "2026-10-01T00:00:00Z");
        (await VerdictAsync(contact, ConsentChannel.Email)).Allowed.ShouldBeTrue();
    }

    [Fact]
    public async Task Messages_and_third_parties_need_a_yes_first()
    {
        var contact = await ContactAsync("Ivy Optin");
        (await VerdictAsync(contact, ConsentChannel.Message)).Reason.ShouldBe(ConsentReasons.NotGiven);
        (await VerdictAsync(contact, ConsentChannel.Post, ConsentPurpose.ThirdParty)).Reason.ShouldBe(ConsentReasons.NotGiven);

        await SaysAsync(contact, granted: true, "message", null);
        await SaysAsync(contact, granted: true, null, "thirdParty");
        (await VerdictAsync(contact, ConsentChannel.Message)).Address.ShouldBe("+85261239876");
        (await VerdictAsync(contact, ConsentChannel.Email, ConsentPurpose.ThirdParty)).Allowed.ShouldBeTrue();
        (await Admin.PostAsync($"contacts/{contact}/consents", new { granted = true, evidence = "x", purpose = "thirdParty", channel = "email" })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task No_to_everything_covers_every_class_and_a_later_yes_to_one_class_only_that_one()
    {
        var settings = await Admin.GetAsync("consent-settings");
        var changed = await Admin.PatchAsync("consent-settings", new { classes = new[] { Class("displays", "Displays"), Class("training", "Training") } }, settings.ETag);
        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);
        var contact = await ContactAsync("Clara Class");
        await SaysAsync(contact, granted: false, null, null, at: "2026-11-01T00:00:00Z");
        await SaysAsync(contact, granted: true, "email", "marketing", "training", "2026-11-02T00:00:00Z");

        (await VerdictAsync(contact, ConsentChannel.Email, goodsClass: "training")).Allowed.ShouldBeTrue();
        (await VerdictAsync(contact, ConsentChannel.Email, goodsClass: "displays")).Reason.ShouldBe(ConsentReasons.Withdrawn);
        (await VerdictAsync(contact, ConsentChannel.Email)).Reason.ShouldBe(ConsentReasons.Withdrawn);
        (await Admin.PostAsync($"contacts/{contact}/consents", new { granted = true, evidence = "x", goodsClass = "boats" })).Code.ShouldBe("consent.unknown-class");
    }

    [Fact]
    public async Task Marks_on_the_contact_and_the_suppression_list_are_reasons_too()
    {
        var marked = await ContactAsync("Mark Marked", new { doNotCall = true, doNotMail = true });
        (await VerdictAsync(marked, ConsentChannel.Phone)).Reason.ShouldBe(ConsentReasons.DoNotCall);
        (await VerdictAsync(marked, ConsentChannel.Email)).Reason.ShouldBe(ConsentReasons.DoNotMail);

        var two = await ContactAsync("Tom Two", new { emails = new[] { new { address = "tom@dead.example" }, new { address = "tom@alive.example" } } });
        var added = await Admin.PostAsync("suppressions", new { addresses = new[] { "TOM@dead.example", "6123 0000", "rubbish" }, reason = "undeliverable" });
        added["added"].GetInt32().ShouldBe(2);
        added["notUnderstood"][0].GetString().ShouldBe("rubbish");
        (await VerdictAsync(two, ConsentChannel.Email)).Address.ShouldBe("tom@alive.example");
        (await Admin.PostAsync("suppressions", new { addresses = new[] { "tom@alive.example" }, reason = "complaint" })).Status.ShouldBe(HttpStatusCode.OK);
        var suppressed = await VerdictAsync(two, ConsentChannel.Email);
        suppressed.Reason.ShouldBe(ConsentReasons.Suppressed);
        suppressed.Since.ShouldNotBeNull();
        // An invoice still goes to the address that works.
        (await VerdictAsync(two, ConsentChannel.Email, ConsentPurpose.Service)).Address.ShouldBe("tom@alive.example");

        var listed = await Admin.GetAsync("suppressions?filter=" + Uri.EscapeDataString("address eq \"tom@alive.example\""));
        (await Admin.DeleteAsync($"suppressions/{listed.Items.ShouldHaveSingleItem().GetProperty("id").GetGuid()}", null)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await VerdictAsync(two, ConsentChannel.Email)).Allowed.ShouldBeTrue();
    }

    [Fact]
    public async Task An_address_of_nobody_is_checked_against_the_list_and_one_of_a_contact_against_what_they_said()
    {
        var contact = await ContactAsync("Ada Address");
        await SaysAsync(contact, granted: false, "email", null);
        await Admin.PostAsync("suppressions", new { addresses = new[] { "+852 6999 8888" }, reason = "doNotCallRegister", channel = "phone" });

        var asked = await Admin.PostAsync("consents/check", new { channel = "email", purpose = "marketing", contactIds = new[] { contact, Ids.New() }, addresses = new[] { "Ada.Address@example.com", "new@example.org", "no address" } });
        asked.Items.Select(i => i.GetProperty("reason").GetString()).ShouldBe(["consent.withdrawn", "consent.unknown-person", "consent.withdrawn", null, "consent.no-address"]);
        asked.Items[0].GetProperty("message").GetString().ShouldBe("This person has said no to it.");
        var called = await Admin.PostAsync("consents/check", new { channel = "phone", purpose = "marketing", addresses = new[] { "69998888" } });
        called.Items[0].GetProperty("reason").GetString().ShouldBe("consent.suppressed");
        (await app.With("consents:read").PostAsync("consents/check", new { channel = "email", purpose = "marketing", contactIds = new[] { contact } }))
            .Items[0].GetProperty("reason").GetString().ShouldBe("consent.unknown-person", "somebody without the right to contacts learns nothing of them");
    }

    [Fact]
    public async Task Several_thousand_people_are_checked_in_few_queries()
    {
        var contact = await ContactAsync("Mass Checked");
        await using var scope = app.OpenScope();
        var directory = scope.ServiceProvider.GetRequiredService<IConsentDirectory>();
        var ids = Enumerable.Range(0, 3000).Select(_ => Ids.New()).Append(contact).ToList();
        var verdicts = await directory.CheckAsync(ids, ConsentChannel.Email, ConsentPurpose.Marketing, CancellationToken.None);
        verdicts.Count.ShouldBe(3001);
        verdicts[contact].Allowed.ShouldBeTrue();
        verdicts[ids[0]].Reason.ShouldBe(ConsentReasons.Unknown);
    }

    [Fact]
    public async Task A_consent_tells_who_said_what_when_to_which_text_and_how_it_is_proved()
    {
        var wording = await Admin.PostAsync("consent-wordings", new { name = "Fair stand", purpose = "marketing", text = Text("We will send you offers.") });
        wording.Status.ShouldBe(HttpStatusCode.Created, wording.Text);
        var version = wording["versionId"].GetGuid();
        var changed = await Admin.PatchAsync($"consent-wordings/{wording.Id}", new { text = Text("We will send you offers of displays.") }, wording.ETag);
        changed["versionNumber"].GetInt32().ShouldBe(2);

        var contact = await ContactAsync("Prue Proof");
        var said = await app.As(new TestCaller { Name = "Joyce", Grants = { ["*"] = Crm.Shared.Web.Scope.Everyone } }).PostAsync(
            $"contacts/{contact}/consents", new { granted = true, channel = "email", purpose = "marketing", evidence = "Signed card, box 12", wordingVersionId = version, language = "zh-Hant" });
        said.Status.ShouldBe(HttpStatusCode.Created, said.Text);
        var entry = (await Admin.GetAsync($"contacts/{contact}/consents/history")).Items.ShouldHaveSingleItem();
        entry.GetProperty("recordedByName").GetString().ShouldBe("Joyce");
        entry.GetProperty("evidence").GetString().ShouldBe("Signed card, box 12");
        entry.GetProperty("wordingNumber").GetInt32().ShouldBe(1);
        entry.GetProperty("wording").GetProperty("en").GetString().ShouldBe("We will send you offers.");

        var states = await Admin.GetAsync($"contacts/{contact}/consents");
        var marketing = states.Items.Single(s => s.GetProperty("channel").GetString() == "email" && s.GetProperty("purpose").GetString() == "marketing" && s.GetProperty("goodsClass").ValueKind == JsonValueKind.Null);
        marketing.GetProperty("granted").GetBoolean().ShouldBeTrue();
        states["thirdParty"].GetProperty("allowed").GetBoolean().ShouldBeFalse();
        var timeline = await CrmApp.EventuallyAsync(() => Admin.GetAsync($"contacts/{contact}/timeline"), t => t.Items.Count == 1);
        timeline.Items[0].GetProperty("title").GetString().ShouldBe("Agreed to e-mail");
    }

    [Fact]
    public async Task Without_evidence_or_in_the_future_nothing_is_recorded()
    {
        var contact = await ContactAsync("Fay Future");
        (await Admin.PostAsync($"contacts/{contact}/consents", new { granted = true, evidence = " " })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Admin.PostAsync($"contacts/{contact}/consents", new { granted = true, evidence = "x", at = "2099-01-01T00:00:00Z" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Admin.PostAsync($"contacts/{contact}/consents", new { granted = true, evidence = "x", purpose = "service" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Admin.PostAsync($"contacts/{Ids.New()}/consents", new { granted = true, evidence = "x" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Admin.GetAsync($"contacts/{contact}/consents/history")).Items.ShouldBeEmpty();
    }

    private async Task<Guid> ContactAsync(string name, object? more = null)
    {
        var body = JsonSerializer.SerializeToNode(new { name, emails = new[] { new { address = name.Replace(' ', '.') + "@example.com" } }, phones = new[] { new { number = "6123 9876" } } })!.AsObject();
        foreach (var (key, value) in JsonSerializer.SerializeToNode(more ?? new { })!.AsObject())
            body[key] = value?.DeepClone();
        var created = await Admin.PostAsync("contacts?allowDuplicate=true", body);
        created.Status.ShouldBe(HttpStatusCode.Created, created.Text);
        return created.Id;
    }

    private async Task SaysAsync(Guid contact, bool granted, string? channel, string? purpose, string? goodsClass = null, string? at = null)
    {
        var said = await Admin.PostAsync($"contacts/{contact}/consents", new { granted, channel, purpose, goodsClass, at, evidence = "Said so on the phone" });
        said.Status.ShouldBe(HttpStatusCode.Created, said.Text);
    }

    private async Task<ConsentVerdict> VerdictAsync(Guid contact, ConsentChannel channel, ConsentPurpose purpose = ConsentPurpose.Marketing, string? goodsClass = null)
    {
        await using var scope = app.OpenScope();
        var directory = scope.ServiceProvider.GetRequiredService<IConsentDirectory>();
        return (await directory.CheckAsync([contact], channel, purpose, CancellationToken.None, goodsClass))[contact];
    }

    private static Dictionary<string, string> Text(string text) => new() { ["en"] = text, ["zh-Hant"] = text, ["zh-Hans"] = text };

    private static object Class(string key, string label) => new { key, label = Text(label) };
}
