using System.Net;
using Crm.Shared.Domain;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Bulk;

public sealed class BulkTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task Many_accounts_are_counted_changed_and_put_back_except_what_people_changed_since()
    {
        var me = app.As(new TestCaller { Grants = { ["*"] = Crm.Shared.Web.Scope.Everyone } });
        var filter = "source eq \"Bulk fair\"";
        List<ApiResponse> made = [];
        foreach (var name in new[] { "Bulk Alpha Lighting", "Bulk Beta Furniture", "Bulk Gamma Catering" })
            made.Add(await me.PostAsync("accounts?allowDuplicate=true", new { name, source = "Bulk fair", tags = new[] { "old" } }));
        var owner = Ids.New();

        var preview = await me.PostAsync("accounts/bulk", new { filter, change = new { ownerId = owner, addTags = new[] { "fair" }, removeTags = new[] { "OLD" } }, dryRun = true });
        preview.Status.ShouldBe(HttpStatusCode.OK, preview.Text);
        preview["count"].GetInt32().ShouldBe(3);
        (await me.GetAsync($"accounts/{made[0].Id}"))["tags"][0].GetString().ShouldBe("old");

        var started = await me.PostAsync("accounts/bulk", new { filter, change = new { ownerId = owner, addTags = new[] { "fair" }, removeTags = new[] { "OLD" } } });
        started.Status.ShouldBe(HttpStatusCode.Accepted, started.Text);
        var result = await CrmApp.EventuallyAsync(() => me.GetAsync($"bulk/{started.Id}"), r => r["state"].GetString() == "succeeded");
        result["counts"].GetProperty("changed").GetInt32().ShouldBe(3);
        result["canBeUndone"].GetBoolean().ShouldBeTrue();
        var changed = await me.GetAsync($"accounts/{made[0].Id}");
        changed["tags"].EnumerateArray().Select(t => t.GetString()).ShouldBe(["fair"]);
        changed["ownerId"].GetGuid().ShouldBe(owner);

        (await me.PatchAsync($"accounts/{made[0].Id}", new { tags = new[] { "mine" } }, changed.ETag)).Status.ShouldBe(HttpStatusCode.OK);
        (await me.PostAsync($"bulk/{started.Id}/undo")).Status.ShouldBe(HttpStatusCode.Accepted);
        result = await CrmApp.EventuallyAsync(() => me.GetAsync($"bulk/{started.Id}"), r => r["state"].GetString() == "succeeded");
        result["counts"].GetProperty("restored").GetInt32().ShouldBe(2);
        result["notDone"][0].GetProperty("outcome").GetString().ShouldBe("changedSince");
        (await me.GetAsync($"accounts/{made[1].Id}"))["tags"][0].GetString().ShouldBe("old");
        (await me.GetAsync($"accounts/{made[0].Id}"))["tags"][0].GetString().ShouldBe("mine");
        (await me.PostAsync($"bulk/{started.Id}/undo")).Code.ShouldBe("bulk.undone-already");
        (await app.Administrator.GetAsync($"bulk/{started.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Ids_and_a_filter_at_once_or_a_bad_filter_are_refused()
    {
        (await app.Administrator.PostAsync("accounts/bulk", new { change = new { grade = "A" } })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await app.Administrator.PostAsync("accounts/bulk", new { ids = new[] { Ids.New() }, filter = "", change = new { grade = "A" } })).Status.ShouldBe(HttpStatusCode.BadRequest);
        var bad = await app.Administrator.PostAsync("accounts/bulk", new { filter = "colour eq 1", change = new { grade = "A" } });
        bad.Status.ShouldBe(HttpStatusCode.BadRequest, bad.Text);
        bad["errors"][0].GetProperty("pointer").GetString().ShouldBe("/filter");
    }
}
