using Crm.Segmentation.Demo;
using Crm.Shared.Web;
using Crm.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Demo;

public sealed class DemoCustomersTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task The_demonstration_comes_and_goes_and_leaves_the_rest()
    {
        var own = await app.Administrator.PostAsync("accounts", new { name = "Our Very Own Customer" });
        await RunAsync(demo => demo.SeedAsync(default));
        await RunAsync(demo => demo.SeedAsync(default));
        var list = await app.Administrator.GetAsync("accounts?limit=200");
        list.Items.Count.ShouldBe(25);
        (await app.Administrator.GetAsync("contacts?limit=200")).Items.Count.ShouldBeGreaterThan(30);
        foreach (var records in new[] { "accounts", "contacts" })
        {
            var quality = await app.Administrator.GetAsync($"{records}/quality");
            foreach (var figure in new[] { "verified", "dueSoon", "overdue" })
                quality[figure].GetInt32().ShouldBeGreaterThan(0, $"{figure} of {records}");
        }

        await RunAsync<DemoSegments>(demo => demo.SeedAsync(default));
        for (var times = 0; times < 2; times++)
            await RunAsync<DemoGamePlans>(demo => demo.SeedAsync(default));
        var plans = await app.Administrator.GetAsync("game-plans?sort=state");
        plans.Items.Select(p => p.GetProperty("state").GetString()).ShouldBe(["draft", "running"]);
        var progress = plans.Items[1].GetProperty("progress");
        foreach (var part in new[] { "given", "heldBack", "open", "late", "followed" })
            progress.GetProperty(part).GetInt32().ShouldBePositive(part);
        await RunAsync<DemoConsents>(demo => demo.SeedAsync(default));
        await RunAsync<DemoConsents>(demo => demo.SeedAsync(default));
        (await app.Administrator.GetAsync("suppressions")).Items.Count.ShouldBe(3);
        (await app.Administrator.GetAsync("privacy-requests")).Items.Count.ShouldBe(2);
        (await app.Administrator.GetAsync("search?q=" + Uri.EscapeDataString("獅子山"))).Items.Count.ShouldBe(1);

        for (var times = 0; times < 2; times++)
            await RunAsync<DemoMembers>(demo => demo.SeedAsync(default));
        (await app.Administrator.GetAsync("members")).Items.CountBy(m => m.GetProperty("state").GetString()!).Select(state => (state.Key, state.Value)).ShouldBe([("active", 8), ("awaitingApproval", 2)], ignoreOrder: true);
        (await app.Anonymous.GetAsync("public/membership/harbour-av-club"))["consents"].GetArrayLength().ShouldBe(1);

        await RunAsync<DemoMembers>(demo => demo.RemoveAsync(default));
        await RunAsync<DemoConsents>(demo => demo.RemoveAsync(default));
        await RunAsync<DemoGamePlans>(demo => demo.RemoveAsync(default));
        await RunAsync<DemoSegments>(demo => demo.RemoveAsync(default));
        foreach (var kind in new[] { "game-plans",  "members", "membership-forms", "suppressions", "privacy-requests", "consent-wordings" })
            (await app.Administrator.GetAsync(kind)).Items.ShouldBeEmpty(kind);
        await RunAsync(demo => demo.RemoveAsync(default));
        (await app.Administrator.GetAsync("accounts?limit=200")).Items.Select(item => item.GetProperty("id").GetGuid()).ShouldBe([own.Id]);
        (await app.Administrator.GetAsync("contacts")).Items.ShouldBeEmpty();
    }

    private Task RunAsync(Func<IDemoData, Task> act) => RunAsync<DemoCustomers>(act);

    private async Task RunAsync<T>(Func<IDemoData, Task> act)
        where T : IDemoData
    {
        await using var scope = app.OpenScope();
        await act(scope.ServiceProvider.GetServices<IDemoData>().OfType<T>().Single());
    }
}
