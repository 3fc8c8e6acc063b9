using System.Net;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Accounts;

public sealed class AccountRecordTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task An_account_that_was_entered_can_be_read()
    {
        var created = await app.Administrator.PostAsync("accounts", new { name = "Kwun Tong Sound Ltd", names = new Dictionary<string, string> { ["zh-Hant"] = "觀塘音響有限公司" } });
        created.Status.ShouldBe(HttpStatusCode.Created, created.Text);
        created["number"].GetString()!.ShouldMatch(@"^A-\d{4}-\d{5}$");

        var read = await app.Administrator.GetAsync(created.Location!.ToString());
        read["name"].GetString().ShouldBe("Kwun Tong Sound Ltd");
        read["names"].GetProperty("zh-Hant").GetString().ShouldBe("觀塘音響有限公司");
        read.ETag.ShouldBe("\"1\"");
    }

    [Fact]
    public async Task A_missing_name_is_refused_in_the_language_of_the_caller()
    {
        var refused = await app.Administrator.SendAsync(HttpMethod.Post, "accounts", new { name = " " }, ("Accept-Language", "zh-HK"));
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.ContentType.ShouldBe("application/problem+json");
        refused["errors"][0].GetProperty("pointer").GetString().ShouldBe("/name");
        refused["errors"][0].GetProperty("message").GetString().ShouldBe("必須填寫。");
    }

    [Fact]
    public async Task A_patch_changes_what_it_names_and_leaves_the_rest()
    {
        var created = await app.Administrator.PostAsync("accounts", new { name = "Harbour Displays", grade = "A" });
        var changed = await app.Administrator.PatchAsync($"accounts/{created.Id}", new { name = "Harbour Displays Ltd" }, created.ETag);
        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);
        changed["grade"].GetString().ShouldBe("A");
        changed.ETag.ShouldBe("\"2\"");
    }

    [Fact]
    public async Task A_change_on_an_old_version_is_refused_with_what_has_changed()
    {
        var created = await app.Administrator.PostAsync("accounts", new { name = "Old Version Ltd", grade = "A" });
        await app.Administrator.PatchAsync($"accounts/{created.Id}", new { grade = "B" }, created.ETag);

        (await app.Administrator.PatchAsync($"accounts/{created.Id}", new { name = "X" }, null)).Status.ShouldBe((HttpStatusCode)428);
        var stale = await app.Administrator.PatchAsync($"accounts/{created.Id}", new { name = "X" }, created.ETag);
        stale.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        stale["currentVersion"].GetInt32().ShouldBe(2);
        stale["changedFields"][0].GetProperty("field").GetString().ShouldBe("grade");
        stale["changedFields"][0].GetProperty("new").GetString().ShouldBe("B");
    }

    [Fact]
    public async Task An_account_in_the_bin_is_gone_until_it_is_restored()
    {
        var created = await app.Administrator.PostAsync("accounts", new { name = "Bin Me Ltd" });
        (await app.Administrator.DeleteAsync($"accounts/{created.Id}", created.ETag)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await app.Administrator.GetAsync($"accounts/{created.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Administrator.PostAsync($"accounts/{created.Id}/restore")).Status.ShouldBe(HttpStatusCode.OK);
        (await app.Administrator.GetAsync($"accounts/{created.Id}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_sees_an_account_follows_from_the_scope_of_the_role()
    {
        var (mine, theirs) = (Ids.New(), Ids.New());
        var rep = new TestCaller { Grants = { ["accounts:read"] = Scope.Own, ["accounts:create"] = Scope.Own }, Teams = { mine } };
        var colleague = new TestCaller { Grants = { ["accounts:read"] = Scope.Team, ["accounts:update"] = Scope.Own }, Teams = { mine } };
        var stranger = new TestCaller { Grants = { ["accounts:read"] = Scope.Team }, Teams = { theirs } };
        var created = await app.As(rep).PostAsync("accounts", new { name = "Scoped Ltd" });
        created["teamId"].GetGuid().ShouldBe(mine);

        (await app.As(rep).GetAsync($"accounts/{created.Id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await app.As(colleague).GetAsync($"accounts/{created.Id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await app.As(stranger).GetAsync($"accounts/{created.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.As(colleague).PatchAsync($"accounts/{created.Id}", new { name = "Y" }, created.ETag)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await app.Anonymous.GetAsync($"accounts/{created.Id}")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await app.With("contacts:read").GetAsync($"accounts/{created.Id}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
