using System.Text.Json;

namespace Crm.Platform.Tests.Sharing;

public sealed class FieldRightsTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly object Limits = new Dictionary<string, object>
    {
        ["account"] = new Dictionary<string, string> { ["phones"] = "none", ["description"] = "none", ["grade"] = "read", ["custom.margin"] = "none" },
    };

    [Fact]
    public async Task A_hidden_field_is_shown_nowhere_and_a_locked_one_cannot_be_changed()
    {
        var administrator = await app.AdministratorAsync();
        var clerk = await ClerkAsync(administrator, "clerk@example.hk", Limits);
        var account = await administrator.PostAsync("accounts", new
        {
            name = "Victoria Peak Audio Ltd", grade = "A", description = "pays late", phones = new[] { new { number = "+852 2368 1234" } }, custom = new { margin = 12 },
        });
        account.Status.ShouldBe(HttpStatusCode.Created, account.Text);

        var read = await clerk.GetAsync($"accounts/{account.Id}");
        read["grade"].GetString().ShouldBe("A");
        read["phones"].GetArrayLength().ShouldBe(0);
        read["description"].ValueKind.ShouldBe(JsonValueKind.Null);
        foreach (var seen in new[] { read.Text, (await clerk.GetAsync("accounts")).Text, (await clerk.GetAsync($"accounts/{account.Id}/history")).Text })
        {
            seen.ShouldNotContain("2368");
            seen.ShouldNotContain("pays late");
            seen.ShouldNotContain("margin");
        }

        (await administrator.GetAsync($"accounts/{account.Id}")).Text.ShouldContain("pays late");
        foreach (var filter in new[] { "phone sw \"+852\"", "description co \"late\"", "custom.margin gt 1" })
            (await clerk.GetAsync("accounts?filter=" + Uri.EscapeDataString(filter))).Status.ShouldBe(HttpStatusCode.BadRequest, filter);
        (await clerk.GetAsync("accounts?sort=custom.margin")).Status.ShouldBe(HttpStatusCode.BadRequest);
        var told = (await clerk.GetAsync("filter-fields?recordType=account")).Items;
        told.Select(field => field.GetProperty("key").GetString()).ShouldNotContain(key => key == "phone" || key == "description" || key == "custom.margin");
        foreach (var key in told.Where(field => field.GetProperty("sortable").GetBoolean()).Select(field => field.GetProperty("key").GetString()))
            (await clerk.GetAsync($"accounts?limit=1&sort={key}")).Status.ShouldBe(HttpStatusCode.OK, key);
        (await clerk.GetAsync("accounts?filter=" + Uri.EscapeDataString("text co \"23681234\""))).Items.ShouldBeEmpty();
        (await clerk.GetAsync("accounts?filter=" + Uri.EscapeDataString("text co \"victoria\""))).Items.Count.ShouldBe(1);
        (await administrator.GetAsync("accounts?filter=" + Uri.EscapeDataString("text co \"23681234\""))).Items.Count.ShouldBe(1);

        foreach (var change in new object[] { new { grade = "B" }, new { phones = new[] { new { number = "+852 2111 1111" } } }, new { description = "pays at once" }, new { custom = new { margin = 5 } } })
        {
            var refused = await clerk.PatchAsync($"accounts/{account.Id}", change, read.ETag);
            refused.Status.ShouldBe(HttpStatusCode.Forbidden);
            refused.Code.ShouldBe("access.field-forbidden");
        }

        (await clerk.PostAsync("accounts", new { name = "Lamma Sound Ltd", grade = "A" })).Code.ShouldBe("access.field-forbidden");
        (await clerk.PostAsync("accounts/batch", new { items = new[] { new { name = "Cheung Chau Sound Ltd", grade = "A" } } })).Code.ShouldBe("access.field-forbidden");

        // A form sends all it has: what is as it was, or stays blank because it is hidden, says nothing.
        var changed = await clerk.PatchAsync(
            $"accounts/{account.Id}", new { website = "https://victoria-peak.example", grade = "A", description = (string?)null, phones = Array.Empty<object>() }, read.ETag);
        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);
        var whole = await administrator.GetAsync($"accounts/{account.Id}");
        whole["description"].GetString().ShouldBe("pays late", "a change must not lose what its author does not see");
        whole["phones"][0].GetProperty("number").GetString()!.ShouldContain("2368");
        whole["custom"].GetProperty("margin").GetInt32().ShouldBe(12);
    }

    [Fact]
    public async Task Somebody_with_another_role_without_limits_has_none()
    {
        var administrator = await app.AdministratorAsync();
        await ClerkAsync(administrator, "both@example.hk", Limits);
        var user = (await administrator.GetAsync("users?filter=" + Uri.EscapeDataString("email eq \"both@example.hk\""))).Items[0];
        var roles = user.GetProperty("roleIds").EnumerateArray().Select(id => id.GetGuid()).Append(await administrator.RoleAsync("analyst"));
        (await administrator.PatchAsync($"users/{user.GetProperty("id").GetGuid()}", new { roleIds = roles }, "*")).Status.ShouldBe(HttpStatusCode.OK);

        var me = await (await app.SignedInAsync("both@example.hk")).GetAsync("me");

        me["fieldLimits"].EnumerateObject().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("account", "name")]
    [InlineData("account", "custom.nothing")]
    [InlineData("galaxy", "phones")]
    public async Task Only_fields_that_there_are_and_that_do_not_name_the_record_can_be_limited(string recordType, string field)
    {
        var administrator = await app.AdministratorAsync();
        var role = await administrator.PostAsync("roles", new
        {
            name = $"Limits {recordType} {field}",
            grants = new Dictionary<string, string>(),
            fieldLimits = new Dictionary<string, object> { [recordType] = new Dictionary<string, string> { [field] = "none" } },
        });

        role.Code.ShouldBe("role.field-not-limitable");
        role["errors"][0].GetProperty("pointer").GetString().ShouldBe($"/fieldLimits/{recordType}/{field}");
    }

    [Fact]
    public async Task What_a_role_may_limit_is_listed_for_every_type_of_record()
    {
        var fields = (await (await app.AdministratorAsync()).GetAsync("access/fields"))["fields"];

        foreach (var recordType in new[] { "account", "contact", "lead", "opportunity" })
            fields.GetProperty(recordType).GetArrayLength().ShouldBeGreaterThan(5);
    }

    private async Task<ApiClient> ClerkAsync(ApiClient administrator, string email, object limits)
    {
        // Whichever test comes first makes the field that the limits name.
        await administrator.PostAsync("custom-fields", new { recordType = "account", key = "margin", type = "number", labels = new { en = "Margin" } });
        var role = await administrator.PostAsync("roles", new
        {
            name = "Clerk " + email,
            grants = new Dictionary<string, string> { ["accounts:read"] = "everyone", ["accounts:update"] = "everyone", ["accounts:create"] = "everyone" },
            fieldLimits = limits,
        });
        role.Status.ShouldBe(HttpStatusCode.Created, role.Text);
        await administrator.AddAsync(email, role["key"].GetString()!);
        return await app.SignedInAsync(email);
    }
}
