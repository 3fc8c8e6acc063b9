using System.Net;
using System.Text.Json;
using Crm.Leads.Dispatch;
using Crm.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Crm.Leads.Tests.Dispatch;

public sealed class DeadlineTests : IAsyncLifetime
{
    private readonly LeadsApp leads = new();

    [Fact]
    public async Task A_lead_nobody_accepts_in_working_time_goes_to_the_manager()
    {
        var manager = leads.Office.Person("Manager");
        var team = leads.Office.Team("Kowloon", manager, "Slow");
        var lead = await OfferAsync(team.Id);
        var etag = lead.ETag!;

        leads.App.Clock.MoveTo(LeadsApp.MondayMorning.AddMinutes(55));
        await ActAsync();
        (await ReadAsync(lead.Id))["ownerId"].GetGuid().ShouldBe(team.MemberIds[0]);

        leads.App.Clock.MoveTo(LeadsApp.MondayMorning.AddMinutes(66));
        await ActAsync();
        var escalated = await ReadAsync(lead.Id);
        escalated["ownerId"].GetGuid().ShouldBe(manager.Id);
        escalated["status"].GetString().ShouldBe("assigned");
        (await leads.Administrator.GetAsync($"leads/{lead.Id}/dispatch-log")).Body[0].GetProperty("act").GetString().ShouldBe("escalated");
        (await leads.As(leads.Office.Member(team, 0)).PostAsync($"leads/{lead.Id}/accept", null, ("If-Match", etag))).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await leads.As(manager).PostAsync($"leads/{lead.Id}/accept", null, ("If-Match", escalated.ETag!))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nights_do_not_count()
    {
        leads.App.Clock.MoveTo(LeadsApp.MondayMorning.AddHours(7).AddMinutes(30));
        var team = leads.Office.Team("Evening", leads.Office.Person("Boss"), "Evening1");
        var lead = await OfferAsync(team.Id);
        lead["acceptBy"].GetDateTime().ShouldBe(LeadsApp.MondayMorning.UtcDateTime.AddHours(23).AddMinutes(30), TimeSpan.FromMinutes(5));

        leads.App.Clock.MoveTo(LeadsApp.MondayMorning.AddHours(22));
        await ActAsync();
        (await ReadAsync(lead.Id))["ownerId"].GetGuid().ShouldBe(team.MemberIds[0]);
    }

    [Fact]
    public async Task Without_a_manager_the_lead_returns_to_the_pool_and_is_not_given_to_the_late_one_again()
    {
        var team = leads.Office.Team("Orphans", null, "Orphan");
        var lead = await OfferAsync(team.Id);
        leads.App.Clock.Advance(TimeSpan.FromHours(3));
        await ActAsync();

        var pooled = await ReadAsync(lead.Id);
        pooled["status"].GetString().ShouldBe("new");
        pooled["ownerId"].ValueKind.ShouldBe(JsonValueKind.Null);
        var test = await leads.Administrator.PostAsync("dispatch-rules/test", new { leadId = lead.Id });
        test["assigneeId"].ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Hosts_that_see_the_same_deadline_escalate_once()
    {
        var team = leads.Office.Team("Crowd", leads.Office.Person("Head"), "Crowd1");
        var lead = await OfferAsync(team.Id);
        leads.App.Clock.Advance(TimeSpan.FromHours(3));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ActAsync()));

        var log = await leads.Administrator.GetAsync($"leads/{lead.Id}/dispatch-log");
        log.Body.EnumerateArray().Count(e => e.GetProperty("act").GetString() == "escalated").ShouldBe(1);
    }

