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
}
