namespace Crm.Platform.Tests.Views;

public sealed class ViewTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_view_is_seen_by_whom_it_is_shared_with()
    {
        var team = Shared.Domain.Ids.New();
        var manager = app.As(new TestCaller { Grants = { ["views:share"] = Shared.Web.Scope.Everyone }, Teams = { team } });
        var colleague = app.As(new TestCaller { Teams = { team } });
        var stranger = app.As(new TestCaller());
        await manager.PostAsync("views", View("Mine", "me"));
        await manager.PostAsync("views", View("Teams", "team", team));
        (await manager.PostAsync("views", View("All", "everyone"))).Status.ShouldBe(HttpStatusCode.Created);

        Names(await manager.GetAsync("views?recordType=accounts")).ShouldBe(["All", "Mine", "Teams"]);
        Names(await colleague.GetAsync("views?recordType=accounts")).ShouldBe(["All", "Teams"]);
        Names(await stranger.GetAsync("views?recordType=accounts")).ShouldBe(["All"]);
        Names(await stranger.GetAsync("views?recordType=leads")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sharing_takes_a_permission_and_a_filter_must_be_one()
    {
        var rep = app.As(new TestCaller());

        (await rep.PostAsync("views", View("All", "everyone"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await rep.PostAsync("views", new { recordType = "accounts", name = "Broken", filter = "name eq" })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Somebody_elses_view_is_not_mine_to_change()
    {
        var owner = app.As(new TestCaller { Grants = { ["views:share"] = Shared.Web.Scope.Everyone } });
        var view = await owner.PostAsync("views", View("Shared", "everyone", recordType: "contacts"));
        var hidden = await owner.PostAsync("views", View("Hidden", "me", recordType: "contacts"));
        var rep = app.As(new TestCaller());

        (await rep.PatchAsync($"views/{view.Id}", new { name = "Hijacked" }, view.ETag)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await rep.DeleteAsync($"views/{hidden.Id}", hidden.ETag)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await owner.PatchAsync($"views/{view.Id}", new { name = "Renamed" }, view.ETag))["name"].GetString().ShouldBe("Renamed");
        (await owner.DeleteAsync($"views/{hidden.Id}", hidden.ETag)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await owner.GetAsync($"views/{hidden.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static object View(string name, string sharedWith, Guid? teamId = null, string recordType = "accounts") =>
        new { recordType, name, filter = "district eq \"Kwun Tong\"", columns = new[] { "name", "district" }, sort = "-createdAt", sharedWith, teamId };

    private static IEnumerable<string?> Names(ApiResponse answer) => answer.Items.Select(v => v.GetProperty("name").GetString());
}
