using System.Net;
using System.Text.Json;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Leads.Tests.Capture;

public sealed class PublicFormTests : IAsyncLifetime
{
    private readonly LeadsApp leads = new();

    [Fact]
    public async Task An_enquiry_by_a_public_form_becomes_a_lead_of_its_source()
    {
        var token = await ShownAsync();
        var sent = await SendAsync(token, new { companyName = "Form Ltd", email = "form@example.com", message = "Two rooms", district = "not on the form" });
        sent.Status.ShouldBe(HttpStatusCode.OK, sent.Text);
        sent["thankYou"].GetProperty("zh-Hant").GetString().ShouldBe("多謝查詢");

        var lead = (await leads.Administrator.GetAsync("leads?filter=email eq \"form@example.com\"")).Items.ShouldHaveSingleItem();
        lead.GetProperty("source").GetString().ShouldBe("Landing page");
        lead.GetProperty("sourceKind").GetString().ShouldBe("webForm");
        lead.GetProperty("campaignRef").GetString().ShouldBe("SPRING");
        lead.GetProperty("district").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Sending_twice_is_harmless_and_nobody_learns_who_is_known()
    {
        var token = await ShownAsync();
        var submission = Ids.New();
        var first = await SendAsync(token, new { companyName = "Double Ltd", email = "double@example.com" }, submission);
        var second = await SendAsync(token, new { companyName = "Double Ltd", email = "double@example.com" }, submission);
        var known = await SendAsync(token, new { companyName = "Double Ltd", email = "double@example.com" });

        second.Text.ShouldBe(first.Text);
        known.Text.ShouldBe(first.Text);
        var lead = (await leads.Administrator.GetAsync("leads?filter=email eq \"double@example.com\"")).Items.ShouldHaveSingleItem();
        lead.GetProperty("enquiryCount").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_robot_in_the_trap_is_thanked_and_ignored()
    {
        var token = await ShownAsync();
        var sent = await leads.App.Anonymous.PostAsync("public/lead-forms/landing", new { submissionId = Ids.New(), token, values = new { companyName = "Bot", email = "bot@example.com" }, nickname = "x" });
        sent.Status.ShouldBe(HttpStatusCode.OK);
        (await leads.Administrator.GetAsync("leads?filter=email eq \"bot@example.com\"")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Too_quick_too_late_and_forged_tokens_are_refused()
    {
        var values = new { companyName = "Token Ltd", email = "token@example.com" };
        var fresh = await ShownAsync(TimeSpan.Zero);
        (await SendAsync(fresh, values)).Code.ShouldBe("form.too-fast");
        leads.App.Clock.Advance(TimeSpan.FromHours(25));
        (await SendAsync(fresh, values)).Code.ShouldBe("form.expired");
        (await SendAsync("CfDJ8forged", values)).Code.ShouldBe("form.token-invalid");
    }

    [Fact]
    public async Task Missing_and_faulty_values_are_named_by_field()
    {
        var token = await ShownAsync();
        var missing = await SendAsync(token, new { message = "hello" });
        missing["errors"].EnumerateArray().Select(e => e.GetProperty("pointer").GetString()).ShouldBe(["/values/companyName", "/values/email"]);
        var faulty = await SendAsync(token, new { companyName = "X", email = "x@y\r\nBcc: all@example.com" });
        faulty["errors"][0].GetProperty("pointer").GetString().ShouldBe("/values/email");
        faulty["errors"][0].GetProperty("code").GetString().ShouldBe("value.email");
    }

    [Fact]
    public async Task One_address_may_not_flood_the_form()
    {
        var token = await ShownAsync();
        for (var i = 0; i < 10; i++)
            (await SendAsync(token, new { companyName = $"Flood {i}", email = $"flood{i}@example.com" })).Status.ShouldBe(HttpStatusCode.OK);
        var refused = await SendAsync(token, new { companyName = "Flood", email = "flood@example.com" });
        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers["Retry-After"].ShouldBe("600");
        leads.App.Clock.Advance(TimeSpan.FromMinutes(11));
        (await SendAsync(token, new { companyName = "Flood", email = "flood@example.com" })).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Only_allowed_websites_may_embed_the_form()
    {
        await ShownAsync();
        var allowed = await leads.App.Anonymous.GetAsync("public/lead-forms/landing", ("Origin", "https://www.example.com"));
        allowed.Headers["Access-Control-Allow-Origin"].ShouldBe("https://www.example.com");
        (await leads.App.Anonymous.GetAsync("public/lead-forms/landing", ("Origin", "https://evil.example"))).Code.ShouldBe("form.origin-not-allowed");
        var preflight = await leads.App.Anonymous.SendAsync(HttpMethod.Options, "public/lead-forms/landing", null, ("Origin", "https://www.example.com"));
        preflight.Status.ShouldBe(HttpStatusCode.NoContent);
        preflight.Headers["Access-Control-Allow-Methods"].ShouldContain("POST");
    }

    [Fact]
    public async Task A_form_that_is_switched_off_is_not_there()
    {
        await ShownAsync();
        var form = (await leads.Administrator.GetAsync("lead-forms")).Items[0].GetProperty("id").GetGuid();
        var read = await leads.Administrator.GetAsync($"lead-forms/{form}");
        (await leads.Administrator.PatchAsync($"lead-forms/{form}", new { active = false }, read.ETag)).Status.ShouldBe(HttpStatusCode.OK);
        (await leads.App.Anonymous.GetAsync("public/lead-forms/landing")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await leads.App.Anonymous.GetAsync("public/lead-forms/unknown")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_form_nobody_could_be_answered_from_is_refused()
    {
        var refused = await leads.Administrator.PostAsync("lead-forms", new
        {
            key = "bad", name = "Bad", title = LocalizedText.Same("Bad"), thankYou = new LocalizedText("Thanks"),
            fields = new[] { new { name = "companyName", label = LocalizedText.Same("Company"), required = true } }, allowedOrigins = new[] { "https://a.example/path" },
        });
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused["errors"].EnumerateArray().Select(e => e.GetProperty("code").GetString()).ShouldBe(["form.text-missing", "form.needs-reply-address", "form.not-an-origin"], ignoreOrder: true);
    }

    public ValueTask InitializeAsync() => leads.InitializeAsync();

    public ValueTask DisposeAsync() => leads.DisposeAsync();

    private async Task<string> ShownAsync(TimeSpan? ago = null)
    {
        var created = await leads.Administrator.PostAsync("lead-forms", new
        {
            key = "landing",
            name = "Landing page",
            campaignRef = "SPRING",
            title = LocalizedText.Same("Ask us"),
            thankYou = new LocalizedText("Thank you", "多謝查詢", "感谢咨询"),
            allowedOrigins = new[] { "https://www.example.com" },
            fields = new object[]
            {
                new { name = "companyName", label = LocalizedText.Same("Company"), required = true },
                new { name = "email", label = LocalizedText.Same("E-mail"), required = true },
                new { name = "message", label = LocalizedText.Same("Message") },
            },
        });
        created.Status.ShouldBe(HttpStatusCode.Created, created.Text);
        var shown = await leads.App.Anonymous.GetAsync("public/lead-forms/landing");
        shown.Status.ShouldBe(HttpStatusCode.OK, shown.Text);
        leads.App.Clock.Advance(ago ?? TimeSpan.FromSeconds(20));
        return shown["token"].GetString()!;
    }

    private Task<ApiResponse> SendAsync(string token, object values, Guid? submission = null) =>
        leads.App.Anonymous.PostAsync("public/lead-forms/landing", new { submissionId = submission ?? Ids.New(), token, values });
}
