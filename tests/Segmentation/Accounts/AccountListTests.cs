using System.Net;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Accounts;

public sealed class AccountListTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_filter_too_long_for_an_address_goes_in_a_body_and_finds_the_same()
    {
        await app.Administrator.PostAsync("accounts", new { name = "Searched In Body Ltd", tags = new[] { "in-body" } });
        var filter = "tags eq \"in-body\" and not (name in (" + string.Join(',', Enumerable.Range(0, 380).Select(i => $"\"Elsewhere {i:0000}\"")) + "))";

        var found = await app.Administrator.PostAsync("accounts/search", new { filter, sort = "name", limit = 5, fields = "name", count = "exact" });

        found.Status.ShouldBe(HttpStatusCode.OK, found.Text);
        found.Items.Single().GetProperty("name").GetString().ShouldBe("Searched In Body Ltd");
        found.Items.Single().TryGetProperty("grade", out _).ShouldBeFalse();
        found["count"].GetInt32().ShouldBe(1);
        (await app.Administrator.PostAsync("accounts/search", new { filter = "grad eq 1" })).Code.ShouldBe("filter.unknown-field");
        (await app.Administrator.PostAsync("accounts/search", new { filter = 5 })).Code.ShouldBe("request.malformed");
        (await app.With("contacts:read").PostAsync("accounts/search", new { })).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Accounts_are_found_by_what_is_known_of_them()
    {
        var owner = Ids.New();
        await EnterAsync(new
        {
            name = "Tsim Sha Tsui Displays Ltd",
            names = new Dictionary<string, string> { ["zh-Hant"] = "尖沙咀顯示器有限公司" },
            grade = "A",
            businessType = "Retail",
            phones = new[] { new { number = "2368 1111", label = "office" } },
            emails = new[] { new { address = "Info@TST-Displays.com" } },
            addresses = new[] { new { kind = "office", building = "Star House", district = "尖沙咀", city = "Hong Kong", country = "hk" } },
            tags = new[] { "VIP", "signage" },
            source = "Fair 2026",
            ownerId = owner,
        });
        await EnterAsync(new { name = "Another Company", grade = "B" });

        foreach (var filter in new[]
        {
            "name co \"sha tsui\"", "grade eq \"A\"", "businessType eq \"Retail\"", "phone eq \"+85223681111\"", "phone eq \"2368 1111\"", "phone ew \"1111\"",
            "email eq \"info@tst-displays.com\"", "domain eq \"tst-displays.com\"", "district eq \"尖沙咀\"", "country eq \"HK\"", "tags eq \"vip\"",
            "tags in (\"signage\", \"x\")", "source sw \"Fair\"", $"ownerId eq \"{owner}\"", "kind eq \"company\" and grade eq \"A\"",
        })
        {
            var list = await app.Administrator.GetAsync("accounts?filter=" + Uri.EscapeDataString(filter));
            list.Status.ShouldBe(HttpStatusCode.OK, filter + list.Text);
            list.Items.Count.ShouldBe(1, filter);
            list.Items[0].GetProperty("name").GetString().ShouldBe("Tsim Sha Tsui Displays Ltd");
            list.Items[0].GetProperty("district").GetString().ShouldBe("尖沙咀");
            list.Items[0].GetProperty("phones")[0].GetProperty("number").GetString().ShouldBe("+85223681111");
            list.Items[0].GetProperty("country").GetString().ShouldBe("HK");
        }
    }

    [Fact]
    public async Task An_unknown_field_is_a_400_that_names_it()
    {
        var refused = await app.Administrator.GetAsync("accounts?filter=" + Uri.EscapeDataString("colour eq \"red\""));
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused["errors"][0].GetProperty("pointer").GetString().ShouldBe("?filter");
    }

    [Fact]
    public async Task A_list_holds_only_what_the_caller_may_see()
    {
        var team = Ids.New();
        var rep = new TestCaller { Grants = { ["accounts:read"] = Scope.Own, ["accounts:create"] = Scope.Own }, Teams = { team } };
        await app.As(rep).PostAsync("accounts?allowDuplicate=true", new { name = "Mine Alone Ltd" });
        await EnterAsync(new { name = "Not Yours Ltd", teamId = Ids.New() });
        var list = await app.As(rep).GetAsync("accounts?count=exact");
        list.Status.ShouldBe(HttpStatusCode.OK, list.Text);
        list.Items.Select(item => item.GetProperty("name").GetString()).ShouldBe(["Mine Alone Ltd"]);
        list["count"].GetInt64().ShouldBe(1);
    }

    [Theory]
    [InlineData("{\"name\":\"X1\",\"phones\":[{\"number\":\"call me\"}]}", "/phones/0/number", "phone.not-understood")]
    [InlineData("{\"name\":\"X2\",\"emails\":[{\"address\":\"a@b.com\\r\\nBcc: x@y.com\"}]}", "/emails/0/address", "value.email")]
    [InlineData("{\"name\":\"X3\",\"addresses\":[{\"kind\":\"office\",\"country\":\"ZZ\"}]}", "/addresses/0/country", "address.unknown-country")]
    [InlineData("{\"name\":\"X4\",\"names\":{\"zh-Hant\":\" \"}}", "/names/zh-Hant", "value.required")]
    [InlineData("{\"name\":\"X5\",\"website\":\"not a site\"}", "/website", "website.not-understood")]
    [InlineData("{\"name\":\"X6\",\"tags\":[\"!\"]}", "/tags/0", "value.required")]
    [InlineData("{\"name\":\"X7\",\"parentId\":\"0198a000-0000-7000-8000-000000000001\"}", "/parentId", "account.unknown-parent")]
    public async Task What_is_wrong_is_said_where_it_is(string json, string pointer, string code)
    {
        using var body = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        var refused = await app.Administrator.PostAsync("accounts", body);
        refused.Status.ShouldBe(HttpStatusCode.BadRequest, refused.Text);
        refused["errors"][0].GetProperty("pointer").GetString().ShouldBe(pointer);
        refused["errors"][0].GetProperty("code").GetString().ShouldBe(code);
        refused["errors"][0].GetProperty("message").GetString().ShouldNotBe(code);
    }

    [Fact]
    public async Task An_account_cannot_stand_above_itself()
    {
        var top = await EnterAsync(new { name = "Holding Top Works" });
        var middle = await EnterAsync(new { name = "Middle Layer Works", parentId = top.Id });
        var bottom = await EnterAsync(new { name = "Bottom Layer Works", parentId = middle.Id });
        bottom["parentName"].GetString().ShouldBe("Middle Layer Works");
        var refused = await app.Administrator.PatchAsync($"accounts/{top.Id}", new { parentId = bottom.Id }, top.ETag);
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Code.ShouldBe("account.own-ancestor");
    }

    [Fact]
    public async Task A_change_moves_the_account_in_the_filters_too()
    {
        var account = await EnterAsync(new { name = "Retag Ltd", tags = new[] { "before" }, phones = new[] { new { number = "2789 0001" } } });
        var changed = await app.Administrator.PatchAsync($"accounts/{account.Id}", new { tags = new[] { "after" }, phones = Array.Empty<object>() }, account.ETag);
        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);
        (await app.Administrator.GetAsync("accounts?filter=" + Uri.EscapeDataString("tags eq \"before\""))).Items.ShouldBeEmpty();
        (await app.Administrator.GetAsync("accounts?filter=" + Uri.EscapeDataString("phone eq \"27890001\""))).Items.ShouldBeEmpty();
        (await app.Administrator.GetAsync("accounts?filter=" + Uri.EscapeDataString("tags eq \"after\""))).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_batch_answers_for_each_item_in_order()
    {
        var batch = await app.Administrator.PostAsync("accounts/batch", new
        {
            items = new object[]
            {
                new { name = "Batch Alpha Robotics" }, new { name = "" }, new { name = "BATCH ALPHA ROBOTICS" }, new { name = "Batch Omega Lighting" },
            },
        });
        batch.Status.ShouldBe(HttpStatusCode.OK, batch.Text);
        batch.Items.Select(item => item.GetProperty("outcome").GetString()).ShouldBe(["created", "rejected", "duplicate", "created"]);
        batch.Items[1].GetProperty("errors")[0].GetProperty("pointer").GetString().ShouldBe("/items/1/name");
        batch.Items[2].GetProperty("duplicates").GetProperty("candidates")[0].GetProperty("id").GetGuid().ShouldBe(batch.Items[0].GetProperty("id").GetGuid());
    }

    private async Task<ApiResponse> EnterAsync(object account)
    {
        var created = await app.Administrator.PostAsync("accounts?allowDuplicate=true", account);
        created.Status.ShouldBe(HttpStatusCode.Created, created.Text);
        return created;
    }
}
