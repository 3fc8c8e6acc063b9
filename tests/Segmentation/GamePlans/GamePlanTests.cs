using System.Net;
using System.Text.Json;
using Crm.Leads.Contracts;
using Crm.Segmentation.GamePlans;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Crm.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.GamePlans;

public sealed class GamePlanTests(CrmApp app) : IClassFixture<CrmApp>
{
    private ApiClient Admin => app.Administrator;

    [Fact]
    public async Task A_plan_gives_its_steps_to_the_accounts_of_a_segment_and_holds_the_drawn_share_back()
    {
        var mark = Mark();
        var import = app.As(new TestCaller { Kind = CallerKind.ApiKey, Grants = { ["*"] = Scope.Everyone } });
        for (var i = 0; i < 24; i++)
            await import.PostAsync("accounts?allowDuplicate=true", new { name = $"{mark} {i:00}", source = mark });
        var plan = await PlanAsync(await SegmentAsync(mark), new { heldBackPercent = 50 }, Call, Visit);
        plan["state"].GetString().ShouldBe("draft");
        var preview = await Admin.GetAsync($"game-plans/{plan.Id}/preview");
        preview.Status.ShouldBe(HttpStatusCode.OK, preview.Text);
        (preview["given"].GetInt32() + preview["heldBack"].GetInt32()).ShouldBe(24);
        preview["heldBack"].GetInt32().ShouldBeInRange(1, 23);
        preview["withoutOwner"].GetInt32().ShouldBe(preview["given"].GetInt32());

        var running = await StartAsync(plan);
        running["state"].GetString().ShouldBe("running");
        var progress = running["progress"];
        progress.GetProperty("given").GetInt32().ShouldBe(preview["given"].GetInt32());
        progress.GetProperty("heldBack").GetInt32().ShouldBe(preview["heldBack"].GetInt32());
        progress.GetProperty("open").GetInt32().ShouldBe(2 * preview["given"].GetInt32());

        var held = await Admin.GetAsync($"game-plans/{plan.Id}/accounts?count=exact&filter=" + Uri.EscapeDataString("group eq \"heldBack\""));
        held["count"].GetInt32().ShouldBe(preview["heldBack"].GetInt32());
        held.Items.ShouldAllBe(item => item.GetProperty("steps").GetArrayLength() == 0);
        var first = await Admin.GetAsync($"game-plans/{plan.Id}/accounts?limit=1&filter=" + Uri.EscapeDataString("group eq \"given\""));
        first.Items[0].GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("stepId").GetGuid()).ShouldBe(plan["steps"].EnumerateArray().Select(s => s.GetProperty("id").GetGuid()));
        var second = await Admin.GetAsync($"game-plans/{plan.Id}/accounts?limit=1&after={first["next"].GetString()}&filter=" + Uri.EscapeDataString("group eq \"given\""));
        string.CompareOrdinal(second.Items[0].GetProperty("name").GetString(), first.Items[0].GetProperty("name").GetString()).ShouldBePositive();
        (await Admin.GetAsync("game-plans?filter=" + Uri.EscapeDataString($"id eq \"{plan.Id}\" and state eq \"running\""))).Items[0].GetProperty("progress").GetProperty("given").GetInt32().ShouldBe(preview["given"].GetInt32());
    }

    [Fact]
    public async Task What_cannot_be_started_says_why()
    {
        var mark = Mark();
        var empty = await SegmentAsync(mark);
        var plan = await PlanAsync(empty, null, Call);
        (await TryStartAsync(plan.Id, plan.ETag)).Code.ShouldBe("game-plan.empty-segment");
        await AccountAsync($"{mark} One", mark);
        (await TryStartAsync(plan.Id, null)).Status.ShouldBe(HttpStatusCode.PreconditionRequired);
        var manager = app.As(new TestCaller { Grants = { ["game-plans:manage"] = Scope.Everyone, ["game-plans:read"] = Scope.Everyone, ["accounts:read"] = Scope.Team, ["segments:read"] = Scope.Everyone } });
        (await manager.SendAsync(HttpMethod.Post, $"game-plans/{plan.Id}/start", null, ("If-Match", "*"))).Code.ShouldBe("game-plan.needs-all-accounts");
        (await TryStartAsync((await PlanAsync(empty)).Id, "*")).Code.ShouldBe("game-plan.no-steps");
        (await TryStartAsync((await PlanAsync(empty, new { endsOn = "2020-01-01" }, Call)).Id, "*")).Code.ShouldBe("game-plan.over-already");

        var running = await StartAsync(plan);
        (await TryStartAsync(plan.Id, running.ETag)).Code.ShouldBe("game-plan.started-already");
        (await Admin.DeleteAsync($"game-plans/{plan.Id}", running.ETag)).Code.ShouldBe("game-plan.end-first");

        var contacts = (await Admin.PostAsync("segments", new { name = "People", recordType = "contact", definition = "name pr" })).Id;
        var refused = await Admin.PostAsync("game-plans", new { name = "Of people", segmentId = contacts });
        refused.Status.ShouldBe(HttpStatusCode.BadRequest, refused.Text);
        refused["errors"][0].GetProperty("code").GetString().ShouldBe("game-plan.of-accounts");
        (await Admin.PostAsync("game-plans", new { name = "Of nothing", segmentId = Ids.New() }))["errors"][0].GetProperty("code").GetString().ShouldBe("segment.unknown");
        (await Admin.PostAsync("game-plans", new { name = "Too many", segmentId = empty, heldBackPercent = 51 })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Admin.PostAsync("game-plans", new { name = "Backwards", segmentId = empty, beginsOn = "2026-12-02", endsOn = "2026-12-01" }))["errors"][0].GetProperty("pointer").GetString().ShouldBe("/endsOn");
        (await app.With("game-plans:read").PostAsync("game-plans", new { name = "No right", segmentId = empty })).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_segment_that_is_deleted_is_said_and_its_plan_goes_on_with_the_accounts_it_has()
    {
        var mark = Mark();
        await AccountAsync($"{mark} One", mark);
        var segment = await SegmentAsync(mark);
        var plan = await StartAsync(await PlanAsync(segment, null, Call));
        var draft = await PlanAsync(segment, null, Call);
        (await Admin.DeleteAsync($"segments/{segment}", "*")).Status.ShouldBe(HttpStatusCode.NoContent);

        var told = await Admin.GetAsync($"game-plans/{plan.Id}");
        told["segmentDeleted"].GetBoolean().ShouldBeTrue();
        told["progress"].GetProperty("open").GetInt32().ShouldBe(1);
        (await Admin.GetAsync($"game-plans/{plan.Id}/result"))["groups"].EnumerateArray().Select(g => g.GetProperty("kind").GetString()).ShouldBe(["given", "heldBack"]);
        (await TryStartAsync(draft.Id, "*")).Code.ShouldBe("game-plan.segment-gone");
    }

    [Fact]
    public async Task A_step_is_followed_by_an_activity_of_its_kind_and_open_again_when_that_is_taken_back()
    {
        var mark = Mark();
        var account = await AccountAsync($"{mark} Hall", mark);
        await LogAsync(account, "call");
        var plan = await StartAsync(await PlanAsync(await SegmentAsync(mark), null, Call, Visit, Call, Gift));
        (await StepsAsync(plan.Id, account)).Select(State).ShouldAllBe(state => state == "open");

        var logged = await LogAsync(account, "call");
        var steps = await UntilAsync(plan.Id, account, "followed", "open", "open", "open");
        steps[0].GetProperty("activityId").GetGuid().ShouldBe(logged.Id);
        steps[0].GetProperty("doneByName").GetString().ShouldBe("Tester");
        steps[0].GetProperty("late").GetBoolean().ShouldBeFalse();
        await LogAsync(account, "meeting");
        await LogAsync(account, "call");
        await UntilAsync(plan.Id, account, "followed", "open", "followed", "open");

        (await AuthorOf(logged).PatchAsync($"timeline/{logged.Id}", new { kind = "visit" }, logged.ETag)).Status.ShouldBe(HttpStatusCode.OK);
        await UntilAsync(plan.Id, account, "open", "followed", "followed", "open");
        (await AuthorOf(logged).DeleteAsync($"timeline/{logged.Id}", null)).Status.ShouldBe(HttpStatusCode.NoContent);
        await UntilAsync(plan.Id, account, "open", "open", "followed", "open");
        (await AuthorOf(logged).PostAsync($"timeline/{logged.Id}/restore")).Status.ShouldBe(HttpStatusCode.NoContent);
        await UntilAsync(plan.Id, account, "open", "followed", "followed", "open");

        // Telesales spoke to somebody: that is a call too. An unanswered one is none.
        foreach (var outcome in new[] { "no-answer", "interested" })
            await PublishAsync(new PersonCalled(Ids.New(), "account", account, null, "Autumn list", outcome, null, "Ben", app.Clock.GetUtcNow().UtcDateTime));
        await UntilAsync(plan.Id, account, "followed", "followed", "followed", "open");
    }

    [Fact]
    public async Task Steps_are_ticked_skipped_with_a_reason_and_opened_again_by_hand()
    {
        var mark = Mark();
        var account = await AccountAsync($"{mark} Hall", mark);
        var plan = await StartAsync(await PlanAsync(await SegmentAsync(mark), null, Call, Gift));
        var step = (await StepsAsync(plan.Id, account))[1];
        var (path, etag) = (Path(step), $"\"{step.GetProperty("version").GetInt32()}\"");

        (await Admin.PatchAsync(path, new { state = "skipped" }, etag))["errors"][0].GetProperty("code").GetString().ShouldBe("game-plan.reason-needed");
        (await Admin.PatchAsync(path, new { state = "dropped" }, etag)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Admin.PatchAsync(path, new { state = "followed" }, null)).Status.ShouldBe(HttpStatusCode.PreconditionRequired);
        var skipped = await Admin.PatchAsync(path, new { state = "skipped", reason = " They sell it themselves " }, etag);
        skipped.Status.ShouldBe(HttpStatusCode.OK, skipped.Text);
        skipped["reason"].GetString().ShouldBe("They sell it themselves");

        // Two people look at the same step: the second is told instead of undoing what the first did.
        (await Admin.PatchAsync(path, new { state = "followed" }, etag)).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        var open = await Admin.PatchAsync(path, new { state = "open" }, skipped.ETag);
        open["reason"].ValueKind.ShouldBe(JsonValueKind.Null);
        (await Admin.PatchAsync(path, new { state = "followed" }, open.ETag))["state"].GetString().ShouldBe("followed");

        var trail = await Admin.GetAsync($"audit?recordType=game-plan&recordId={plan.Id}");
        trail.Status.ShouldBe(HttpStatusCode.OK, trail.Text);
        trail.Items.Select(e => e.GetProperty("action").GetString()).ShouldBe(["step-followed", "step-reopened", "step-skipped", "updated", "created"]);

        var ended = await Admin.SendAsync(HttpMethod.Post, $"game-plans/{plan.Id}/end", null, ("If-Match", "*"));
        ended.Status.ShouldBe(HttpStatusCode.OK, ended.Text);
        (await Admin.PatchAsync(path, new { state = "open" }, "*")).Code.ShouldBe("game-plan.not-running");
        await LogAsync(account, "call");
        (await Admin.PatchAsync($"game-plans/{plan.Id}", new { name = "Again" }, "*")).Code.ShouldBe("game-plan.ended");
        (await Admin.DeleteAsync($"game-plans/{plan.Id}", "*")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await Admin.PostAsync($"game-plans/{plan.Id}/restore"))["state"].GetString().ShouldBe("ended");
    }

    [Fact]
    public async Task People_see_and_tick_the_steps_of_accounts_that_they_may_see_and_change()
    {
        var mark = Mark();
        Guid me = Ids.New(), readable = Ids.New(), amysId = await PersonAsync();
        var mine = await AccountAsync($"{mark} Mine", mark, me);
        var foreign = await AccountAsync($"{mark} Foreign", mark, readable);
        var plan = await StartAsync(await PlanAsync(await SegmentAsync(mark), null, Call, new { title = "Amy calls", kind = "call", ownerId = amysId, recognition = "hand" }));
        var seller = app.As(new TestCaller { Id = me, Grants = { ["accounts:read"] = Scope.Own, ["accounts:update"] = Scope.Own, ["game-plans:read"] = Scope.Everyone } });

        var seen = await seller.GetAsync($"game-plans/{plan.Id}");
        seen["progress"].GetProperty("given").GetInt32().ShouldBe(1);
        seen["progress"].GetProperty("open").GetInt32().ShouldBe(2);
        (await seller.GetAsync($"game-plans/{plan.Id}/accounts")).Items.Select(i => i.GetProperty("accountId").GetGuid()).ShouldBe([mine]);
        var result = await seller.GetAsync($"game-plans/{plan.Id}/result");
        result["steps"][0].GetProperty("open").GetInt32().ShouldBe(1);
        result["groups"][0].GetProperty("figures").GetArrayLength().ShouldBe(0, "figures of modules that the caller may not read");
        (await seller.PatchAsync(Path((await StepsAsync(plan.Id, foreign))[0]), new { state = "followed" }, "*")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await seller.PatchAsync(Path((await StepsAsync(plan.Id, mine))[0]), new { state = "followed" }, "*")).Status.ShouldBe(HttpStatusCode.OK);

        var steps = await seller.GetAsync("game-plans/steps?filter=" + Uri.EscapeDataString($"ownerId eq \"{me}\" and planState eq \"running\""));
        steps.Items.Select(s => (s.GetProperty("title").GetString(), s.GetProperty("accountId").GetGuid())).ShouldBe([("Call them", mine)]);
        (await Admin.GetAsync("game-plans/steps?filter=" + Uri.EscapeDataString($"ownerId eq \"{amysId}\" and planId eq \"{plan.Id}\""))).Items.Count.ShouldBe(2);

        // Who may only read an account ticks nothing on it, but for steps that are theirs by name.
        var amy = app.As(new TestCaller { Id = amysId, Grants = { ["accounts:read"] = Scope.Everyone, ["accounts:update"] = Scope.Own, ["game-plans:read"] = Scope.Everyone } });
        var both = await StepsAsync(plan.Id, foreign);
        (await amy.PatchAsync(Path(both[0]), new { state = "followed" }, "*")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await amy.PatchAsync(Path(both[1]), new { state = "followed" }, "*")).Status.ShouldBe(HttpStatusCode.OK);
        (await app.With("game-plans:read").GetAsync($"game-plans/{plan.Id}/accounts")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_running_plan_changes_its_texts_owners_and_deadlines_but_stays_the_plan_it_is()
    {
        var mark = Mark();
        var account = await AccountAsync($"{mark} Hall", mark);
        var plan = await StartAsync(await PlanAsync(await SegmentAsync(mark), null, Call, Visit));
        var before = await StepsAsync(plan.Id, account);
        var steps = JsonSerializer.Deserialize<List<Dictionary<string, object?>>>(plan["steps"].GetRawText())!;

        var amy = await PersonAsync();
        steps[0]["dueDays"] = 10;
        steps[1]["ownerId"] = amy;
        steps[1]["title"] = "Visit them twice";
        var changed = await Admin.PatchAsync($"game-plans/{plan.Id}", new { steps }, plan.ETag);
        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);
        var after = await StepsAsync(plan.Id, account);
        after[0].GetProperty("dueAt").GetDateTime().ShouldBe(before[0].GetProperty("dueAt").GetDateTime().AddDays(7));
        after[1].GetProperty("dueAt").GetDateTime().ShouldBe(before[1].GetProperty("dueAt").GetDateTime());
        (await Admin.GetAsync("game-plans/steps?filter=" + Uri.EscapeDataString($"ownerId eq \"{amy}\" and planId eq \"{plan.Id}\""))).Items.Select(s => s.GetProperty("title").GetString()).ShouldBe(["Visit them twice"]);

        steps[1]["ownerId"] = await PersonAsync(hasLeft: true);
        (await Admin.PatchAsync($"game-plans/{plan.Id}", new { steps }, "*"))["errors"][0].GetProperty("pointer").GetString().ShouldBe("/steps/1/ownerId");
        steps[1]["ownerId"] = null;
        steps[1]["kind"] = "mail";
        (await Admin.PatchAsync($"game-plans/{plan.Id}", new { steps }, "*")).Code.ShouldBe("game-plan.runs-on");
        (await Admin.PatchAsync($"game-plans/{plan.Id}", new { steps = steps.Take(1) }, "*")).Code.ShouldBe("game-plan.runs-on");
        (await Admin.PatchAsync($"game-plans/{plan.Id}", new { heldBackPercent = 5 }, "*")).Code.ShouldBe("game-plan.runs-on");
        (await Admin.PatchAsync($"game-plans/{plan.Id}", new { name = "Old version" }, plan.ETag)).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Accounts_that_come_into_the_segment_later_join_and_those_that_leave_are_let_go()
    {
        var mark = Mark();
        var stays = await AccountAsync($"{mark} Stays", mark);
        var leaves = await AccountAsync($"{mark} Leaves", mark);
        var segment = await SegmentAsync(mark);
        await SnapshotAsync(segment);
        var joining = await StartAsync(await PlanAsync(segment, new { admitsLater = true }, Call));
        var closed = await StartAsync(await PlanAsync(segment, new { dropsLeavers = false }, Call));

        var comes = await AccountAsync($"{mark} Comes", mark);
        (await Admin.PatchAsync($"accounts/{leaves}", new { source = "elsewhere" }, "*")).Status.ShouldBe(HttpStatusCode.OK);
        await SnapshotAsync(segment);
        await UntilAsync(joining.Id, comes, "open");
        await UntilAsync(joining.Id, leaves, "dropped");
        (await StepsAsync(joining.Id, stays)).Select(State).ShouldBe(["open"]);
        await CrmApp.EventuallyAsync(() => Admin.GetAsync($"game-plans/{closed.Id}/accounts?filter=" + Uri.EscapeDataString("leftAt pr")), page => page.Items.Count == 1);
        (await StepsAsync(closed.Id, leaves)).Select(State).ShouldBe(["open"]);
        (await StepsAsync(closed.Id, comes)).ShouldBeEmpty();

        // What never got the plan is counted as such.
        (await Admin.GetAsync($"game-plans/{closed.Id}/result"))["groups"].EnumerateArray().Single(g => g.GetProperty("kind").GetString() == "others").GetProperty("accounts").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_merged_accounts_steps_follow_it_and_go_back_with_it()
    {
        var mark = Mark();
        var merged = await AccountAsync($"{mark} Merged", mark);
        var survivor = await AccountAsync($"{mark} Survivor", "elsewhere");
        var plan = await StartAsync(await PlanAsync(await SegmentAsync(mark), null, Call, Visit));
        var merge = await Admin.SendAsync(HttpMethod.Post, $"accounts/{survivor}/merge", new { others = new[] { merged } }, ("If-Match", "*"));
        merge.Status.ShouldBe(HttpStatusCode.OK, merge.Text);
        await CrmApp.EventuallyAsync(() => StepsAsync(plan.Id, survivor), steps => steps.Count == 2);
        await LogAsync(survivor, "call");
        await UntilAsync(plan.Id, survivor, "followed", "open");
        (await Admin.PostAsync($"merges/{merge.Id}/undo")).Status.ShouldBe(HttpStatusCode.OK);
        await UntilAsync(plan.Id, merged, "followed", "open");
    }

    [Fact]
    public async Task Owners_are_told_once_of_steps_that_are_due_and_a_plan_ends_after_its_last_day()
    {
        var mark = Mark();
        Guid planner = await PersonAsync(), amy = await PersonAsync();
        var amys = await AccountAsync($"{mark} Amy's", mark, amy);
        await AccountAsync($"{mark} Amy's too", mark, amy);
        await AccountAsync($"{mark} Of somebody who left", mark, await PersonAsync(hasLeft: true));
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(8));
        var plan = await StartAsync(await PlanAsync(await SegmentAsync(mark), new { ownerId = planner, endsOn = today.AddDays(5).ToString("O", System.Globalization.CultureInfo.InvariantCulture) }, Call));
        var clock = app.Services.GetRequiredService<GamePlanClock>();
        var ct = TestContext.Current.CancellationToken;

        await clock.LookAsync(ct);
        (await NoticesAsync(amy)).ShouldBeEmpty();
        app.Clock.Advance(TimeSpan.FromDays(3));
        await clock.LookAsync(ct);
        await clock.LookAsync(ct);
        (await CrmApp.EventuallyAsync(() => NoticesAsync(amy), notices => notices.Count > 0)).ShouldBe([2]);
        (await CrmApp.EventuallyAsync(() => NoticesAsync(planner), notices => notices.Count > 0)).ShouldBe([1]);

        app.Clock.Advance(TimeSpan.FromDays(1));
        (await StepsAsync(plan.Id, amys))[0].GetProperty("late").GetBoolean().ShouldBeTrue();
        (await Admin.GetAsync($"game-plans/{plan.Id}"))["progress"].GetProperty("late").GetInt32().ShouldBe(3);
        await LogAsync(amys, "call");
        var late = await UntilAsync(plan.Id, amys, "followed");
        late[0].GetProperty("late").GetBoolean().ShouldBeTrue();
        var counts = (await Admin.GetAsync($"game-plans/{plan.Id}/result"))["steps"][0];
        (counts.GetProperty("followedLate").GetInt32(), counts.GetProperty("followed").GetInt32(), counts.GetProperty("late").GetInt32()).ShouldBe((1, 0, 2));

        app.Clock.Advance(TimeSpan.FromDays(2));
        await clock.LookAsync(ct);
        (await Admin.GetAsync($"game-plans/{plan.Id}"))["state"].GetString().ShouldBe("ended");
        (await NoticesAsync(amy)).ShouldBe([2]);
    }

    [Fact]
    public async Task The_result_compares_accounts_with_the_plan_with_those_held_back_since_they_entered()
    {
        var mark = Mark();
        List<Guid> accounts = [];
        for (var i = 0; i < 90; i++)
            accounts.Add(await AccountAsync($"{mark} {i:00}", mark));
        var before = await OpenAsync(accounts[0], "5000.00");
        var plan = await StartAsync(await PlanAsync(await SegmentAsync(mark), new { heldBackPercent = 50, outcome = "amountWon", target = 1000 }, Call));
        var planned = await Admin.GetAsync($"game-plans/{plan.Id}/accounts?limit=200");
        List<Guid> Of(string group) => [.. planned.Items.Where(i => i.GetProperty("group").GetString() == group).Select(i => i.GetProperty("accountId").GetGuid())];
        var (given, held) = (Of("given"), Of("heldBack"));
        Math.Min(given.Count, held.Count).ShouldBeGreaterThanOrEqualTo(30);

        foreach (var account in given.Take(2).Append(held[0]))
            await WinAsync(await OpenAsync(account, "300.00"));
        // Opened before the plan and won under it: won counts, opened doesn't.
        await WinAsync(before);
        var wonBefore = given.Contains(accounts[0]) ? 5_000m : 0;
        var result = await CrmApp.EventuallyAsync(
            () => Admin.GetAsync($"game-plans/{plan.Id}/result"), r => r["groups"].EnumerateArray().Sum(g => Figure(g, "opportunitiesWon", "total")) == 4);
        var (with, without) = (Group(result, "given"), Group(result, "heldBack"));
        Figure(with, "opportunitiesOpened", "total").ShouldBe(2);
        Figure(without, "opportunitiesOpened", "total").ShouldBe(1);
        Figure(with, "amountWon", "total").ShouldBe(600 + wonBefore);
        result["reached"].GetDecimal().ShouldBe(600 + wonBefore);
        Figure(with, "opportunitiesOpened", "perAccount").ShouldBe(2m / given.Count, 0.000001m);
        Figure(without, "opportunitiesOpened", "ahead").ShouldBe(decimal.Round(((2m / given.Count / (1m / held.Count)) - 1) * 100, 1));
        without.GetProperty("tooFew").GetBoolean().ShouldBeFalse();
        var others = Group(result, "others");
        others.GetProperty("tooFew").GetBoolean().ShouldBeTrue();
        others.GetProperty("figures").EnumerateArray().ShouldAllBe(f => f.GetProperty("ahead").ValueKind == JsonValueKind.Null);
        (await app.With("accounts:read", "game-plans:read", "leads:read").GetAsync($"game-plans/{plan.Id}/result"))["groups"][0].GetProperty("figures").EnumerateArray()
            .Select(f => f.GetProperty("outcome").GetString()).ShouldBe(["leads"]);
    }

    private static object Call { get; } = new { title = "Call them", kind = "call", dueDays = 3, expected = "They know the new model" };
    private static object Visit { get; } = new { title = "Visit them", kind = "visit", dueDays = 14 };
    private static object Gift { get; } = new { title = "Send the sample", kind = "mail", dueDays = 20, recognition = "hand" };

    private static string Mark() => "Plan" + Ids.New().ToString("N")[20..];
    private static string? State(JsonElement step) => step.GetProperty("state").GetString();
    private static string Path(JsonElement step) => $"game-plans/steps/{step.GetProperty("id").GetGuid()}";
    private static JsonElement Group(ApiResponse result, string kind) => result["groups"].EnumerateArray().Single(g => g.GetProperty("kind").GetString() == kind);
    private static decimal Figure(JsonElement group, string outcome, string number) => group.GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("outcome").GetString() == outcome).GetProperty(number).GetDecimal();

    private async Task<Guid> AccountAsync(string name, string source, Guid? ownerId = null)
    {
        var made = await Admin.PostAsync("accounts?allowDuplicate=true", new { name, source, ownerId });
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
        return made.Id;
    }

    private async Task<Guid> SegmentAsync(string mark) => (await Admin.PostAsync("segments", new { name = mark, recordType = "account", definition = $"source eq \"{mark}\"" })).Id;

    private async Task<ApiResponse> PlanAsync(Guid segmentId, object? more = null, params object[] steps)
    {
        var input = JsonSerializer.SerializeToNode(more ?? new { }, CrmJson.Options)!.AsObject();
        input["name"] = "Autumn push";
        input["segmentId"] = segmentId;
        input["steps"] = JsonSerializer.SerializeToNode(steps, CrmJson.Options);
        var made = await Admin.PostAsync("game-plans", input);
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
        return made;
    }

    private Task<ApiResponse> TryStartAsync(Guid id, string? etag) => Admin.SendAsync(HttpMethod.Post, $"game-plans/{id}/start", null, etag is null ? [] : [("If-Match", etag)]);

    private async Task<ApiResponse> StartAsync(ApiResponse plan)
    {
        var started = await TryStartAsync(plan.Id, plan.ETag);
        started.Status.ShouldBe(HttpStatusCode.Accepted, started.Text);
        return await CrmApp.EventuallyAsync(() => Admin.GetAsync($"game-plans/{plan.Id}"), p => !p["filling"].GetBoolean());
    }

    private async Task<IReadOnlyList<JsonElement>> StepsAsync(Guid plan, Guid account)
    {
        var page = await Admin.GetAsync($"game-plans/{plan}/accounts?filter=" + Uri.EscapeDataString($"accountId eq \"{account}\""));
        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        return page.Items is [var only] ? [.. only.GetProperty("steps").EnumerateArray()] : [];
    }

    private Task<IReadOnlyList<JsonElement>> UntilAsync(Guid plan, Guid account, params string[] states) =>
        CrmApp.EventuallyAsync(() => StepsAsync(plan, account), steps => steps.Select(State).SequenceEqual(states));

    private readonly Dictionary<Guid, ApiClient> authors = [];

    private ApiClient AuthorOf(ApiResponse activity) => authors[activity.Id];

    private async Task<ApiResponse> LogAsync(Guid account, string kind)
    {
        var author = Admin;
        var logged = await author.PostAsync($"accounts/{account}/timeline", new { kind, text = "Spoke with them" });
        logged.Status.ShouldBe(HttpStatusCode.Created, logged.Text);
        authors[logged.Id] = author;
        return logged;
    }

    private async Task PublishAsync(PersonCalled called)
    {
        await using var scope = app.OpenScope();
        var db = scope.ServiceProvider.GetRequiredService<SegmentationDbContext>();
        db.Publish(called.RecordId, called);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task SnapshotAsync(Guid segment)
    {
        var started = await Admin.PostAsync($"segments/{segment}/snapshot");
        await CrmApp.EventuallyAsync(() => Admin.GetAsync($"jobs/{started["jobId"].GetGuid()}"), j => j["state"].GetString() == "succeeded");
    }

    private async Task<ApiResponse> OpenAsync(Guid account, string amount)
    {
        var opened = await Admin.PostAsync("opportunities", new { name = "Meeting rooms", accountId = account, amount = new { amount, currency = "HKD" } });
        opened.Status.ShouldBe(HttpStatusCode.Created, opened.Text);
        return opened;
    }

    private async Task WinAsync(ApiResponse opportunity) =>
        (await Admin.SendAsync(HttpMethod.Post, $"opportunities/{opportunity.Id}/move", new { stage = "won" }, ("If-Match", "*"))).Status.ShouldBe(HttpStatusCode.OK);

    /// <summary>How many steps each notice of plans speaks of.</summary>
    private async Task<IReadOnlyList<int>> NoticesAsync(Guid person)
    {
        var notices = await app.As(new TestCaller { Id = person }).GetAsync("notifications");
        notices.Status.ShouldBe(HttpStatusCode.OK, notices.Text);
        return [.. notices.Items.Select(n => n.GetProperty("text").GetString()!).Select(text => int.Parse(text[(text.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture))];
    }

    private async Task<Guid> PersonAsync(bool hasLeft = false)
    {
        var role = (await Admin.GetAsync("roles")).Items[0].GetProperty("id").GetGuid();
        var person = await Admin.PostAsync("users", new { name = "Amy Lau", email = $"{Mark()}@example.hk", roleIds = new[] { role }, password = "correct horse battery" });
        person.Status.ShouldBe(HttpStatusCode.Created, person.Text);
        if (hasLeft)
            (await Admin.SendAsync(HttpMethod.Post, $"users/{person.Id}/disable", null, ("If-Match", "*"))).Status.ShouldBe(HttpStatusCode.OK);
        return person.Id;
    }
}
