using Crm.Segmentation.Search;
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
        foreach (var q in new[] { "", "!!", "九灣", "wloon", "' OR 1=1 --", "%" })
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

    [Fact]
    public async Task A_mistyped_word_finds_what_was_probably_meant_and_says_so()
    {
        var account = await app.Administrator.PostAsync("accounts", new { name = "Bauhinia Projection Engineering Ltd" });
        // What is known of words may be ten minutes old.
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        await CrmApp.EventuallyAsync(() => FoundAsync(app.Administrator, "bahuinia"), found => found.Contains(account.Id));
        foreach (var q in new[] { "bauhinea", "buahinia", "bauhina", "projecttion", "Enginering bauhinia", "ｂａｕｈｉｎｅａ" })
            (await FoundAsync(app.Administrator, q)).ShouldContain(account.Id, q);
        (await app.Administrator.GetAsync("search?q=bauhinea"))["corrected"].GetString().ShouldBe("bauhinia");
        (await app.Administrator.GetAsync("search?q=bauhinia"))["corrected"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await FoundAsync(app.As(new TestCaller { Grants = { ["accounts:read"] = Scope.Own } }), "bauhinea")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Notes_and_comments_find_the_record_that_they_speak_of_for_those_who_may_see_it()
    {
        var account = (await app.Administrator.PostAsync("accounts", new { name = "Quiet Hall", ownerId = Ids.New(), teamId = Ids.New() })).Id;
        var note = await app.Administrator.PostAsync($"accounts/{account}/timeline", new { kind = "note", text = "Their ballroom has a turquoise ceiling; 客戶喜歡無線咪高峰。" });
        await app.Administrator.PostAsync("comments", new { recordType = "account", recordId = account, text = "Competitor offers marmalade projectors in the quiet hall" });

        foreach (var q in new[] { "turquoise", "ballroom ceil", "咪高峰", "无线", "marmalade" })
        {
            var found = await app.Administrator.GetAsync("search?q=" + Uri.EscapeDataString(q));
            found.Items.Single().GetProperty("id").GetGuid().ShouldBe(account, q);
            found.Items.Single().GetProperty("recordType").GetString().ShouldBe("account");
            (await FoundAsync(app.As(new TestCaller { Grants = { ["accounts:read"] = Scope.Own } }), q)).ShouldBeEmpty(q);
        }

        (await FoundAsync(app.Administrator, "quiet hall")).ShouldBe([account]);
        (await app.Administrator.GetAsync("search?q=turquoise")).Items.Single().GetProperty("match").GetString()!.ShouldContain("turquoise ceiling");
        note.Status.ShouldBe(System.Net.HttpStatusCode.Created);
    }

    [Fact]
    public async Task Leads_opportunities_and_segments_are_found_too_and_a_type_can_be_asked_for()
    {
        var account = (await app.Administrator.PostAsync("accounts", new { name = "Cinnabar Works" })).Id;
        var lead = await app.Administrator.PostAsync("leads", new { companyName = "Cinnabar Studios", phone = "+852 2345 0011", source = "Website" });
        lead.Status.ShouldBe(System.Net.HttpStatusCode.Created, lead.Text);
        var deal = await app.Administrator.PostAsync("opportunities", new { name = "Cinnabar wall", accountId = account });
        deal.Status.ShouldBe(System.Net.HttpStatusCode.Created, deal.Text);
        var segment = await app.Administrator.PostAsync("segments", new { name = "Cinnabar friends", recordType = "account", definition = "grade eq \"A\"" });
        segment.Status.ShouldBe(System.Net.HttpStatusCode.Created, segment.Text);

        var found = await app.Administrator.GetAsync("search?q=cinnabar");
        found.Items.Select(item => item.GetProperty("recordType").GetString()).ShouldBe(["account", "lead", "opportunity", "segment"], ignoreOrder: true);
        (await FoundAsync(app.Administrator, "2345 0011")).ShouldContain(lead.Id);
        (await FoundAsync(app.Administrator, lead["number"].GetString()!)).ShouldContain(lead.Id);
        (await app.Administrator.GetAsync("search?q=cinnabar&types=opportunity,lead")).Items.Count.ShouldBe(2);
        (await app.Administrator.GetAsync("search?q=cinnabar&types=nonsense")).Status.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        (await FoundAsync(app.With("opportunities:read"), "cinnabar")).ShouldBe([deal.Id]);
        (await FoundAsync(app.As(new TestCaller { Grants = { ["opportunities:read"] = Scope.Own, ["leads:read"] = Scope.Own } }), "cinnabar")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_match_says_what_was_found_where_the_title_does_not()
    {
        await app.Administrator.PostAsync("accounts", new
        {
            name = "Matchless Ltd", names = new Dictionary<string, string> { ["zh-Hant"] = "無雙有限公司" }, phones = new[] { new { number = "2987 1234" } }, emails = new[] { new { address = "sales@matchless-hk.example" } },
        });
        foreach (var (q, match) in new[] { ("無雙", "無雙有限公司"), ("29871234", "+852 2987 1234"), ("sales@matchless", "sales@matchless-hk.example") })
            (await app.Administrator.GetAsync("search?q=" + Uri.EscapeDataString(q))).Items.Single().GetProperty("match").GetString()!.ShouldStartWith(match, customMessage: q);
    }

    [Fact]
    public async Task Nobody_finds_a_record_by_a_field_that_is_hidden_from_them_nor_is_shown_it()
    {
        var account = (await app.Administrator.PostAsync("accounts", new
        {
            name = "Vermilion Theatre", names = new Dictionary<string, string> { ["zh-Hant"] = "朱紅劇院" }, phones = new[] { new { number = "2744 5566" } },
            emails = new[] { new { address = "box@vermilion-stage.example" } }, website = "www.vermilion-web.example", addresses = new[] { new { district = "Sai Kung" } },
        })).Id;
        var contact = (await app.Administrator.PostAsync("contacts", new
        {
            name = "Vera Mok", phones = new[] { new { number = "6744 5566" } }, emails = new[] { new { address = "vera@vermilion-stage.example" } }, jobTitle = "Stage manager",
            accounts = new[] { new { accountId = account } },
        })).Id;
        var limited = app.As(new TestCaller
        {
            Grants = { ["accounts:read"] = Scope.Everyone, ["contacts:read"] = Scope.Everyone },
            Fields = new FieldRights(new Dictionary<string, IReadOnlyDictionary<string, FieldAccess>>
            {
                ["account"] = Hidden("names", "phones", "emails", "website", "district"),
                ["contact"] = Hidden("phones", "emails", "jobTitle", "accounts"),
            }),
        });

        foreach (var q in new[] { "朱紅", "27445566", "box@vermilion", "67445566", "vera@vermilion", "vermilion-web" })
        {
            (await FoundAsync(app.Administrator, q)).ShouldNotBeEmpty(q);
            (await FoundAsync(limited, q)).ShouldBeEmpty(q);
        }

        (await app.Administrator.GetAsync("search?q=vermilion theatre")).Items.Single().GetProperty("match").GetString()!.ShouldContain("Sai Kung");
        var seen = (await limited.GetAsync("search?q=vermilion theatre")).Items.Single();
        (seen.GetProperty("id").GetGuid(), seen.GetProperty("match").GetString()!.Contains("Sai Kung", StringComparison.Ordinal)).ShouldBe((account, false));
        seen = (await limited.GetAsync("search?q=vera mok")).Items.Single();
        (seen.GetProperty("id").GetGuid(), seen.GetProperty("match").ValueKind).ShouldBe((contact, System.Text.Json.JsonValueKind.Null));
    }

    [Fact]
    public async Task A_lead_in_the_pool_is_found_by_its_company_and_not_by_who_asks_until_it_is_claimed()
    {
        var lead = await app.Administrator.PostAsync("leads", new
        {
            companyName = "Saffron Kitchens", personName = "Ottoline Pun", email = "ottoline@saffron-mail.example", phone = "+852 2788 1212", message = "Call my sister Zenobia", interest = "Ovens", source = "Website",
        });
        lead.Status.ShouldBe(System.Net.HttpStatusCode.Created, lead.Text);
        var rep = app.With("leads:read", "leads:update");
        var manager = app.With("leads:read", "leads:unmask");

        (await FoundAsync(rep, "saffron")).ShouldContain(lead.Id);
        foreach (var q in new[] { "ottoline", "2788 1212", "ottoline@saffron-mail", "zenobia" })
        {
            (await FoundAsync(manager, q)).ShouldContain(lead.Id, q);
            (await FoundAsync(rep, q)).ShouldBeEmpty(q);
        }

        (await manager.GetAsync("search?q=27881212")).Items.Single().GetProperty("match").GetString()!.ShouldStartWith("+852 2788 1212");
    }

    [Fact]
    public async Task Common_words_find_those_who_have_them_all_though_hundreds_have_one()
    {
        foreach (var portion in Enumerable.Range(0, 130).Chunk(65))
            await app.Administrator.PostAsync("accounts/batch", new { allowDuplicates = true, items = portion.Select(n => new { name = $"Obsidian {(n % 13 == 0 ? "Quarry" : "Mine")} {n}" }) });
        (await FoundAsync(app.Administrator, "obsidian quarry")).Count.ShouldBe(10);
        (await FoundAsync(app.Administrator, "obsid")).Count.ShouldBe(10);
        (await FoundAsync(app.As(new TestCaller { Grants = { ["accounts:read"] = Scope.Own } }), "obsidian mine")).ShouldBeEmpty();
    }

    private static Dictionary<string, FieldAccess> Hidden(params IEnumerable<string> fields) => fields.ToDictionary(field => field, _ => FieldAccess.None);

    [Fact]
    public void Words_that_differ_by_a_mistake_are_neighbours()
    {
        var words = new Neighbourhood(["kowloon", "harbour", "engineering", "mark", "park", "2755", "九龍"]);
        words.Count.ShouldBe(5);
        words.Near("kowlon").ShouldBe(["kowloon"]);
        words.Near("kwoloon").ShouldBe(["kowloon"]);
        words.Near("harbuor").ShouldBe(["harbour"]);
        words.Near("enginnering").ShouldBe(["engineering"]);
        words.Near("mbrk").ShouldBe(["mark"]);
        words.Near("kow").ShouldBeEmpty();
        words.Near("wanchai").ShouldBeEmpty();
        words.Knows("kowl").ShouldBeTrue();
        words.Knows("kowlon").ShouldBeFalse();
    }

    private static async Task<IReadOnlyList<Guid>> FoundAsync(ApiClient client, string q)
    {
        var found = await client.GetAsync("search?q=" + Uri.EscapeDataString(q));
        return [.. found.Items.Select(item => item.GetProperty("id").GetGuid())];
    }
}
