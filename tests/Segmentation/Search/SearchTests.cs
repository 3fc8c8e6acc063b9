using Crm.Shared.Domain;
using Crm.Shared.Web;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Search;

public sealed class SearchTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task One_box_finds_accounts_and_contacts_by_what_people_type()
    {
        var account = await app.Administrator.PostAsync("accounts", new
        {
            name = "Kowloon Bay Audio-Visual Systems Ltd",
            names = new Dictionary<string, string> { ["zh-Hant"] = "九龍灣影音系統有限公司" },
            phones = new[] { new { number = "2755 8899" } },
            emails = new[] { new { address = "hello@kbav.example" } },
            website = "www.kbav.example",
        });
        var contact = await app.Administrator.PostAsync("contacts", new
        {
            name = "Zoë Fung", names = new Dictionary<string, string> { ["zh-Hant"] = "馮若儀" }, phones = new[] { new { number = "+852 6111 2233" } },
            accounts = new[] { new { accountId = account.Id } },
        });

        foreach (var q in new[] { "kowl", "KOWLOON audio", "visual", "九龍", "九龙湾", "影音系統", "系", "27558899", "2755 8899", "+852 2755 8899", "kbav", "hello@kbav", account["number"].GetString()! })
            (await FoundAsync(app.Administrator, q)).ShouldContain(account.Id, q);
        foreach (var q in new[] { "zoe", "fung z", "若儀", "若仪", "61112233" })
            (await FoundAsync(app.Administrator, q)).ShouldContain(contact.Id, q);
        foreach (var q in new[] { "", "!!", "kowlooon", "九灣", "wloon", "' OR 1=1 --", "%" })
            (await FoundAsync(app.Administrator, q)).ShouldBeEmpty(q);
    }

    [Fact]
    public async Task What_begins_with_the_question_comes_first()
    {
        await app.Administrator.PostAsync("accounts", new { name = "The Grand Meridian Hotel" });
        await app.Administrator.PostAsync("accounts", new { name = "Meridian Lighting" });
        var found = await app.Administrator.GetAsync("search?q=meridian");
        found.Items.Select(item => item.GetProperty("title").GetString()).ShouldBe(["Meridian Lighting", "The Grand Meridian Hotel"]);
    }

    [Fact]
    public async Task Search_shows_nothing_that_a_list_would_hide()
    {
        var account = await app.Administrator.PostAsync("accounts", new { name = "Hidden Harbour Club", ownerId = Ids.New(), teamId = Ids.New() });
        (await FoundAsync(app.Administrator, "hidden harbour")).ShouldContain(account.Id);
        var rep = app.As(new TestCaller { Grants = { ["accounts:read"] = Scope.Own, ["contacts:read"] = Scope.Own } });
        (await FoundAsync(rep, "hidden harbour")).ShouldBeEmpty();
        (await FoundAsync(app.With("contacts:read"), "hidden harbour")).ShouldBeEmpty();

        await app.Administrator.DeleteAsync($"accounts/{account.Id}", account.ETag);
        (await FoundAsync(app.Administrator, "hidden harbour")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_changed_name_is_found_and_the_old_one_is_not()
    {
        var account = await app.Administrator.PostAsync("accounts", new { name = "Formerly Known Works" });
        (await app.Administrator.PatchAsync($"accounts/{account.Id}", new { name = "Presently Called Works" }, account.ETag)).Text.ShouldContain("Presently");
        (await FoundAsync(app.Administrator, "presently")).ShouldBe([account.Id]);
        (await FoundAsync(app.Administrator, "formerly")).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<Guid>> FoundAsync(ApiClient client, string q)
    {
        var found = await client.GetAsync("search?q=" + Uri.EscapeDataString(q));
        return [.. found.Items.Select(item => item.GetProperty("id").GetGuid())];
    }
}
