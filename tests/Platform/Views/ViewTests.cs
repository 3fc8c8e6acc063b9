namespace Crm.Platform.Tests.Views;

public sealed class ViewTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_view_is_seen_by_the_people_and_teams_it_is_shared_with()
    {
        var administrator = await app.AdministratorAsync();
        var team = (await administrator.PostAsync("teams", new { name = "Kowloon" })).Id;
        var colleague = (await administrator.AddAsync("colleague@example.hk")).Id;
        var rep = app.As(new TestCaller { Teams = { team } });
        (await rep.PostAsync("views", View("Mine", "me"))).Status.ShouldBe(HttpStatusCode.Created);
        var chosen = await rep.PostAsync("views", View("Chosen", "chosen", [team, colleague]));
        chosen.Status.ShouldBe(HttpStatusCode.Created, chosen.Text);
        (chosen["groupBy"].GetString(), chosen["grantees"].GetArrayLength()).ShouldBe(("grade", 2));
        await administrator.PostAsync("views", View("All", "everyone"));

        Names(await rep.GetAsync("views?recordType=accounts")).ShouldBe(["All", "Chosen", "Mine"]);
        Names(await app.As(new TestCaller { Teams = { team } }).GetAsync("views?recordType=accounts")).ShouldBe(["All", "Chosen"]);
        Names(await (await app.SignedInAsync("colleague@example.hk")).GetAsync("views?recordType=accounts")).ShouldBe(["All", "Chosen"]);
        Names(await app.As(new TestCaller()).GetAsync("views?recordType=accounts")).ShouldBe(["All"]);
        Names(await app.As(new TestCaller()).GetAsync("views?recordType=leads")).ShouldBeEmpty();

        var narrower = await rep.PatchAsync($"views/{chosen.Id}", new { grantees = new[] { team } }, chosen.ETag);
        narrower.Status.ShouldBe(HttpStatusCode.OK, narrower.Text);
        Names(await (await app.SignedInAsync("colleague@example.hk")).GetAsync("views?recordType=accounts")).ShouldBe(["All"]);
    }

    [Fact]
    public async Task The_list_of_a_role_begins_with_the_view_that_was_set_for_it()
    {
        var administrator = await app.AdministratorAsync();
        await administrator.AddAsync("telesales@example.hk", "telesales");
        var telesales = await app.SignedInAsync("telesales@example.hk");
        var role = await administrator.RoleAsync("telesales");
        var first = (await administrator.PostAsync("views", View("Call first", "me", recordType: "leads"))).Id;
        var second = (await administrator.PostAsync("views", View("Call later", "me", recordType: "leads"))).Id;
        Names(await telesales.GetAsync("views?recordType=leads")).ShouldBeEmpty();
        (await telesales.PutAsync($"views/{first}/default-for", new { roles = new[] { role } })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await administrator.PutAsync($"views/{first}/default-for", new { roles = new[] { Shared.Domain.Ids.New() } })).Code.ShouldBe("role.unknown");

        (await administrator.PutAsync($"views/{first}/default-for", new { roles = new[] { role } }))["defaultForRoles"][0].GetGuid().ShouldBe(role);
        var seen = (await telesales.GetAsync("views?recordType=leads")).Items.Single();
        (seen.GetProperty("name").GetString(), seen.GetProperty("isDefault").GetBoolean()).ShouldBe(("Call first", true));
        (await administrator.GetAsync("views?recordType=leads")).Items.ShouldAllBe(view => !view.GetProperty("isDefault").GetBoolean());

        // One view a list and role: the next takes its place, and an empty choice gives it up.
        await administrator.PutAsync($"views/{second}/default-for", new { roles = new[] { role } });
        Names(await telesales.GetAsync("views?recordType=leads")).ShouldBe(["Call later"]);
        await administrator.PutAsync($"views/{second}/default-for", new { roles = Array.Empty<Guid>() });
        Names(await telesales.GetAsync("views?recordType=leads")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sharing_takes_a_permission_and_a_filter_must_be_one()
    {
        var rep = app.As(new TestCaller());

        (await rep.PostAsync("views", View("All", "everyone"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await rep.PostAsync("views", View("Nobody", "chosen"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await rep.PostAsync("views", View("Strangers", "chosen", [Shared.Domain.Ids.New()]))).Code.ShouldBe("share.unknown-grantee");
        var team = (await (await app.AdministratorAsync()).PostAsync("teams", new { name = "Not the rep's" })).Id;
        (await rep.PostAsync("views", View("Theirs", "chosen", [team]))).Status.ShouldBe(HttpStatusCode.Forbidden);
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

    private static object View(string name, string sharedWith, Guid[]? grantees = null, string recordType = "accounts") => new
    {
        recordType, name, filter = "district eq \"Kwun Tong\"", columns = new[] { "name", "district" }, sort = "-createdAt", groupBy = "grade", sharedWith, grantees,
    };

    private static IEnumerable<string?> Names(ApiResponse answer) => answer.Items.Select(v => v.GetProperty("name").GetString());
}
