using Crm.Platform.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Platform.Tests.Teams;

public sealed class TeamTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task Whoever_is_in_a_team_reaches_the_teams_below_it()
    {
        var administrator = await app.AdministratorAsync();
        var user = await administrator.AddAsync("head@example.hk", "sales-manager");
        var sales = await administrator.PostAsync("teams", new { name = "Sales", managerId = user.Id, memberIds = new[] { user.Id } });
        sales.Status.ShouldBe(HttpStatusCode.Created, sales.ToString());
        var kowloon = await administrator.PostAsync("teams", new { name = "Kowloon", parentId = sales.Id });

        var me = await (await app.SignedInAsync("head@example.hk")).GetAsync("me");

        me["teams"].EnumerateArray().Select(t => t.GetGuid()).ShouldBe([sales.Id, kowloon.Id], ignoreOrder: true);
        await using var scope = app.OpenScope();
        var team = (await scope.ServiceProvider.GetRequiredService<IUserDirectory>().GetTeamsAsync([sales.Id], CancellationToken.None))[sales.Id];
        team.ManagerId.ShouldBe(user.Id);
        team.MemberIds.ShouldBe([user.Id]);
    }

    [Fact]
    public async Task A_team_does_not_stand_below_itself()
    {
        var administrator = await app.AdministratorAsync();
        var top = await administrator.PostAsync("teams", new { name = "Top" });
        var middle = await administrator.PostAsync("teams", new { name = "Middle", parentId = top.Id });
        var bottom = await administrator.PostAsync("teams", new { name = "Bottom", parentId = middle.Id });

        (await administrator.PatchAsync($"teams/{top.Id}", new { parentId = bottom.Id }, "*")).Code.ShouldBe("team.cycle");
        (await administrator.PatchAsync($"teams/{top.Id}", new { parentId = top.Id }, "*")).Code.ShouldBe("team.cycle");
        (await administrator.DeleteAsync($"teams/{middle.Id}", "*")).Code.ShouldBe("team.has-teams-below");
    }

    [Fact]
    public async Task Moves_that_together_make_a_circle_do_not_both_succeed()
    {
        var administrator = await app.AdministratorAsync();
        var a = await administrator.PostAsync("teams", new { name = "A" });
        var b = await administrator.PostAsync("teams", new { name = "B" });

        var answers = await Task.WhenAll(
            administrator.PatchAsync($"teams/{a.Id}", new { parentId = b.Id }, "*"),
            administrator.PatchAsync($"teams/{b.Id}", new { parentId = a.Id }, "*"));

        answers.Count(r => r.Status == HttpStatusCode.OK).ShouldBe(1, string.Join(" | ", answers.Select(r => r.ToString())));
    }

    [Fact]
    public async Task Members_are_replaced_and_a_dissolved_team_is_nobodys_home()
    {
        var administrator = await app.AdministratorAsync();
        var one = await administrator.AddAsync("one@example.hk");
        var two = await administrator.AddAsync("two@example.hk");
        var team = await administrator.PostAsync("teams", new { name = "Pair", memberIds = new[] { one.Id } });
        var changed = await administrator.PatchAsync($"teams/{team.Id}", new { memberIds = new[] { two.Id } }, team.ETag);
        changed["memberIds"].EnumerateArray().Single().GetGuid().ShouldBe(two.Id);
        (await administrator.PatchAsync($"users/{one.Id}", new { homeTeamId = team.Id }, "*")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await administrator.PatchAsync($"users/{two.Id}", new { homeTeamId = team.Id }, "*")).Status.ShouldBe(HttpStatusCode.OK);

        (await administrator.DeleteAsync($"teams/{team.Id}", changed.ETag)).Status.ShouldBe(HttpStatusCode.NoContent);

        (await administrator.GetAsync($"users/{two.Id}"))["homeTeamId"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await administrator.GetAsync($"teams/{team.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