    [Fact]
    public async Task A_lead_nobody_answers_is_late_and_listed()
    {
        var lead = await leads.EnquireAsync();
        var answered = await leads.EnquireAsync();
        await leads.Administrator.PostAsync($"leads/{answered.Id}/contact", new { channel = "mail" }, ("If-Match", "*"));
        leads.App.Clock.Advance(TimeSpan.FromHours(6));
        await ActAsync();

        (await leads.Administrator.GetAsync("leads?filter=late eq true")).Items.Select(l => l.GetProperty("id").GetGuid()).ShouldBe([lead.Id]);
        var late = await leads.Administrator.PostAsync($"leads/{lead.Id}/contact", new { channel = "call" }, ("If-Match", "*"));
        late["late"].GetBoolean().ShouldBeTrue();
        late["responseMinutes"].GetInt32().ShouldBeInRange(298, 302);

        var figures = await leads.Administrator.GetAsync("leads/response-times");
        figures.Status.ShouldBe(HttpStatusCode.OK, figures.Text);
        figures["all"].GetProperty("leads").GetInt32().ShouldBe(2);
        figures["all"].GetProperty("answered").GetInt32().ShouldBe(2);
        figures["all"].GetProperty("lateShare").GetDecimal().ShouldBe(0.5m);
        figures["bySource"][0].GetProperty("percentile90Minutes").GetInt32().ShouldBeInRange(298, 302);
    }

    [Fact]
    public async Task The_clock_wakes_by_itself_at_the_next_deadline()
    {
        var team = leads.Office.Team("Awake", leads.Office.Person("Waker"), "Awake1");
        var lead = await OfferAsync(team.Id);
        leads.App.Clock.Advance(TimeSpan.FromHours(3));
        leads.App.Services.GetRequiredService<DeadlineSignal>().Wake();
        await CrmApp.EventuallyAsync(() => ReadAsync(lead.Id), l => l["ownerId"].GetGuid() != team.MemberIds[0]);
    }

    [Fact]
    public async Task The_calendar_can_be_edited_and_counts_from_then_on()
    {
        var calendar = await leads.Administrator.GetAsync("working-calendar");
        calendar["calendar"].GetProperty("holidays").GetArrayLength().ShouldBe(34);
        var changed = await leads.Administrator.PutAsync("working-calendar", new
        {
            calendar = new { timeZone = "Asia/Hong_Kong", week = new { monday = new[] { new { from = "09:00:00", to = "11:00:00" } } }, holidays = Array.Empty<object>() },
            responseTargetMinutes = 90,
            acceptWithinMinutes = 30,
        }, ("If-Match", calendar.ETag!));
        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);

        var lead = await ReadAsync((await leads.EnquireAsync()).Id);
        // One hour is left this Monday, the rest is next Monday.
        lead["respondBy"].GetDateTime().ShouldBe(LeadsApp.MondayMorning.UtcDateTime.AddDays(7).AddMinutes(-30), TimeSpan.FromMinutes(5));
    }

    [Theory]
    [InlineData("Mars/Olympus", "09:00:00", "10:00:00", "working-calendar.unknown-zone")]
    [InlineData("Asia/Hong_Kong", "10:00:00", "09:00:00", "working-calendar.spans-overlap")]
    public async Task A_calendar_that_cannot_be_is_refused(string timeZone, string from, string to, string code)
    {
        var refused = await leads.Administrator.PutAsync("working-calendar", new
        {
            calendar = new { timeZone, week = new { monday = new[] { new { from, to } } }, holidays = Array.Empty<object>() },
            responseTargetMinutes = 90,
            acceptWithinMinutes = 30,
        }, ("If-Match", "*"));
        refused.Status.ShouldBe(HttpStatusCode.BadRequest, refused.Text);
        refused["errors"][0].GetProperty("code").GetString().ShouldBe(code);
    }

    public ValueTask InitializeAsync() => leads.InitializeAsync();

    public ValueTask DisposeAsync() => leads.DisposeAsync();

    private async Task<ApiResponse> OfferAsync(Guid teamId)
    {
        var rule = await leads.Administrator.PostAsync("dispatch-rules", new { name = "All", target = "roundRobin", targetId = teamId });
        rule.Status.ShouldBe(HttpStatusCode.Created, rule.Text);
        var lead = await leads.EnquireAsync();
        return await CrmApp.EventuallyAsync(() => ReadAsync(lead.Id), l => l["status"].GetString() == "assigned");
    }

    private Task<ApiResponse> ReadAsync(Guid id) => leads.Administrator.GetAsync($"leads/{id}");

    private Task<int> ActAsync() => leads.App.Services.GetRequiredService<Deadlines>().ActAsync(CancellationToken.None);
}
