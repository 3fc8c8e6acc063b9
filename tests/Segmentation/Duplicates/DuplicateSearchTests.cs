using System.Net;
using Crm.Segmentation.Tests.Merging;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Duplicates;

public sealed class DuplicateSearchTests(CrmApp app) : IClassFixture<CrmApp>
{
    private ApiClient Api => app.Administrator;

    [Fact]
    public async Task A_search_of_the_whole_base_finds_each_pair_once_with_its_reasons_the_surest_first()
    {
        var owner = Ids.New();
        var first = await Api.AccountAsync("Sun Fat Lighting Ltd", new { phones = new[] { new { number = "2345 3001" } }, ownerId = owner });
        var second = await Api.AccountAsync("SUN FAT Lighting Limited", new { phones = new[] { new { number = "2345 3001" } }, ownerId = Ids.New() });
        var third = await Api.AccountAsync("Sun Fat Lighting (Macau) Ltd");
        await Api.AccountAsync("Quite Another Bakery");

        await SearchAsync("account");
        var found = await Api.GetAsync("duplicates?count=exact&filter=" + Uri.EscapeDataString($"first.id eq \"{first.Id}\" or second.id eq \"{first.Id}\""));
        var pair = found.Items.ShouldHaveSingleItem();
        found["count"].GetInt32().ShouldBe(1);
        pair.GetProperty("recordType").GetString().ShouldBe("account");
        pair.GetProperty("verdict").GetString().ShouldBe("same");
        new[] { pair.GetProperty("first"), pair.GetProperty("second") }.Select(side => side.GetProperty("id").GetGuid()).ShouldBe([first.Id, second.Id], ignoreOrder: true);
        pair.GetProperty("rules").Values("rule").ShouldBe(["nameEqual", "phoneEqual"]);
        (await Api.GetAsync($"accounts/{third.Id}")).Status.ShouldBe(HttpStatusCode.OK);

        // Found again, a pair stays the same one; one that is no longer alike is gone.
        await SearchAsync("account");
        (await OfAsync(first.Id)).GetProperty("id").GetGuid().ShouldBe(pair.GetProperty("id").GetGuid());
        (await Api.PatchAsync($"accounts/{second.Id}", new { name = "Other Company", phones = Array.Empty<object>() }, "*")).Status.ShouldBe(HttpStatusCode.OK);
        await SearchAsync("account");
        (await Api.GetAsync("duplicates?filter=" + Uri.EscapeDataString($"first.id eq \"{first.Id}\" or second.id eq \"{first.Id}\""))).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_follow_one_another_by_points()
    {
        for (var i = 0; i < 6; i++)
        {
            await Api.AccountAsync($"Paging {(char)('A' + i)}xcellent Trading Ltd");
            await Api.AccountAsync($"Paging {(char)('A' + i)}xcellent Trading{(i % 2 == 0 ? " Limited" : "")}");
        }
        await SearchAsync("account");
        var filter = Uri.EscapeDataString("first.name sw \"Paging\"");
        var seen = new List<(int Points, Guid Id)>();
        string? next = null;
        do
        {
            var page = await Api.GetAsync($"duplicates?limit=4&filter={filter}" + (next is null ? "" : $"&after={Uri.EscapeDataString(next)}"));
            page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
            seen.AddRange(page.Items.Select(item => (item.GetProperty("points").GetInt32(), item.GetProperty("id").GetGuid())));
            next = page["next"].GetString();
        } while (next is not null);
        seen.Select(one => one.Id).ShouldBeUnique();
        seen.Count.ShouldBeGreaterThanOrEqualTo(6);
        seen.Select(one => one.Points).ShouldBe(seen.Select(one => one.Points).OrderDescending());
        (await Api.GetAsync("duplicates?filter=" + Uri.EscapeDataString("colour eq 1"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_says_that_two_are_different_is_not_asked_again_and_may_take_it_back()
    {
        var first = await Api.AccountAsync("Judge Printing Ltd");
        await Api.AccountAsync("Judge Printing Limited");
        await SearchAsync("account");
        var pair = await OfAsync(first.Id);
        var path = $"duplicates/{pair.GetProperty("id").GetGuid()}";

        (await app.With("accounts:read").PostAsync($"{path}/dismiss")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Api.PostAsync($"{path}/dismiss")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await Api.PostAsync($"{path}/dismiss")).Status.ShouldBe(HttpStatusCode.NoContent);
        await SearchAsync("account");
        (await FindAsync(first.Id)).ShouldBeEmpty();
        (await Api.PostAsync($"{path}/reopen")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await FindAsync(first.Id)).Count.ShouldBe(1);
        (await Api.PostAsync($"duplicates/{Ids.New()}/dismiss")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_pair_is_shown_to_those_who_may_see_both_and_is_gone_when_they_are_merged()
    {
        var me = new TestCaller { Grants = { ["accounts:read"] = Scope.Own } };
        var mine = await Api.AccountAsync("Seen Catering Ltd", new { ownerId = me.Id });
        var theirs = await Api.AccountAsync("Seen Catering Limited", new { ownerId = Ids.New() });
        await SearchAsync("account");
        (await app.As(me).GetAsync("duplicates")).Items.ShouldBeEmpty();
        (await FindAsync(mine.Id)).Count.ShouldBe(1);

        var merge = await Api.MergeAsync("accounts", mine.Id, theirs.Id);
        (await FindAsync(mine.Id)).ShouldBeEmpty();
        await Api.UndoAsync(merge);
        (await FindAsync(mine.Id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Contacts_are_searched_too_and_one_search_at_a_time()
    {
        var school = await Api.AccountAsync("Contact Search School");
        var part = new[] { new { accountId = school.Id } };
        var first = await Api.ContactAsync("Wong Siu Ming", new { accounts = part, emails = new[] { new { address = "sm@contact-search.example.hk" } } });
        await Api.ContactAsync("Siu-ming WONG", new { accounts = part, emails = new[] { new { address = "sm@contact-search.example.hk" } } });
        await SearchAsync("contact");
        var pair = (await Api.GetAsync("duplicates?recordType=contact")).Items.ShouldHaveSingleItem();
        pair.GetProperty("rules").Values("rule").ShouldContain("sameCompany");
        pair.GetProperty("first").GetProperty("name").GetString().ShouldBeOneOf("Wong Siu Ming", "Siu-ming WONG");
        (await app.With("accounts:read").GetAsync("duplicates?recordType=contact")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await app.With("accounts:read").PostAsync("duplicates", new { recordType = "account" })).Status.ShouldBe(HttpStatusCode.Forbidden);
        first.Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_search_that_was_stopped_goes_on_from_where_it_was()
    {
        await Api.AccountAsync("Resume Furniture Ltd");
        await Api.AccountAsync("Resume Furniture Limited");
        var started = await Api.PostAsync("duplicates", new { });
        started.Status.ShouldBe(HttpStatusCode.Accepted, started.Text);
        var job = started["jobId"].GetGuid();
        await Api.PostAsync($"jobs/{job}/pause");
        var paused = await CrmApp.EventuallyAsync(() => Api.GetAsync($"jobs/{job}"), j => j["state"].GetString() is "paused" or "succeeded");
        if (paused["state"].GetString() == "paused")
        {
            var second = await Api.PostAsync("duplicates", new { });
            second.Code.ShouldBe("duplicates.search-running");
            second["jobId"].GetGuid().ShouldBe(job);
            await Api.PostAsync($"jobs/{job}/resume");
        }
        var done = await CrmApp.EventuallyAsync(() => Api.GetAsync($"jobs/{job}"), j => j["state"].GetString() == "succeeded");
        done["done"].GetInt64().ShouldBe(done["total"].GetInt64());
        var searches = await Api.GetAsync("duplicates/searches");
        searches.Items.Single(search => search.GetProperty("recordType").GetString() == "account").GetProperty("jobId").GetGuid().ShouldBe(job);
    }

    private async Task SearchAsync(string recordType)
    {
        var started = await Api.PostAsync("duplicates", new { recordType });
        started.Status.ShouldBe(HttpStatusCode.Accepted, started.Text);
        await CrmApp.EventuallyAsync(() => Api.GetAsync($"jobs/{started["jobId"].GetGuid()}"), job => job["state"].GetString() == "succeeded");
    }

    private async Task<System.Text.Json.JsonElement> OfAsync(Guid id) => (await FindAsync(id)).ShouldHaveSingleItem();

    private async Task<IReadOnlyList<System.Text.Json.JsonElement>> FindAsync(Guid id) =>
        (await Api.GetAsync("duplicates?filter=" + Uri.EscapeDataString($"first.id eq \"{id}\" or second.id eq \"{id}\""))).Items;
}
