using System.Net;
using System.Text.Json;
using Crm.Segmentation.Contracts;
using Crm.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Consent;

public sealed class PreferenceTests(CrmApp app) : IClassFixture<CrmApp>
{
    private ApiClient Admin => app.Administrator;

    [Fact]
    public async Task Opening_the_link_changes_nothing_and_one_click_ends_all_mail_however_often_it_comes()
    {
        var (contact, token) = await LinkAsync("Una Unsubscribed");
        var page = await app.Anonymous.GetAsync($"public/unsubscribe/{token}");
        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        page.ContentType.ShouldBe("text/html");
        page.Text.ShouldContain("u…@example.com");
        page.Text.ShouldContain("name=\"List-Unsubscribe\"");
        page.Headers["Content-Security-Policy"].ShouldNotContain("script");
        (await app.Anonymous.GetAsync($"public/unsubscribe/{token}", ("Accept-Language", "zh-HK"))).Text.ShouldContain("<html lang=\"zh-Hant\">");
        (await AllowedAsync(contact)).ShouldBeTrue();

        for (var time = 0; time < 2; time++)
        {
            var done = await OneClickAsync(token);
            done.Status.ShouldBe(HttpStatusCode.OK, done.Text);
            done.Text.ShouldContain("You are unsubscribed");
        }

        (await AllowedAsync(contact)).ShouldBeFalse();
        (await AllowedAsync(contact, ConsentPurpose.Newsletter)).ShouldBeFalse();
        (await AllowedAsync(contact, ConsentPurpose.Service)).ShouldBeTrue();
        var entry = (await Admin.GetAsync($"contacts/{contact}/consents/history")).Items.ShouldHaveSingleItem();
        entry.GetProperty("source").GetString().ShouldBe("unsubscribeLink");
        entry.GetProperty("address").GetString().ShouldBe("una.unsubscribed@example.com");
    }

    [Fact]
    public async Task A_link_for_one_purpose_ends_only_that()
    {
        var (contact, token) = await LinkAsync("Nell Newsletter", new { purpose = "newsletter" });
        (await OneClickAsync(token)).Status.ShouldBe(HttpStatusCode.OK);
        (await AllowedAsync(contact, ConsentPurpose.Newsletter)).ShouldBeFalse();
        (await AllowedAsync(contact)).ShouldBeTrue();
    }

    [Fact]
    public async Task An_altered_link_says_so_clearly_and_does_nothing()
    {
        var (contact, token) = await LinkAsync("Alan Altered");
        var altered = token[..^3] + (token.EndsWith("AAA", StringComparison.Ordinal) ? "BBB" : "AAA");
        foreach (var wrong in new[] { altered, "x", "CfDJ8" + new string('A', 100) })
        {
            (await OneClickAsync(wrong)).Code.ShouldBe("preferences.link-invalid");
            var page = await app.Anonymous.GetAsync($"public/unsubscribe/{wrong}", ("Accept", "text/html"));
            page.Status.ShouldBe(HttpStatusCode.NotFound);
            page.Text.ShouldContain("This link is not valid");
            (await app.Anonymous.GetAsync($"public/preferences/{wrong}")).Code.ShouldBe("preferences.link-invalid");
            (await app.Anonymous.PutAsync($"public/preferences/{wrong}", new { choices = Array.Empty<object>() })).Code.ShouldBe("preferences.link-invalid");
        }
        (await AllowedAsync(contact)).ShouldBeTrue();
        (await app.Anonymous.PostAsync($"public/unsubscribe/{token}", new StringContent(""))).Code.ShouldBe("unsubscribe.not-one-click");
        (await AllowedAsync(contact)).ShouldBeTrue();
    }

