using System.Net;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Accounts;

public sealed class BatchChangeTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task Many_accounts_are_assigned_and_tagged_with_an_outcome_for_each()
    {
        var (one, two) = (await AccountAsync("Batch Alpha", "fair"), await AccountAsync("Batch Beta"));
        var owner = Ids.New();
        var missing = Ids.New();

        var assigned = await ChangeAsync(
            new { id = one.Id, version = 1, assign = new { ownerId = owner, teamId = (Guid?)null } },
            new { id = two.Id, version = 7, assign = new { ownerId = owner, teamId = (Guid?)null } },
            new { id = missing, version = 1, addTags = new[] { "x" } });
        Outcomes(assigned).ShouldBe(["changed", "conflict", "notFound"]);
        assigned["items"][0].GetProperty("version").GetInt32().ShouldBe(2);
        assigned["items"][1].GetProperty("version").GetInt32().ShouldBe(1);

        var tagged = await ChangeAsync(new { id = one.Id, version = 2, addTags = new[] { "audio", "Fair" }, removeTags = new[] { "none" } });
        Outcomes(tagged).ShouldBe(["changed"]);
        var read = await app.Administrator.GetAsync($"accounts/{one.Id}");
        read["ownerId"].GetGuid().ShouldBe(owner);
        read["tags"].EnumerateArray().Select(tag => tag.GetString()).ShouldBe(["fair", "audio"]);

        Outcomes(await ChangeAsync(new { id = one.Id, version = 3, addTags = new[] { "audio" } })).ShouldBe(["unchanged"]);
        Outcomes(await ChangeAsync(new { id = one.Id, version = 3, removeTags = new[] { "AUDIO" }, assign = new { ownerId = (Guid?)null, teamId = (Guid?)null } })).ShouldBe(["changed"]);
        (await app.Administrator.GetAsync($"accounts/{one.Id}"))["ownerId"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task What_the_caller_may_only_read_stays_as_it_is()
    {
        var account = await AccountAsync("Batch Gamma");
        var reader = app.As(new TestCaller { Grants = { ["accounts:read"] = Scope.Everyone, ["accounts:update"] = Scope.Own } });
        var refused = await reader.SendAsync(HttpMethod.Patch, "accounts/batch", new { items = new[] { new { id = account.Id, version = 1, addTags = new[] { "mine" } } } });
        Outcomes(refused).ShouldBe(["forbidden"]);
        (await app.Administrator.GetAsync($"accounts/{account.Id}"))["tags"].GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_search_finds_every_word_in_any_order_and_script()
    {
        await app.Administrator.PostAsync("accounts", new
        {
            name = "Kwun Tong Audio Works",
            names = new Dictionary<string, string> { ["zh-Hant"] = "觀塘音響工程" },
            phones = new[] { new { number = "2789 4321" } },
        });
        foreach (var words in new[] { "audio kwun", "KWUN", "音響", "音响", "2789 4321", "works aud" }) (await FoundAsync(words)).ShouldBe(1, words);
        foreach (var words in new[] { "kwun video", "udio", "音樂", "…" }) (await FoundAsync(words)).ShouldBe(0, words);
    }

    private async Task<int> FoundAsync(string words)
    {
        var list = await app.Administrator.GetAsync("accounts?filter=" + Uri.EscapeDataString($"text co \"{words}\" and name sw \"Kwun Tong Audio\""));
        list.Status.ShouldBe(HttpStatusCode.OK, list.Text);
        return list.Items.Count;
    }

    private async Task<ApiResponse> ChangeAsync(params object[] items)
    {
        var answer = await app.Administrator.SendAsync(HttpMethod.Patch, "accounts/batch", new { items });
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return answer;
    }

    private static IEnumerable<string?> Outcomes(ApiResponse answer) => answer["items"].EnumerateArray().Select(item => item.GetProperty("outcome").GetString());

    private async Task<ApiResponse> AccountAsync(string name, params string[] tags)
    {
        var created = await app.Administrator.PostAsync("accounts", new { name, tags });
        created.Status.ShouldBe(HttpStatusCode.Created, created.Text);
        return created;
    }
}
