using System.Net;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Fields;

public sealed class CustomFieldTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_field_is_usable_in_records_filters_and_sorting_as_soon_as_it_is_made()
    {
        await app.FieldAsync("floorArea", "number");
        var small = await app.AccountAsync("Small shop", new { floorArea = 80.5 });
        var large = await app.AccountAsync("Large hall", new { floorArea = 4200 });
        await app.AccountAsync("Unknown size", new { });

        (await app.FoundAsync("custom.floorArea gt 100")).ShouldBe(["Large hall"]);
        (await app.FoundAsync("custom.floorArea in (80.5, 7)")).ShouldBe(["Small shop"]);
        (await app.FoundAsync("custom.floorArea pr", "custom.floorArea")).ShouldBe(["Small shop", "Large hall"]);
        (await app.FoundAsync("custom.floorArea eq null and name co \"size\"")).ShouldBe(["Unknown size"]);
        (await app.FoundAsync("name in (\"Small shop\", \"Large hall\", \"Unknown size\")", "-custom.floorArea")).ShouldBe(["Large hall", "Small shop", "Unknown size"]);
        (await app.FoundAsync("not (custom.floorArea gt 100) and custom.floorArea ne 4200 and name co \"s\"", "name")).ShouldContain("Unknown size");

        (await app.Administrator.GetAsync($"accounts/{large.Id}"))["custom"].GetProperty("floorArea").GetDecimal().ShouldBe(4200);
        var changed = await app.Administrator.PatchAsync($"accounts/{small.Id}", new { custom = new { floorArea = 200 } }, small.ETag);
        changed["custom"].GetProperty("floorArea").GetDecimal().ShouldBe(200);
        (await app.FoundAsync("custom.floorArea gt 100", "name")).ShouldBe(["Large hall", "Small shop"]);
        var cleared = await app.Administrator.PatchAsync($"accounts/{small.Id}", new { custom = new { floorArea = (int?)null } }, changed.ETag);
        cleared["custom"].EnumerateObject().ShouldBeEmpty();
        (await app.FoundAsync("custom.floorArea pr")).ShouldBe(["Large hall"]);
    }

    [Fact]
    public async Task Pages_sorted_by_a_field_follow_one_another_without_gap_or_repetition()
    {
        await app.FieldAsync("rank", "number");
        for (var i = 0; i < 7; i++)
            await app.AccountAsync($"Ranked {i}", i < 5 ? new { rank = i / 2 } : new object());

        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = await app.Administrator.GetAsync($"accounts?filter=name sw \"Ranked\"&sort=-custom.rank&limit=2&fields=name{(after is null ? "" : $"&after={after}")}");
            seen.AddRange(page.Items.Select(item => item.GetProperty("name").GetString()!));
            after = page["next"].GetString();
        }
        while (after is not null);
        seen.Count.ShouldBe(7);
        seen.Distinct().Count().ShouldBe(7);
        seen.Take(5).Select(name => (name[^1] - '0') / 2).ShouldBe([2, 1, 1, 0, 0]);
    }

    [Fact]
    public async Task Every_type_keeps_its_proper_form_and_is_filtered_by_its_own_operators()
    {
        await app.FieldAsync("motto", "text");
        await app.FieldAsync("story", "longText");
        await app.FieldAsync("budget", "money");
        await app.FieldAsync("renewal", "date");
        await app.FieldAsync("visit", "dateTime");
        await app.FieldAsync("tier", "choice", choices: ["gold", "silver"]);
        await app.FieldAsync("brands", "multiChoice", choices: ["bose", "shure", "jbl"]);
        await app.FieldAsync("vip", "yesNo");
        var account = await app.AccountAsync("Typed", new
        {
            motto = "  Sound of 觀塘  ",
            story = string.Concat(Enumerable.Repeat("A long way from home. ", 60)) + "needle in the haystack",
            budget = new { amount = "1190.5", currency = "hkd" },
            renewal = "2026-12-31",
            visit = "2026-11-22T09:30:00+08:00",
            tier = "gold",
            brands = new[] { "shure", "bose", "shure" },
            vip = true,
        });

        var custom = (await app.Administrator.GetAsync($"accounts/{account.Id}"))["custom"];
        custom.GetProperty("motto").GetString().ShouldBe("Sound of 觀塘");
        custom.GetProperty("budget").GetRawText().ShouldBe("""{"amount":"1190.50","currency":"HKD"}""");
        custom.GetProperty("visit").GetDateTime().ShouldBe(new DateTime(2026, 11, 22, 1, 30, 0, DateTimeKind.Utc));
        custom.GetProperty("brands").GetRawText().ShouldBe("""["shure","bose"]""");
        foreach (var filter in new[]
        {
            "custom.motto co \"观塘\"", "custom.motto sw \"sound\"", "custom.motto eq \"SOUND OF 觀塘\"", "custom.story co \"needle in the hay\"", "custom.budget gt 1000",
            "custom.budget.currency eq \"HKD\"", "custom.renewal ge \"2026-12-31\"", "custom.renewal gt today", "custom.visit eq \"2026-11-22\"", "custom.visit lt \"2026-11-23\"",
            "custom.tier eq \"gold\"", "custom.tier in (\"gold\", \"silver\")", "custom.brands eq \"bose\"", "not (custom.brands eq \"jbl\")", "custom.brands ne \"jbl\"", "custom.vip eq true",
        })
            (await app.FoundAsync($"name eq \"Typed\" and {filter}")).ShouldBe(["Typed"], filter);
        foreach (var filter in new[] { "custom.story co \"no such words\"", "custom.visit gt \"2026-11-22\"", "custom.tier ne \"gold\"", "custom.vip eq false", "custom.renewal lt \"2026-12-31\"" })
            (await app.FoundAsync($"name eq \"Typed\" and {filter}")).ShouldBeEmpty(filter);

        foreach (var (filter, code) in new[]
        {
            ("custom.nothing eq 1", "filter.unknown-field"), ("custom.tier eq \"bronze\"", "filter.bad-value"), ("custom.vip gt true", "filter.unsuited-operator"),
            ("custom.story eq \"x\"", "filter.unsuited-operator"), ("custom.budget eq \"x\"", "filter.bad-value"), ("custom.motto.length gt 1", "filter.unknown-field"),
        })
            (await app.Administrator.GetAsync($"accounts?filter={Uri.EscapeDataString(filter)}")).Code.ShouldBe(code, filter);
        (await app.Administrator.GetAsync("accounts?sort=custom.brands")).Code.ShouldBe("page.unknown-sort");
    }

    [Fact]
    public async Task What_does_not_suit_a_field_is_refused_at_its_place()
    {
        await app.FieldAsync("seats", "number", more: new { required = true, min = 1, max = 500, decimals = 0 });
        await app.FieldAsync("code", "text", more: new { pattern = "[A-Z]{2}-[0-9]+", maxLength = 8 });
        var refused = await app.Administrator.PostAsync("accounts", new { name = "Wrong", custom = new { seats = 900, code = "hk-1", wings = 2 } });
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused["errors"].EnumerateArray().Select(error => (error.GetProperty("pointer").GetString(), error.GetProperty("code").GetString())).ShouldBe(
            [("/custom/seats", "value.at-most"), ("/custom/code", "value.pattern"), ("/custom/wings", "custom-field.unknown")], ignoreOrder: true);

        (await app.Administrator.PostAsync("accounts", new { name = "Without" }))["errors"][0].GetProperty("pointer").GetString().ShouldBe("/custom/seats");
        var account = await app.AccountAsync("With", new { seats = 12 });
        (await app.Administrator.PatchAsync($"accounts/{account.Id}", new { custom = new { seats = (int?)null } }, account.ETag)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await app.Administrator.PatchAsync($"accounts/{account.Id}", new { grade = "A" }, account.ETag)).Status.ShouldBe(HttpStatusCode.OK);

        await app.FieldAsync("lateComer", "text", more: new { required = true });
        var later = await app.Administrator.PatchAsync($"accounts/{account.Id}", new { grade = "B" }, "*");
        later.Status.ShouldBe(HttpStatusCode.OK, "a record from before the field was made may lack it");

        foreach (var field in (await app.Administrator.GetAsync("custom-fields?recordType=account")).Items.Where(field => field.GetProperty("required").GetBoolean()))
            (await app.Administrator.PatchAsync($"custom-fields/{field.GetProperty("id").GetString()}", new { required = false }, "*")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_audit_trail_tells_every_custom_value_by_itself()
    {
        await app.FieldAsync("colour", "text");
        var account = await app.AccountAsync("Audited", new { colour = "red" });
        await app.Administrator.PatchAsync($"accounts/{account.Id}", new { custom = new { colour = "blue" } }, account.ETag);
        var entries = (await app.Administrator.GetAsync($"audit?recordType=account&recordId={account.Id}")).Items;
        var change = entries.First(entry => entry.GetProperty("action").GetString() == "updated").GetProperty("changes").EnumerateArray().Single();
        (change.GetProperty("field").GetString(), change.GetProperty("old").GetString(), change.GetProperty("new").GetString()).ShouldBe(("custom.colour", "red", "blue"));
    }
}
