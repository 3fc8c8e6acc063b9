using System.Net;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Merging;

public sealed class MergeAccountsTests(CrmApp app) : IClassFixture<CrmApp>
{
    private ApiClient Api => app.Administrator;

    [Fact]
    public async Task The_survivors_values_stay_its_blanks_are_filled_and_lists_are_united()
    {
        var survivor = await Api.AccountAsync("Unite Lighting", new { grade = "B", phones = new[] { new { number = "2345 1001" } }, tags = new[] { "fair" } });
        var other = await Api.AccountAsync("Unite Lighting Ltd", new
        {
            grade = "A", businessType = "hotel", website = "unite.example.hk", phones = new[] { new { number = "2345 1001", label = "office" }, new { number = "2345 1002", label = "fax" } },
            emails = new[] { new { address = "info@unite.example.hk" } }, tags = new[] { "Fair", "vip" }, addresses = new[] { new { line = "1 Nathan Road", district = "Tsim Sha Tsui" } },
        });

        var merge = await Api.MergeAsync("accounts", survivor.Id, other.Id);
        merge["survivorId"].GetGuid().ShouldBe(survivor.Id);
        merge["merged"][0].GetProperty("id").GetGuid().ShouldBe(other.Id);

        var united = await Api.GetAsync($"accounts/{survivor.Id}");
        united.ETag.ShouldBe(merge.ETag);
        united["grade"].GetString().ShouldBe("B");
        united["businessType"].GetString().ShouldBe("hotel");
        united["district"].GetString().ShouldBe("Tsim Sha Tsui");
        united["phones"].EnumerateArray().Select(p => (p.GetProperty("number").GetString(), p.GetProperty("label").GetString())).ShouldBe([("+85223451001", "office"), ("+85223451002", "fax")]);
        united["tags"].EnumerateArray().Select(t => t.GetString()).ShouldBe(["fair", "vip"]);
        (await Api.GetAsync("accounts?filter=" + Uri.EscapeDataString("name sw \"Unite Lighting\""))).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_reviewer_chooses_whose_value_wins_even_a_blank_one_and_sees_the_result_before()
    {
        var survivor = await Api.AccountAsync("Choose Furniture", new { grade = "C", source = "Fair 2024", ownerId = Ids.New() });
        var other = await Api.AccountAsync("Choose Furniture Co", new { grade = "A", customerType = "dealer" });
        var fields = new Dictionary<string, Guid> { ["grade"] = other.Id, ["source"] = other.Id, ["name"] = other.Id, ["customerType"] = survivor.Id };

        var preview = await Api.PostAsync($"accounts/{survivor.Id}/merge/preview", new { others = new[] { other.Id }, fields });
        preview.Status.ShouldBe(HttpStatusCode.OK, preview.Text);
        (await Api.GetAsync($"accounts/{survivor.Id}"))["grade"].GetString().ShouldBe("C");

        (await Api.TryMergeAsync("accounts", survivor.Id, new { others = new[] { other.Id }, fields })).Status.ShouldBe(HttpStatusCode.OK);
        var united = await Api.GetAsync($"accounts/{survivor.Id}");
        foreach (var field in new[] { "name", "grade", "source", "customerType", "ownerId" })
            preview["result"].GetProperty(field).ToString().ShouldBe(united[field].ToString(), field);
        united["name"].GetString().ShouldBe("Choose Furniture Co");
        united["grade"].GetString().ShouldBe("A");
        united["source"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        united["customerType"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task People_subsidiaries_timeline_listings_opportunities_and_leads_follow_and_go_back_when_it_is_undone()
    {
        var survivor = await Api.AccountAsync("Follow Hotel");
        var other = await Api.AccountAsync("Follow Hotel Group", new { grade = "A" });
        var child = await Api.AccountAsync("Follow Hotel Mong Kok", new { parentId = other.Id });
        var both = await Api.ContactAsync("Ada Both", new { accounts = new[] { new { accountId = survivor.Id, role = "buyer", isPrimary = true }, new { accountId = other.Id, role = "owner", isPrimary = false } } });
        var only = await Api.ContactAsync("Ben Only", new { accounts = new[] { new { accountId = other.Id, role = "finance", isPrimary = true } } });
        await Api.PostAsync($"accounts/{other.Id}/timeline", new { kind = "note", text = "Follow me" });
        await Api.PostAsync($"contacts/{both.Id}/timeline", new { kind = "call", text = "Said to both" });
        var opportunity = await Api.PostAsync("opportunities", new { name = "Follow panels", accountId = other.Id, contactId = only.Id });
        opportunity.Status.ShouldBe(HttpStatusCode.Created, opportunity.Text);
        var lead = await Api.PostAsync("leads", new { companyName = "Follow Hotel Group", personName = "Cora", email = "cora@follow.example.hk" });
        var converted = await Api.PostAsync($"leads/{lead.Id}/convert", new { accountId = other.Id }, ("If-Match", "*"));
        converted.Status.ShouldBe(HttpStatusCode.OK, converted.Text);
        await CrmApp.EventuallyAsync(() => Api.GetAsync($"contacts/{converted["contactId"].GetGuid()}"), cora => cora.Status == HttpStatusCode.OK);
        var before = await EverythingAsync();

        var preview = await Api.PostAsync($"accounts/{survivor.Id}/merge/preview", new { others = new[] { other.Id } });
        var moves = preview["moves"].EnumerateArray().ToDictionary(m => m.GetProperty("kind").GetString()!, m => m.GetProperty("count").GetInt32());
        moves["contacts"].ShouldBe(3, "Ada, Ben and the lead's Cora");
        moves["children"].ShouldBe(1);
        moves["leads"].ShouldBe(1);
        moves["opportunities"].ShouldBe(1);

        var merge = await Api.MergeAsync("accounts", survivor.Id, other.Id);
        await CrmApp.EventuallyAsync(() => Api.GetAsync($"opportunities/{opportunity.Id}"), o => o["accountId"].GetGuid() == survivor.Id);
        await CrmApp.EventuallyAsync(() => Api.GetAsync($"leads/{lead.Id}"), l => l["accountId"].GetGuid() == survivor.Id);
        await FiguresAsync(survivor.Id);
        (await Api.GetAsync($"accounts/{child.Id}"))["parentId"].GetGuid().ShouldBe(survivor.Id);
        (await Api.GetAsync($"contacts/{both.Id}"))["accounts"].Values("role").ShouldBe(["buyer"]);
        (await Api.GetAsync($"contacts/{only.Id}"))["accounts"][0].GetProperty("isPrimary").GetBoolean().ShouldBeFalse();
        var timeline = (await Api.GetAsync($"accounts/{survivor.Id}/timeline")).Items;
        timeline.Count(item => item.GetProperty("text").GetString() == "Said to both").ShouldBe(1);
        timeline.ShouldContain(item => item.GetProperty("text").GetString() == "Follow me");
        timeline.ShouldContain(item => item.GetProperty("title").GetString() == "Merged with Follow Hotel Group");

        await Api.UndoAsync(merge);
        await CrmApp.EventuallyAsync(() => Api.GetAsync($"opportunities/{opportunity.Id}"), o => o["accountId"].GetGuid() == other.Id);
        await CrmApp.EventuallyAsync(() => Api.GetAsync($"leads/{lead.Id}"), l => l["accountId"].GetGuid() == other.Id);
        await FiguresAsync(other.Id);
        (await EverythingAsync()).ShouldBe(before);
        (await Api.GetAsync($"accounts/{other.Id}/timeline")).Items.ShouldContain(item => item.GetProperty("text").GetString() == "Follow me");
        (await Api.GetAsync($"accounts/{survivor.Id}/timeline")).Items.ShouldNotContain(item => item.GetProperty("text").GetString() == "Follow me");

        // What segments count has moved as well.
        Task<ApiResponse> FiguresAsync(Guid of) => CrmApp.EventuallyAsync(
            () => Api.GetAsync("accounts?filter=" + Uri.EscapeDataString($"(id eq \"{survivor.Id}\" or id eq \"{other.Id}\") and opportunities.count eq 1")),
            found => found.Items.Count == 1 && found.Items[0].GetProperty("id").GetGuid() == of);

        async Task<string> EverythingAsync() => string.Join("\n\n", await Task.WhenAll(
            Api.SaysAsync($"accounts/{survivor.Id}"), Api.SaysAsync($"accounts/{other.Id}"), Api.SaysAsync($"accounts/{child.Id}"), Api.SaysAsync($"contacts/{both.Id}"),
            Api.SaysAsync($"contacts/{only.Id}"), Api.SaysAsync($"opportunities/{opportunity.Id}")));
    }

    [Fact]
    public async Task Old_ids_lead_to_the_survivor_through_several_merges()
    {
        var (first, second, third) = (await Api.AccountAsync("Old id A"), await Api.AccountAsync("Old id B"), await Api.AccountAsync("Old id C"));
        await Api.MergeAsync("accounts", second.Id, first.Id);
        await Api.MergeAsync("accounts", third.Id, second.Id);

        var moved = await Api.GetAsync($"accounts/{first.Id}");
        moved.Status.ShouldBe(HttpStatusCode.MovedPermanently, moved.Text);
        moved.Headers["Location"].ShouldBe($"/api/v1/accounts/{third.Id}");
        moved.Headers["Cache-Control"].ShouldContain("no-store");
        moved.Code.ShouldBe("record.merged");
        moved["survivorId"].GetGuid().ShouldBe(third.Id);
        (await Api.GetAsync($"accounts/{first.Id}/timeline?limit=5")).Headers["Location"].ShouldBe($"/api/v1/accounts/{third.Id}/timeline?limit=5");

        var patched = await Api.PatchAsync($"accounts/{first.Id}", new { grade = "A" }, "*");
        patched.Status.ShouldBe(HttpStatusCode.Conflict, patched.Text);
        patched.Code.ShouldBe("record.merged");
        (await Api.PostAsync($"accounts/{first.Id}/restore")).Code.ShouldBe("record.restore-merged");

        var stranger = app.As(new TestCaller { Grants = { ["accounts:read"] = Scope.Own } });
        (await stranger.GetAsync($"accounts/{first.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_people_changed_since_stays_when_a_merge_is_undone_and_is_listed()
    {
        var survivor = await Api.AccountAsync("Since Catering", new { tags = new[] { "own" } });
        var other = await Api.AccountAsync("Since Catering Ltd", new { grade = "A", businessType = "restaurant", tags = new[] { "theirs" }, phones = new[] { new { number = "2345 2001" } } });
        var merge = await Api.MergeAsync("accounts", survivor.Id, other.Id);
        var now = await Api.GetAsync($"accounts/{survivor.Id}");
        (await Api.PatchAsync($"accounts/{survivor.Id}", new { grade = "B", description = "Met at the fair", tags = new[] { "own", "theirs", "new" } }, now.ETag)).Status.ShouldBe(HttpStatusCode.OK);

        var undone = await Api.UndoAsync(merge);
        undone["kept"][0].GetProperty("id").GetGuid().ShouldBe(survivor.Id);
        undone["kept"][0].GetProperty("fields").EnumerateArray().Select(f => f.GetString()).ShouldBe(["grade"]);
        var restored = await Api.GetAsync($"accounts/{survivor.Id}");
        restored["grade"].GetString().ShouldBe("B");
        restored["description"].GetString().ShouldBe("Met at the fair");
        restored["businessType"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        restored["phones"].GetArrayLength().ShouldBe(0);
        restored["tags"].EnumerateArray().Select(t => t.GetString()).ShouldBe(["own", "new"]);
        (await Api.GetAsync($"accounts/{other.Id}"))["grade"].GetString().ShouldBe("A");
    }

    [Fact]
    public async Task A_later_merge_is_undone_first()
    {
        var (first, second, third) = (await Api.AccountAsync("Order A", new { grade = "A" }), await Api.AccountAsync("Order B"), await Api.AccountAsync("Order C"));
        var earlier = await Api.MergeAsync("accounts", second.Id, first.Id);
        var later = await Api.MergeAsync("accounts", third.Id, second.Id);

        var refused = await Api.PostAsync($"merges/{earlier.Id}/undo");
        refused.Code.ShouldBe("merge.undo-later-first");
        refused["mergeId"].GetGuid().ShouldBe(later.Id);

        await Api.UndoAsync(later);
        await Api.UndoAsync(earlier);
        (await Api.GetAsync($"accounts/{first.Id}"))["grade"].GetString().ShouldBe("A");
        (await Api.GetAsync($"accounts/{second.Id}"))["grade"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await Api.PostAsync($"merges/{earlier.Id}/undo")).Code.ShouldBe("merge.undone-already");
    }

    [Fact]
    public async Task A_merge_that_would_put_an_account_above_itself_is_refused_until_another_parent_is_chosen()
    {
        var top = await Api.AccountAsync("Circle top");
        var middle = await Api.AccountAsync("Circle middle", new { parentId = top.Id });
        var bottom = await Api.AccountAsync("Circle bottom", new { parentId = middle.Id });

        var refused = await Api.TryMergeAsync("accounts", bottom.Id, new { others = new[] { top.Id } });
        refused.Status.ShouldBe(HttpStatusCode.Conflict, refused.Text);
        refused.Code.ShouldBe("merge.circular-parents");
        (await Api.PostAsync($"accounts/{bottom.Id}/merge/preview", new { others = new[] { top.Id } })).Code.ShouldBe("merge.circular-parents");

        (await Api.TryMergeAsync("accounts", bottom.Id, new { others = new[] { top.Id }, fields = new { parentId = top.Id } })).Status.ShouldBe(HttpStatusCode.OK);
        (await Api.GetAsync($"accounts/{bottom.Id}"))["parentId"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await Api.GetAsync($"accounts/{middle.Id}"))["parentId"].GetGuid().ShouldBe(bottom.Id);

        // Parent and child that turn out to be one.
        (await Api.TryMergeAsync("accounts", middle.Id, new { others = new[] { bottom.Id } })).Status.ShouldBe(HttpStatusCode.OK);
        (await Api.GetAsync($"accounts/{middle.Id}"))["parentId"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task An_undoing_that_would_put_an_account_above_itself_is_refused()
    {
        var group = await Api.AccountAsync("Undo circle group");
        var survivor = await Api.AccountAsync("Undo circle survivor");
        var other = await Api.AccountAsync("Undo circle other", new { parentId = group.Id });
        var child = await Api.AccountAsync("Undo circle child", new { parentId = other.Id });
        var merge = await Api.TryMergeAsync("accounts", survivor.Id, new { others = new[] { other.Id }, fields = new { parentId = survivor.Id } });
        merge.Status.ShouldBe(HttpStatusCode.OK, merge.Text);
        (await Api.PatchAsync($"accounts/{group.Id}", new { parentId = child.Id }, "*")).Status.ShouldBe(HttpStatusCode.OK);

        (await Api.PostAsync($"merges/{merge.Id}/undo")).Code.ShouldBe("merge.circular-parents");
        (await Api.GetAsync($"accounts/{child.Id}"))["parentId"].GetGuid().ShouldBe(survivor.Id);
        (await Api.PatchAsync($"accounts/{group.Id}", new { parentId = (Guid?)null }, "*")).Status.ShouldBe(HttpStatusCode.OK);
        await Api.UndoAsync(merge);
        (await Api.GetAsync($"accounts/{child.Id}"))["parentId"].GetGuid().ShouldBe(other.Id);
    }

    [Fact]
    public async Task A_record_is_not_merged_with_itself_nor_an_unknown_field_chosen()
    {
        var account = await Api.AccountAsync("Self Ltd");
        var other = await Api.AccountAsync("Self Limited");
        (await Api.TryMergeAsync("accounts", account.Id, new { others = new[] { account.Id } })).Code.ShouldBe("merge.with-itself");
        (await Api.TryMergeAsync("accounts", account.Id, new { others = Array.Empty<Guid>() })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Api.TryMergeAsync("accounts", account.Id, new { others = new[] { other.Id, other.Id } }))["errors"][0].GetProperty("code").GetString().ShouldBe("merge.record-twice");
        (await Api.TryMergeAsync("accounts", account.Id, new { others = new[] { Ids.New() } })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Api.TryMergeAsync("accounts", account.Id, new { others = new[] { other.Id }, fields = new { colour = other.Id } })).Code.ShouldBe("merge.unknown-field");
        (await Api.TryMergeAsync("accounts", account.Id, new { others = new[] { other.Id }, fields = new { grade = Ids.New() } })).Code.ShouldBe("merge.unknown-record");
        (await Api.PostAsync($"accounts/{account.Id}/merge", new { others = new[] { other.Id } })).Status.ShouldBe(HttpStatusCode.PreconditionRequired);
        (await Api.GetAsync($"accounts/{other.Id}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_two_who_merge_the_same_records_at_once_one_wins_and_nothing_is_moved_twice()
    {
        var survivors = new List<Guid>();
        for (var i = 0; i < 4; i++) survivors.Add((await Api.AccountAsync($"Race survivor {i}")).Id);
        var contested = await Api.AccountAsync("Race contested", new { grade = "A" });
        await Api.AccountAsync("Race child", new { parentId = contested.Id });

        var answers = await Task.WhenAll(survivors.Select(survivor => Api.TryMergeAsync("accounts", survivor, new { others = new[] { contested.Id } })));
        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1, string.Join('\n', answers.Select(answer => answer.ToString())));
        answers.Where(answer => answer.Status != HttpStatusCode.OK).ShouldAllBe(answer => answer.Status == HttpStatusCode.PreconditionFailed || answer.Code == "record.merged");
        var winner = answers.Single(answer => answer.Status == HttpStatusCode.OK);
        var late = await Api.TryMergeAsync("accounts", survivors.First(id => id != winner["survivorId"].GetGuid()), new { others = new[] { contested.Id } });
        late.Code.ShouldBe("record.merged");
        late["survivorId"].GetGuid().ShouldBe(winner["survivorId"].GetGuid());
    }

    [Fact]
    public async Task A_version_that_is_no_longer_current_is_refused_for_the_survivor_and_for_the_others()
    {
        var survivor = await Api.AccountAsync("Stale Ltd");
        var other = await Api.AccountAsync("Stale Limited");
        await Api.PatchAsync($"accounts/{other.Id}", new { grade = "A" }, other.ETag);
        var stale = await Api.PostAsync($"accounts/{survivor.Id}/merge", new { others = new[] { other.Id }, versions = new Dictionary<Guid, int> { [other.Id] = 1 } }, ("If-Match", "*"));
        stale.Status.ShouldBe(HttpStatusCode.PreconditionFailed, stale.Text);
        stale["changedFields"][0].GetProperty("field").GetString().ShouldBe("grade");
        (await Api.PostAsync($"accounts/{survivor.Id}/merge", new { others = new[] { other.Id } }, ("If-Match", "\"7\""))).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Who_may_not_merge_every_one_of_the_records_may_neither_merge_nor_undo()
    {
        var me = new TestCaller { Grants = { ["accounts:read"] = Scope.Everyone, ["accounts:merge"] = Scope.Own } };
        var mine = await Api.AccountAsync("Rights mine", new { ownerId = me.Id });
        var theirs = await Api.AccountAsync("Rights theirs", new { ownerId = Ids.New() });
        (await app.As(me).TryMergeAsync("accounts", mine.Id, new { others = new[] { theirs.Id } })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await app.As(me).TryMergeAsync("accounts", theirs.Id, new { others = new[] { mine.Id } })).Status.ShouldBe(HttpStatusCode.Forbidden);

        var blind = new TestCaller { Id = me.Id, Grants = { ["accounts:read"] = Scope.Own, ["accounts:merge"] = Scope.Own } };
        (await app.As(blind).TryMergeAsync("accounts", mine.Id, new { others = new[] { theirs.Id } })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.With("accounts:read", "accounts:update").TryMergeAsync("accounts", mine.Id, new { others = new[] { theirs.Id } })).Status.ShouldBe(HttpStatusCode.Forbidden);

        var merge = await Api.MergeAsync("accounts", theirs.Id, mine.Id);
        (await app.As(me).PostAsync($"merges/{merge.Id}/undo")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await app.As(blind).PostAsync($"merges/{merge.Id}/undo")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.As(blind).GetAsync($"merges/{merge.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.As(me).GetAsync("merges?filter=" + Uri.EscapeDataString($"merged.id eq \"{mine.Id}\""))).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_thirty_days_a_merge_stands()
    {
        var survivor = await Api.AccountAsync("Thirty Ltd");
        var merge = await Api.MergeAsync("accounts", survivor.Id, (await Api.AccountAsync("Thirty Limited")).Id);
        app.Clock.Advance(TimeSpan.FromDays(30) + TimeSpan.FromMinutes(1));
        var late = await Api.PostAsync($"merges/{merge.Id}/undo");
        late.Status.ShouldBe(HttpStatusCode.Conflict, late.Text);
        late.Code.ShouldBe("merge.undo-too-late");
    }
}
