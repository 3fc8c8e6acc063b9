using System.Net;
using System.Text.Json;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Fields;

public sealed class FieldUseTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_field_that_a_view_or_a_formula_names_is_not_deleted_unawares()
    {
        var field = await app.FieldAsync("wattage", "number");
        await app.FieldAsync("kilowatt", "formula", more: new { formula = "custom.wattage / 1000" });
        var view = await app.Administrator.PostAsync("views", new { recordType = "accounts", name = "Loud ones", filter = "custom.wattage gt 500", columns = new[] { "name" } });
        view.Status.ShouldBe(HttpStatusCode.Created, view.Text);
        await app.Administrator.PostAsync("segments", new { name = "Loud customers", recordType = "account", definition = "custom.wattage gt 800" });
        var account = await app.AccountAsync("Loud", new { wattage = 900 });

        var refused = await app.Administrator.DeleteAsync($"custom-fields/{field.Id}", field.ETag);
        refused.Code.ShouldBe("custom-field.in-use");
        refused["uses"].EnumerateArray().Select(use => (use.GetProperty("kind").GetString(), use.GetProperty("name").GetString()))
            .ShouldBe([("view", "Loud ones"), ("custom-field", "kilowatt"), ("segment", "Loud customers")], ignoreOrder: true);

        (await app.Administrator.DeleteAsync($"custom-fields/{field.Id}?force=true", field.ETag)).Status.ShouldBe(HttpStatusCode.NoContent);
        var asked = await app.Administrator.GetAsync($"accounts?filter={Uri.EscapeDataString("custom.wattage gt 500")}");
        (asked.Status, asked.Code).ShouldBe((HttpStatusCode.BadRequest, "filter.unknown-field"));
        asked["detail"].GetString()!.ShouldContain("custom.wattage");
        await CrmApp.EventuallyAsync(() => CustomAsync(account.Id), custom => !custom.TryGetProperty("wattage", out _));

        var again = await app.Administrator.PostAsync("custom-fields", new { recordType = "account", key = "wattage", type = "text", labels = new { en = "Wattage" } });
        again.Code.ShouldBe("custom-field.key-in-bin");
        (await app.Administrator.PostAsync($"custom-fields/{field.Id}/restore")).Status.ShouldBe(HttpStatusCode.OK);
        await CrmApp.EventuallyAsync(() => app.FoundAsync("custom.wattage eq 900 and custom.kilowatt eq 0.9"), found => found.Contains("Loud"));
        (await CustomAsync(account.Id)).GetProperty("wattage").GetInt32().ShouldBe(900);
    }

    [Fact]
    public async Task What_the_values_mean_stays_as_the_field_was_made()
    {
        var field = await app.FieldAsync("level", "choice", ["gold", "silver"]);
        foreach (var change in new object[] { new { type = "text" }, new { key = "other" }, new { recordType = "contact" } })
            (await app.Administrator.PatchAsync($"custom-fields/{field.Id}", change, "*")).Code.ShouldBe("custom-field.fixed", JsonSerializer.Serialize(change));
        (await app.Administrator.PatchAsync($"custom-fields/{field.Id}", new { choices = new[] { new { value = "gold", labels = new { en = "Gold" } } } }, "*")).Code
            .ShouldBe("custom-field.choice-taken-away");

        var account = await app.AccountAsync("Levelled", new { level = "silver" });
        var archived = new[] { new { value = "gold", labels = new { en = "Gold" }, archived = false }, new { value = "silver", labels = new { en = "Silver" }, archived = true } };
        (await app.Administrator.PatchAsync($"custom-fields/{field.Id}", new { choices = archived }, "*")).Status.ShouldBe(HttpStatusCode.OK);
        (await app.Administrator.PatchAsync($"accounts/{account.Id}", new { grade = "A" }, "*"))["custom"].GetProperty("level").GetString().ShouldBe("silver");
        (await app.Administrator.PostAsync("accounts", new { name = "Too late", custom = new { level = "silver" } }))["errors"][0].GetProperty("code").GetString().ShouldBe("custom-field.choice");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "custom-field.markup")]
    [InlineData("<img src=x onerror=alert(1)>", "custom-field.markup")]
    [InlineData(" ", "value.required")]
    public async Task A_label_is_plain_text(string label, string code)
    {
        var refused = await app.Administrator.PostAsync("custom-fields", new { recordType = "account", key = "scripted", type = "text", labels = new { en = label } });
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused["errors"][0].GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task Fields_stand_in_their_sections_and_order_and_new_ones_join_the_last()
    {
        foreach (var key in new[] { "one", "two", "three" }) await app.FieldAsync(key, "text", recordType: "contact");
        var sections = new object[] { new { labels = new Dictionary<string, string>(), keys = new[] { "three" } }, new { labels = new { en = "Details" }, keys = new[] { "two", "one" } } };
        var arranged = await app.Administrator.PutAsync("custom-fields/layout", new { recordType = "contact", sections }, ("If-Match", "\"0\""));
        arranged.Status.ShouldBe(HttpStatusCode.OK, arranged.Text);
        await app.FieldAsync("four", "text", recordType: "contact");

        var listed = await app.Administrator.GetAsync("custom-fields?recordType=contact");
        listed.Items.Select(field => field.GetProperty("key").GetString()).ShouldBe(["three", "two", "one", "four"]);
        listed["layouts"][0].GetProperty("sections")[1].GetProperty("keys").EnumerateArray().Select(key => key.GetString()).ShouldBe(["two", "one", "four"]);
        (await app.Administrator.PutAsync("custom-fields/layout", new { recordType = "contact", sections }, ("If-Match", "\"0\""))).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Everything_that_describes_records_knows_a_new_field_at_once()
    {
        await app.FieldAsync("loudness", "choice", ["loud", "quiet"], more: new { labels = new Dictionary<string, string> { ["en"] = "Loudness", ["zh-Hant"] = "響度" } });
        var filters = (await app.Administrator.GetAsync("filter-fields?recordType=account")).Items;
        var described = filters.Single(field => field.GetProperty("key").GetString() == "custom.loudness");
        described.GetProperty("labels").GetProperty("zh-Hant").GetString().ShouldBe("響度");
        described.GetProperty("choices").EnumerateArray().Select(choice => choice.GetString()).ShouldBe(["loud", "quiet"]);

        var imports = await app.Administrator.GetAsync("import-fields?recordType=account", ("Accept-Language", "zh-HK"));
        imports.Items.Single(field => field.GetProperty("name").GetString() == "custom.loudness").GetProperty("label").GetString().ShouldBe("響度");

        var api = await app.Administrator.GetAsync("/openapi/v1.json");
        foreach (var schema in new[] { "AccountResponse", "AccountInput", "AccountInputPatch", "ListAccountsItem" })
        {
            api["components"].GetProperty("schemas").GetProperty(schema).GetProperty("properties").GetProperty("custom").GetProperty("properties").GetProperty("loudness")
                .GetProperty("enum").EnumerateArray().Select(choice => choice.GetString()).ShouldBe(["loud", "quiet"], schema);
        }

        var reader = app.With("accounts:read");
        (await reader.GetAsync("custom-fields?recordType=account")).Status.ShouldBe(HttpStatusCode.OK);
        (await reader.PostAsync("custom-fields", new { recordType = "account", key = "mine", type = "text", labels = new { en = "Mine" } })).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_reference_points_to_what_the_caller_may_see()
    {
        await app.FieldAsync("installer", "reference", more: new { referenceTo = "account" });
        var installer = await app.AccountAsync("Installer", new { });
        var account = await app.AccountAsync("Installed", new { installer = installer.Id });
        (await app.FoundAsync($"custom.installer eq \"{installer.Id}\"")).ShouldBe(["Installed"]);
        (await app.Administrator.PatchAsync($"accounts/{account.Id}", new { custom = new { installer = Guid.Empty } }, account.ETag)).Code.ShouldBe("custom-field.reference");

        var own = app.As(new TestCaller { Grants = { ["accounts:read"] = Crm.Shared.Web.Scope.Own, ["accounts:create"] = Crm.Shared.Web.Scope.Everyone } });
        (await own.PostAsync("accounts?allowDuplicate=true", new { name = "Peeping", custom = new { installer = installer.Id } })).Code.ShouldBe("custom-field.reference");
    }

    private async Task<JsonElement> CustomAsync(Guid account) => (await app.Administrator.GetAsync($"accounts/{account}"))["custom"];
}
