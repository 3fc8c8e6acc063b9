using System.Net;
using Crm.Segmentation.Tests.Fields;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Quality;

public sealed class QualityTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_record_is_as_complete_as_the_weights_of_what_it_says()
    {
        var bare = await EnterAsync(new { name = "Bare Ltd" });
        (await QualityAsync(bare))["completeness"].GetInt32().ShouldBeLessThan(30);
        Missing(await QualityAsync(bare)).ShouldContain("phones");

        var whole = await EnterAsync(new
        {
            name = "Whole Ltd", businessType = "Education", customerType = "End user", website = "whole.example", phones = new[] { new { number = "2368 2222" } },
            emails = new[] { new { address = "hello@whole.example" } }, addresses = new[] { new { line = "1 Queen's Road", district = "Central" } }, ownerId = Ids.New(),
        });
        (await QualityAsync(whole))["completeness"].GetInt32().ShouldBe(100);
        Missing(await QualityAsync(whole)).ShouldBeEmpty();

        var less = await app.Administrator.PatchAsync($"accounts/{whole.Id}", new { website = (string?)null }, whole.ETag);
        less.Status.ShouldBe(HttpStatusCode.OK, less.Text);
        Missing(await QualityAsync(whole)).ShouldBe(["website"]);
        var found = await app.Administrator.GetAsync("accounts?filter=completeness ge 80 and completeness lt 100&sort=completeness");
        found.Items.Select(item => item.GetProperty("name").GetString()).ShouldContain("Whole Ltd");
    }

    [Fact]
    public async Task A_record_becomes_due_and_whoever_verifies_it_is_remembered()
    {
        var me = new TestCaller { Grants = { ["*"] = Scope.Everyone } };
        var account = await EnterAsync(new { name = "Due Some Day Ltd" });
        var due = (await QualityAsync(account))["verifyDue"].GetDateTime();
        due.ShouldBeInRange(Now.AddMonths(12).AddDays(-1), Now.AddMonths(12).AddDays(1));

        (await app.As(me).PostAsync($"accounts/{account.Id}/verify", null)).Status.ShouldBe(HttpStatusCode.PreconditionRequired);
        var verified = await app.As(me).SendAsync(HttpMethod.Post, $"accounts/{account.Id}/verify", null, ("If-Match", account.ETag!));
        verified.Status.ShouldBe(HttpStatusCode.OK, verified.Text);
        verified["verifiedBy"].GetGuid().ShouldBe(me.Id);
        verified["verifyDue"].GetDateTime().ShouldBeGreaterThan(due);
        (await app.Administrator.SendAsync(HttpMethod.Post, $"accounts/{account.Id}/verify", null, ("If-Match", account.ETag!))).Status.ShouldBe(HttpStatusCode.PreconditionFailed);

        var history = await app.Administrator.GetAsync($"accounts/{account.Id}/history");
        history.Items.SelectMany(entry => entry.GetProperty("changes").EnumerateArray()).Select(change => change.GetProperty("field").GetString()).ShouldContain("verifiedAt");
        (await app.With("accounts:read").SendAsync(HttpMethod.Post, $"accounts/{account.Id}/verify", null, ("If-Match", verified.ETag!))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_changed_rule_assesses_the_records_there_are()
    {
        await app.FieldAsync("floorArea", "number", recordType: "contact");
        var contact = await app.Administrator.PostAsync("contacts", new { name = "Chan Siu Ming", salutation = "Mr" });
        contact.Status.ShouldBe(HttpStatusCode.Created, contact.Text);
        var rules = await app.Administrator.GetAsync("quality-rules");
        var rule = rules.Items.Single(item => item.GetProperty("recordType").GetString() == "contact");
        rule.GetProperty("fields").EnumerateArray().Select(field => field.GetString()).ShouldContain("custom.floorArea");
        var etag = $"\"{rule.GetProperty("version").GetInt32()}\"";

        var weights = new Dictionary<string, int> { ["salutation"] = 30, ["custom.floorArea"] = 10 };
        (await app.Administrator.PutAsync("quality-rules/contact", new { weights = new Dictionary<string, int> { ["shoeSize"] = 1 }, verifyEveryMonths = 6 }, ("If-Match", etag)))
            ["errors"][0].GetProperty("code").GetString().ShouldBe("quality.unknown-field");
        (await app.Administrator.PutAsync("quality-rules/contact", new { weights = new Dictionary<string, int> { ["phones"] = 101 }, verifyEveryMonths = 6 }, ("If-Match", etag))).Status.ShouldBe(HttpStatusCode.BadRequest);
        var changed = await app.Administrator.PutAsync("quality-rules/contact", new { weights, verifyEveryMonths = (int?)null }, ("If-Match", etag));
        changed.Status.ShouldBe(HttpStatusCode.Accepted, changed.Text);

        await CrmApp.EventuallyAsync(
            () => app.Administrator.GetAsync($"contacts/{contact.Id}/quality"), seen => seen["completeness"].GetInt32() == 75 && seen["verifyDue"].ValueKind == System.Text.Json.JsonValueKind.Null);
        var summary = await app.Administrator.GetAsync("contacts/quality");
        summary["total"].GetInt32().ShouldBe(1);
        summary["average"].GetDecimal().ShouldBe(75);
        summary["distribution"].EnumerateArray().Select(count => count.GetInt32()).ShouldBe([0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
        (await app.Administrator.GetAsync($"custom-fields/{(await app.Administrator.GetAsync("custom-fields?recordType=contact")).Items[0].GetProperty("id").GetGuid()}/uses"))
            .Items.Select(use => use.GetProperty("kind").GetString()).ShouldContain("quality-rule");
    }

    [Fact]
    public async Task The_summary_counts_what_the_caller_may_see()
    {
        var owner = new TestCaller { Grants = { ["accounts:read"] = Scope.Own, ["quality-rules:read"] = Scope.Everyone } };
        await EnterAsync(new { name = "Own One Ltd", ownerId = owner.Id });
        await EnterAsync(new { name = "Own Two Ltd", ownerId = owner.Id });

        var mine = await app.As(owner).GetAsync("accounts/quality");
        mine.Status.ShouldBe(HttpStatusCode.OK, mine.Text);
        mine["total"].GetInt32().ShouldBe(2);
        mine["owners"].EnumerateArray().Single().GetProperty("ownerId").GetGuid().ShouldBe(owner.Id);
        (await app.Administrator.GetAsync($"accounts/quality?ownerId={Ids.New()}"))["total"].GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_learns_how_full_a_field_is_that_is_hidden_from_them()
    {
        var limited = app.As(new TestCaller
        {
            Grants = { ["accounts:read"] = Scope.Everyone, ["accounts:update"] = Scope.Everyone },
            Fields = new FieldRights(new Dictionary<string, IReadOnlyDictionary<string, FieldAccess>>
            {
                ["account"] = new Dictionary<string, FieldAccess> { ["phones"] = FieldAccess.None },
            }),
        });
        var silent = await EnterAsync(new { name = "Hidden Number Ltd" });
        var called = await EnterAsync(new { name = "Hidden Number Ltd", phones = new[] { new { number = "2368 2222" } } });
        Missing(await QualityAsync(silent)).ShouldContain("phones");

        foreach (var account in new[] { silent, called })
        {
            var seen = await limited.GetAsync($"accounts/{account.Id}/quality");
            (seen["completeness"].GetInt32(), string.Join(' ', Missing(seen))).ShouldBe((12, "addresses emails businessType customerType website"));
            var verified = await limited.SendAsync(HttpMethod.Post, $"accounts/{account.Id}/verify", null, ("If-Match", account.ETag!));
            Missing(verified).ShouldNotContain("phones");
        }

        (await limited.GetAsync("accounts?filter=completeness ge 1")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await limited.GetAsync("accounts?sort=completeness")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await limited.GetAsync("accounts")).Items.Select(item => item.GetProperty("completeness").ValueKind).ShouldAllBe(kind => kind == System.Text.Json.JsonValueKind.Null);
    }

    private DateTime Now => app.Clock.GetUtcNow().UtcDateTime;

    private async Task<ApiResponse> EnterAsync(object body)
    {
        var made = await app.Administrator.PostAsync("accounts?allowDuplicate=true", body);
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
        return made;
    }

    private Task<ApiResponse> QualityAsync(ApiResponse account) => app.Administrator.GetAsync($"accounts/{account.Id}/quality");

    private static IReadOnlyList<string> Missing(ApiResponse quality) =>
        [.. quality["missing"].EnumerateArray().Select(one => one.GetProperty("field").GetString()!)];
}
