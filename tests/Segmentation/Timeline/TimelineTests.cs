using System.Net;
using Crm.Leads.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Crm.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Timeline;

public sealed class TimelineTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_call_that_was_written_down_is_on_the_timelines_of_account_and_contact()
    {
        var account = await app.Administrator.PostAsync("accounts", new { name = "Timeline Hall" });
        var contact = await app.Administrator.PostAsync("contacts", new { name = "Mandy Lo", accounts = new[] { new { accountId = account.Id } } });
        var caller = app.As(new TestCaller { Name = "Amy", Grants = { ["*"] = Scope.Everyone }, Locale = "zh-Hant" });
        var logged = await caller.PostAsync($"contacts/{contact.Id}/timeline", new { kind = "call", text = "Asked for two 86-inch panels", occurredAt = "2026-11-20T02:00:00Z" });
        logged.Status.ShouldBe(HttpStatusCode.Created, logged.Text);
        await caller.PostAsync($"accounts/{account.Id}/timeline", new { kind = "visit", text = "Measured the room" });

        var timeline = await caller.GetAsync($"accounts/{account.Id}/timeline");
        timeline.Items.Select(item => item.GetProperty("kind").GetString()).ShouldBe(["visit", "call"]);
        timeline.Items[1].GetProperty("title").GetString().ShouldBe("通話");
        timeline.Items[1].GetProperty("actorName").GetString().ShouldBe("Amy");
        (await caller.GetAsync($"accounts/{account.Id}/timeline?filter=" + Uri.EscapeDataString("kind eq \"call\""))).Items.Count.ShouldBe(1);
        (await caller.GetAsync($"contacts/{contact.Id}/timeline")).Items.Count.ShouldBe(1);

        (await app.Administrator.DeleteAsync($"timeline/{logged.Id}", null)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await caller.DeleteAsync($"timeline/{logged.Id}", null)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await caller.GetAsync($"accounts/{account.Id}/timeline")).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_future_and_an_empty_text_are_refused()
    {
        var account = await app.Administrator.PostAsync("accounts", new { name = "Future Hall" });
        (await app.Administrator.PostAsync($"accounts/{account.Id}/timeline", new { kind = "call", text = "x", occurredAt = "2099-01-01T00:00:00Z" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await app.Administrator.PostAsync($"accounts/{account.Id}/timeline", new { kind = "call", text = " " })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await app.Administrator.PostAsync($"accounts/{Ids.New()}/timeline", new { kind = "call", text = "x" })).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_history_says_who_changed_which_field_from_what_to_what()
    {
        var account = await app.Administrator.PostAsync("accounts", new { name = "History Hall", grade = "B" });
        await app.Administrator.PatchAsync($"accounts/{account.Id}", new { grade = "A", tags = new[] { "vip" } }, account.ETag);
        var history = await app.Administrator.GetAsync($"accounts/{account.Id}/history");
        history.Items.Select(item => item.GetProperty("action").GetString()).ShouldBe(["updated", "created"]);
        history.Items[0].GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("field").GetString()).ShouldBe(["grade", "tags"], ignoreOrder: true);

        var grade = await app.Administrator.GetAsync($"accounts/{account.Id}/history?field=grade");
        grade.Items[0].GetProperty("changes")[0].GetProperty("old").GetString().ShouldBe("B");
        grade.Items[0].GetProperty("changes")[0].GetProperty("new").GetString().ShouldBe("A");
    }

    [Fact]
    public async Task A_converted_lead_becomes_account_and_contact_once_and_stands_on_their_timelines()
    {
        var (accountId, contactId) = (Ids.New(), Ids.New());
        var converted = new LeadConverted(
            Ids.New(), "L-2026-00001", "Website", "webForm", null, null, null, new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc),
            new ConvertedAccount(accountId, true, "Converted Conference Centre", "+85225556666", "https://ccc.example", "1 Expo Drive", "Wan Chai", "Hong Kong", "HK"),
            new ConvertedContact(contactId, true, "Nora Ip", "Events Manager", "nora@ccc.example", "+85261234567", "en"), null);
        await using (var scope = app.OpenScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SegmentationDbContext>();
            db.Publish(converted.LeadId, converted);
            db.Publish(converted.LeadId, converted);
            await db.SaveChangesAsync(CancellationToken.None);
        }

        var timeline = await CrmApp.EventuallyAsync(() => app.Administrator.GetAsync($"contacts/{contactId}/timeline"), answer => answer.Status == HttpStatusCode.OK && answer.Items.Count == 2);
        timeline.Items[0].GetProperty("kind").GetString().ShouldBe("lead.converted");
        timeline.Items[0].GetProperty("title").GetString()!.ShouldContain("L-2026-00001");
        var account = await app.Administrator.GetAsync($"accounts/{accountId}");
        account["name"].GetString().ShouldBe("Converted Conference Centre");
        account["district"].GetString().ShouldBe("Wan Chai");
        var contact = await app.Administrator.GetAsync($"contacts/{contactId}");
        contact["accounts"][0].GetProperty("accountId").GetGuid().ShouldBe(accountId);
        (await app.Administrator.GetAsync("contacts?filter=" + Uri.EscapeDataString("email eq \"nora@ccc.example\""))).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_written_by_hand_may_be_put_differently_and_keeps_what_it_said()
    {
        var account = (await app.Administrator.PostAsync("accounts", new { name = "Edited Hall" })).Id;
        var amy = app.As(new TestCaller { Name = "Amy", Grants = { ["*"] = Scope.Everyone } });
        var logged = await amy.PostAsync($"accounts/{account}/timeline", new { kind = "call", text = "Wants 20 panels" });
        logged["version"].GetInt32().ShouldBe(1);

        (await app.Administrator.PatchAsync($"timeline/{logged.Id}", new { text = "Wants nothing" }, "*")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await amy.PatchAsync($"timeline/{logged.Id}", new { text = "x" }, null)).Status.ShouldBe(HttpStatusCode.PreconditionRequired);
        var changed = await amy.PatchAsync($"timeline/{logged.Id}", new { text = "Wants 30 panels", kind = "visit" }, logged.ETag);
        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);
        (await amy.PatchAsync($"timeline/{logged.Id}", new { text = "Wants 40" }, logged.ETag)).Status.ShouldBe(HttpStatusCode.PreconditionFailed);

        var item = (await amy.GetAsync($"accounts/{account}/timeline")).Items.Single();
        item.GetProperty("kind").GetString().ShouldBe("visit");
        item.GetProperty("text").GetString().ShouldBe("Wants 30 panels");
        item.GetProperty("editedAt").ValueKind.ShouldNotBe(System.Text.Json.JsonValueKind.Null);
        var history = await app.Administrator.GetAsync($"timeline/{logged.Id}/history");
        history.Items.Single().GetProperty("changes").EnumerateArray().Single(c => c.GetProperty("field").GetString() == "text").GetProperty("old").GetString().ShouldBe("Wants 20 panels");

        (await amy.DeleteAsync($"timeline/{logged.Id}", null)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await amy.GetAsync($"accounts/{account}/timeline")).Items.ShouldBeEmpty();
        (await amy.PostAsync($"timeline/{logged.Id}/restore")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await amy.GetAsync($"accounts/{account}/timeline")).Items.Single().GetProperty("text").GetString().ShouldBe("Wants 30 panels");
    }

    [Fact]
    public async Task Many_changes_of_one_person_in_a_row_are_one_line()
    {
        var account = await app.Administrator.PostAsync("accounts", new { name = "Noisy Hall" });
        var amy = app.As(new TestCaller { Name = "Amy", Grants = { ["*"] = Scope.Everyone } });
        foreach (var patch in new object[] { new { grade = "A" }, new { grade = "B", tags = new[] { "vip" } }, new { businessType = "Hotel" } })
            (await amy.PatchAsync($"accounts/{account.Id}", patch, "*")).Status.ShouldBe(HttpStatusCode.OK);
        await amy.PostAsync($"accounts/{account.Id}/timeline", new { kind = "note", text = "Settled" });
        await app.As(new TestCaller { Name = "Ben", Grants = { ["*"] = Scope.Everyone } }).PatchAsync($"accounts/{account.Id}", new { grade = "C" }, "*");

        var items = (await amy.GetAsync($"accounts/{account.Id}/timeline")).Items;
        items.Select(item => $"{item.GetProperty("kind").GetString()} {item.GetProperty("actorName").GetString()}").ShouldBe(["account.changed Ben", "note Amy", "account.changed Amy"]);
        items[2].GetProperty("facts").GetProperty("fields").GetString().ShouldBe("grade,tags,businessType");
        items[2].GetProperty("facts").GetProperty("changes").GetString().ShouldBe("4");
    }

    [Fact]
    public async Task The_stream_of_a_group_holds_all_companies_that_the_caller_may_see_and_each_act_once()
    {
        // Whoever looks after a parent would see all below it.
        (await app.Administrator.SendAsync(HttpMethod.Put, "account-group-rule", new { sight = "none" }, ("If-Match", "*"))).Status.ShouldBe(HttpStatusCode.Accepted);
        var owner = new TestCaller { Name = "Owner", Grants = { ["accounts:read"] = Scope.Own, ["accounts:update"] = Scope.Own } };
        var parent = (await app.Administrator.PostAsync("accounts", new { name = "Parent Holdings", ownerId = owner.Id })).Id;
        var child = (await app.Administrator.PostAsync("accounts", new { name = "Child Ltd", parentId = parent, ownerId = owner.Id })).Id;
        var grandchild = (await app.Administrator.PostAsync("accounts", new { name = "Grandchild Ltd", parentId = child, ownerId = owner.Id })).Id;
        var hidden = (await app.Administrator.PostAsync("accounts", new { name = "Hidden Ltd", parentId = parent, ownerId = Ids.New() })).Id;
        var both = (await app.Administrator.PostAsync("contacts", new { name = "Both Sides", accounts = new[] { new { accountId = parent }, new { accountId = grandchild } } })).Id;
        foreach (var (id, text) in new[] { (parent, "At the parent"), (child, "At the child"), (grandchild, "At the grandchild"), (hidden, "At the hidden one") })
            await app.Administrator.PostAsync($"accounts/{id}/timeline", new { kind = "note", text });
        await app.Administrator.PostAsync($"contacts/{both}/timeline", new { kind = "call", text = "With both" });

        var group = await app.As(owner).GetAsync($"accounts/{parent}/timeline?group=true");
        group.Items.Select(item => item.GetProperty("text").GetString()).ShouldBe(["With both", "At the grandchild", "At the child", "At the parent"]);
        group.Items[2].GetProperty("subjectName").GetString().ShouldBe("Child Ltd");
        (await app.As(owner).GetAsync($"accounts/{parent}/timeline")).Items.Count.ShouldBe(2);
        (await app.Administrator.GetAsync($"accounts/{parent}/timeline?group=true")).Items.Count.ShouldBe(5);
        (await app.As(owner).GetAsync($"accounts/{hidden}/timeline?group=true")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_told_of_a_record_that_the_caller_may_not_see_is_left_out()
    {
        var account = (await app.Administrator.PostAsync("accounts", new { name = "Discreet Hall" })).Id;
        var deal = await app.Administrator.PostAsync("opportunities", new { name = "Secret deal", accountId = account, amount = new { amount = "120000", currency = "HKD" } });
        deal.Status.ShouldBe(HttpStatusCode.Created, deal.Text);
        var told = await CrmApp.EventuallyAsync(() => app.Administrator.GetAsync($"accounts/{account}/timeline"), answer => answer.Items.Count == 1);
        told.Items[0].GetProperty("facts").GetProperty("amount").GetString().ShouldStartWith("120000");
        told.Items[0].GetProperty("facts").GetProperty("currency").GetString().ShouldBe("HKD");

        (await app.With("accounts:read").GetAsync($"accounts/{account}/timeline")).Items.ShouldBeEmpty();
        (await app.With("accounts:read", "opportunities:read").GetAsync($"accounts/{account}/timeline")).Items.Count.ShouldBe(1);
        (await app.As(new TestCaller { Grants = { ["accounts:read"] = Scope.Everyone, ["opportunities:read"] = Scope.Own } }).GetAsync($"accounts/{account}/timeline")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_brief_says_who_spoke_with_them_last_who_knows_them_and_what_is_pinned()
    {
        var account = (await app.Administrator.PostAsync("accounts", new { name = "Brief Hall" })).Id;
        var (amy, ben) = (app.As(new TestCaller { Name = "Amy", Grants = { ["*"] = Scope.Everyone } }), app.As(new TestCaller { Name = "Ben", Grants = { ["*"] = Scope.Everyone } }));
        await amy.PostAsync($"accounts/{account}/timeline", new { kind = "call", text = "First", occurredAt = "2026-11-01T02:00:00Z" });
        await amy.PostAsync($"accounts/{account}/timeline", new { kind = "visit", text = "Second", occurredAt = "2026-11-02T02:00:00Z" });
        await ben.PostAsync($"accounts/{account}/timeline", new { kind = "mail", text = "Third", occurredAt = "2026-11-03T02:00:00Z" });
        var note = await ben.PostAsync($"accounts/{account}/timeline", new { kind = "note", text = "Never call before ten" });

        (await app.With("accounts:read").PostAsync($"accounts/{account}/timeline/{note.Id}/pin")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await ben.PostAsync($"accounts/{account}/timeline/{Ids.New()}/pin")).Status.ShouldBe(HttpStatusCode.NotFound);
        for (var time = 0; time < 2; time++) (await ben.PostAsync($"accounts/{account}/timeline/{note.Id}/pin")).Status.ShouldBe(HttpStatusCode.NoContent);

        var brief = await app.With("accounts:read").GetAsync($"accounts/{account}/brief");
        brief["lastContact"].GetProperty("text").GetString().ShouldBe("Third");
        brief["knownBy"].EnumerateArray().Select(person => $"{person.GetProperty("name").GetString()} {person.GetProperty("contacts").GetInt32()}").ShouldBe(["Amy 2", "Ben 1"]);
        brief["pinned"].EnumerateArray().Single().GetProperty("text").GetString().ShouldBe("Never call before ten");
        (await amy.GetAsync($"accounts/{account}/timeline")).Items[0].GetProperty("pinned").GetBoolean().ShouldBeTrue();
        (await ben.DeleteAsync($"accounts/{account}/timeline/{note.Id}/pin", null)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await amy.GetAsync($"accounts/{account}/brief"))["pinned"].GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Templates_are_made_in_three_languages_by_those_who_may()
    {
        var template = new { kind = "visit", names = new Dictionary<string, string> { ["en"] = "Site visit", ["zh-Hant"] = "實地視察" }, texts = new Dictionary<string, string> { ["en"] = "Room:\nCeiling:" } };
        (await app.With("accounts:update").PostAsync("activity-templates", template)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var made = await app.Administrator.PostAsync("activity-templates", template);
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
        (await app.Administrator.PostAsync("activity-templates", template with { names = new Dictionary<string, string> { ["fr"] = "Visite" } })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await app.Administrator.PatchAsync($"activity-templates/{made.Id}", new { kind = "call" }, made.ETag)).Status.ShouldBe(HttpStatusCode.OK);
        var listed = (await app.With("accounts:read").GetAsync("activity-templates")).Items.Single(item => item.GetProperty("id").GetGuid() == made.Id);
        listed.GetProperty("kind").GetString().ShouldBe("call");
        listed.GetProperty("names").GetProperty("zh-Hant").GetString().ShouldBe("實地視察");
        (await app.Administrator.DeleteAsync($"activity-templates/{made.Id}", "*")).Status.ShouldBe(HttpStatusCode.NoContent);
    }
}