    [Fact]
    public async Task On_the_preference_page_the_person_chooses_and_only_changes_enter_the_ledger()
    {
        var (contact, token) = await LinkAsync("Pat Preference", more: new { doNotCall = true });
        var page = await app.Anonymous.GetAsync($"public/preferences/{token}");
        page["address"].GetString().ShouldBe("p…@example.com");
        page.Text.ShouldNotContain("Pat");
        Choice(page, "email", "marketing").ShouldBeTrue();
        Choice(page, "sms", "marketing").ShouldBeFalse();
        Choice(page, "phone", "survey").ShouldBeFalse("marked do not call");

        var changed = await app.Anonymous.PutAsync($"public/preferences/{token}", new
        {
            choices = new[] { new { channel = "email", purpose = "marketing", granted = false }, new { channel = "sms", purpose = "marketing", granted = true }, new { channel = "phone", purpose = "survey", granted = true } },
            thirdParty = false,
            language = "zh-Hant",
        });
        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);
        Choice(changed, "email", "marketing").ShouldBeFalse();
        Choice(changed, "sms", "marketing").ShouldBeTrue();
        Choice(changed, "phone", "survey").ShouldBeTrue();
        var history = await Admin.GetAsync($"contacts/{contact}/consents/history");
        history.Items.Count.ShouldBe(3);
        history.Items.ShouldAllBe(e => e.GetProperty("source").GetString() == "preferencePage" && e.GetProperty("language").GetString() == "zh-Hant");
        (await Admin.GetAsync($"contacts/{contact}"))["doNotCall"].GetBoolean().ShouldBeFalse();

        (await app.Anonymous.PutAsync($"public/preferences/{token}", new { choices = new[] { new { channel = "email", purpose = "service", granted = false } } })).Code.ShouldBe("preferences.unknown-choice");
    }

    [Fact]
    public async Task A_link_is_made_only_for_an_address_of_the_contact_and_by_those_who_may()
    {
        var (contact, _) = await LinkAsync("Liz Link");
        (await Admin.PostAsync($"contacts/{contact}/preference-link", new { address = "someone@else.example" })).Code.ShouldBe("preferences.not-their-address");
        (await app.With("contacts:read").PostAsync($"contacts/{contact}/preference-link", new { })).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static bool Choice(ApiResponse page, string channel, string purpose) => page["choices"].EnumerateArray()
        .Single(c => c.GetProperty("channel").GetString() == channel && c.GetProperty("purpose").GetString() == purpose).GetProperty("granted").GetBoolean();

    private Task<ApiResponse> OneClickAsync(string token) =>
        app.Anonymous.PostAsync($"public/unsubscribe/{token}", new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));

    private async Task<(Guid Contact, string Token)> LinkAsync(string name, object? link = null, object? more = null)
    {
        var body = JsonSerializer.SerializeToNode(new { name, emails = new[] { new { address = name.Replace(' ', '.') + "@example.com" } }, phones = new[] { new { number = "6123 9876" } } })!.AsObject();
        foreach (var (key, value) in JsonSerializer.SerializeToNode(more ?? new { })!.AsObject())
            body[key] = value?.DeepClone();
        var contact = await Admin.PostAsync("contacts?allowDuplicate=true", body);
        contact.Status.ShouldBe(HttpStatusCode.Created, contact.Text);
        var links = await Admin.PostAsync($"contacts/{contact.Id}/preference-link", link ?? new { });
        links.Status.ShouldBe(HttpStatusCode.OK, links.Text);
        links["unsubscribe"].GetString()!.ShouldEndWith("/api/v1/public/unsubscribe/" + links["token"].GetString());
        return (contact.Id, links["token"].GetString()!);
    }

    private async Task<bool> AllowedAsync(Guid contact, ConsentPurpose purpose = ConsentPurpose.Marketing)
    {
        await using var scope = app.OpenScope();
        var directory = scope.ServiceProvider.GetRequiredService<IConsentDirectory>();
        return (await directory.CheckAsync([contact], ConsentChannel.Email, purpose, CancellationToken.None))[contact].Allowed;
    }
}
