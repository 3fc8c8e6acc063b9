using System.Net;
using System.Text.Json;
using Crm.Segmentation.Contracts;
using Crm.Segmentation.Segments;
using Crm.Shared.Domain;
using Crm.Shared.Events;
using Crm.Shared.Web;
using Crm.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Segments;

public sealed class SegmentTests : IClassFixture<CrmApp>
{
    private static readonly FailedSaves Failed = new();
    private readonly CrmApp app;

    public SegmentTests(CrmApp app)
    {
        this.app = app;
        app.Replace = services => services.AddSingleton<ILoggerProvider>(Failed);
    }

    private ApiClient Admin => app.Administrator;

    [Fact]
    public async Task A_dynamic_segment_counts_and_lists_those_who_meet_its_definition_now()
    {
        var mark = Mark();
        await AccountAsync($"{mark} Alpha Hall", mark, "A");
        await AccountAsync($"{mark} Beta Hall", mark, "B");
        await AccountAsync($"{mark} Gamma Hall", mark, "C");

        var segment = await Admin.PostAsync("segments", new { name = "Good halls", recordType = "accounts", definition = $"source eq \"{mark}\" and (grade eq \"A\" or not (grade in (\"A\", \"C\")))" });
        segment.Status.ShouldBe(HttpStatusCode.Created, segment.Text);
        segment["recordType"].GetString().ShouldBe("account");
        segment["count"].GetInt32().ShouldBe(2);
        segment.Location!.ToString().ShouldBe($"/api/v1/segments/{segment.Id}");

        var first = await Admin.GetAsync($"segments/{segment.Id}/members?limit=1&sort=-name&count=exact");
        Names(first).ShouldBe([$"{mark} Beta Hall"]);
        first["count"].GetInt32().ShouldBe(2);
        var second = await Admin.GetAsync($"segments/{segment.Id}/members?limit=1&sort=-name&after={first["next"].GetString()}");
        Names(second).ShouldBe([$"{mark} Alpha Hall"]);
        Names(await Admin.GetAsync($"segments/{segment.Id}/members?filter=" + Uri.EscapeDataString("grade eq \"A\""))).ShouldBe([$"{mark} Alpha Hall"]);

        await AccountAsync($"{mark} Delta Hall", mark, "A");
        (await Admin.GetAsync($"segments/{segment.Id}"))["count"].GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task A_definition_is_tried_before_it_is_saved()
    {
        var mark = Mark();
        await AccountAsync($"{mark} Preview Ltd", mark, "A");
        var tried = await Admin.PostAsync("segments/preview", new { recordType = "account", definition = $"source eq \"{mark}\"" });
        tried.Status.ShouldBe(HttpStatusCode.OK, tried.Text);
        tried["count"].GetInt32().ShouldBe(1);
        tried["sample"][0].GetProperty("name").GetString().ShouldBe($"{mark} Preview Ltd");

        var wrong = await Admin.PostAsync("segments/preview", new { recordType = "account", definition = "colour eq 1" });
        wrong.Status.ShouldBe(HttpStatusCode.BadRequest);
        wrong["errors"][0].GetProperty("pointer").GetString().ShouldBe("/definition");
        (await Admin.PostAsync("segments", new { name = "No definition", recordType = "account" })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_segment_refers_to_others_but_never_to_itself_by_whatever_way_round()
    {
        var mark = Mark();
        await AccountAsync($"{mark} One Ltd", mark, "A");
        await AccountAsync($"{mark} Two Ltd", mark, "B");
        var all = await SegmentAsync("All", $"source eq \"{mark}\"");
        var good = await SegmentAsync("Good", $"segment eq \"{all.Id}\" and grade eq \"A\"");
        good["count"].GetInt32().ShouldBe(1);
        (await SegmentAsync("Others", $"segment eq \"{all.Id}\" and segment ne \"{good.Id}\""))["count"].GetInt32().ShouldBe(1);
        (await Admin.GetAsync($"segments/{all.Id}"))["usedBy"].EnumerateArray().Select(one => one.GetProperty("name").GetString()).ShouldContain("Good");

        var itself = await Admin.PatchAsync($"segments/{all.Id}", new { definition = $"segment eq \"{all.Id}\"" }, "*");
        itself.Status.ShouldBe(HttpStatusCode.BadRequest, itself.Text);
        itself["errors"][0].GetProperty("code").GetString().ShouldBe("segment.circular");
        var circle = await Admin.PatchAsync($"segments/{all.Id}", new { definition = $"segment in (\"{good.Id}\")" }, "*");
        circle["errors"][0].GetProperty("message").GetString().ShouldBe("A segment cannot refer to itself: All → Good → All.");
        (await Admin.PostAsync("segments/preview", new { recordType = "account", definition = $"segment eq \"{good.Id}\"", segmentId = all.Id }))["errors"][0].GetProperty("code").GetString().ShouldBe("segment.circular");

        var contacts = await Admin.PostAsync("segments", new { name = "People", recordType = "contact", definition = "name pr" });
        (await Admin.PostAsync("segments/preview", new { recordType = "account", definition = $"segment eq \"{contacts.Id}\"" }))["errors"][0].GetProperty("code").GetString().ShouldBe("segment.other-records");
        (await Admin.PostAsync("segments/preview", new { recordType = "account", definition = $"segment eq \"{Ids.New()}\"" }))["errors"][0].GetProperty("code").GetString().ShouldBe("segment.unknown");
        (await Admin.PostAsync("segments/preview", new { recordType = "account", definition = "segment eq \"nonsense\"" }))["errors"][0].GetProperty("code").GetString().ShouldBe("filter.bad-value");
    }

    [Fact]
    public async Task A_segment_whose_reference_is_deleted_says_so_until_it_comes_back()
    {
        var mark = Mark();
        await AccountAsync($"{mark} Kept Ltd", mark, "A");
        var below = await SegmentAsync("Below", $"source eq \"{mark}\"");
        var above = await SegmentAsync("Above", $"segment eq \"{below.Id}\"");
        (await Admin.DeleteAsync($"segments/{below.Id}", "*")).Status.ShouldBe(HttpStatusCode.NoContent);

        var broken = await Admin.GetAsync($"segments/{above.Id}");
        broken.Status.ShouldBe(HttpStatusCode.OK, broken.Text);
        broken["count"].ValueKind.ShouldBe(JsonValueKind.Null);
        broken["problem"].GetProperty("code").GetString().ShouldBe("segment.unknown");
        (await Admin.GetAsync($"segments/{above.Id}/members")).Code.ShouldBe("segment.broken");
        (await Admin.GetAsync($"segments?filter=" + Uri.EscapeDataString($"id eq \"{above.Id}\""))).Items[0].GetProperty("problem").GetProperty("code").GetString().ShouldBe("segment.unknown");

        (await Admin.PostAsync($"segments/{below.Id}/restore")).Status.ShouldBe(HttpStatusCode.OK);
        (await Admin.GetAsync($"segments/{above.Id}"))["count"].GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task References_that_would_grow_without_end_are_refused()
    {
        var last = await SegmentAsync("Level 0", string.Join(" or ", Enumerable.Range(0, 10).Select(i => $"name eq \"{i}\"")));
        for (var level = 1; level <= 2; level++)
            last = await SegmentAsync($"Level {level}", string.Join(" or ", Enumerable.Repeat($"segment eq \"{last.Id}\"", 5)));
        var refused = await Admin.PostAsync("segments", new { name = "Level 3", recordType = "account", definition = string.Join(" or ", Enumerable.Repeat($"segment eq \"{last.Id}\"", 5)) });
        refused.Status.ShouldBe(HttpStatusCode.BadRequest, refused.Text);
        refused["errors"][0].GetProperty("code").GetString().ShouldBe("segment.too-large");
    }

    [Fact]
    public async Task A_static_segment_has_whom_people_put_into_it()
    {
        var mark = Mark();
        var one = await AccountAsync($"{mark} Picked Ltd", mark, "A");
        var two = await AccountAsync($"{mark} Taken Ltd", mark, "B");
        var segment = await Admin.PostAsync("segments", new { name = "Fair 2026", recordType = "account", @static = true });
        segment.Status.ShouldBe(HttpStatusCode.Created, segment.Text);

        var changed = await Admin.PostAsync($"segments/{segment.Id}/members", new { add = new[] { one, two, Ids.New() } });
        changed.Items.Select(item => item.GetProperty("outcome").GetString()).ShouldBe(["added", "added", "notFound"]);
        (await Admin.PostAsync($"segments/{segment.Id}/members", new { add = new[] { one }, remove = new[] { two } })).Items
            .Select(item => item.GetProperty("outcome").GetString()).ShouldBe(["unchanged", "removed"]);
        Names(await Admin.GetAsync($"segments/{segment.Id}/members")).ShouldBe([$"{mark} Picked Ltd"]);
        (await SegmentAsync("Uses a static one", $"segment eq \"{segment.Id}\""))["count"].GetInt32().ShouldBe(1);

        var changes = await Admin.GetAsync($"segments/{segment.Id}/changes?sort=at&filter=" + Uri.EscapeDataString("at ge now-1d and cause eq \"hand\""));
        changes.Items.Select(item => item.GetProperty("move").GetString()).ShouldBe(["entered", "entered", "left"]);
        (await Admin.PostAsync($"segments/{segment.Id}/members", new { add = Enumerable.Range(0, 201).Select(_ => Ids.New()) })).Status.ShouldBe(HttpStatusCode.BadRequest);

        var job = await Admin.PostAsync($"segments/{segment.Id}/members/by-filter", new { filter = $"source eq \"{mark}\"" });
        job.Status.ShouldBe(HttpStatusCode.Accepted, job.Text);
        await CrmApp.EventuallyAsync(() => Admin.GetAsync($"segments/{segment.Id}"), s => s["count"].GetInt32() == 2);
        var dynamic = await SegmentAsync("Dynamic", "name pr");
        (await Admin.PostAsync($"segments/{dynamic.Id}/members", new { add = new[] { one } })).Code.ShouldBe("segment.dynamic");
    }

    [Fact]
    public async Task Who_entered_and_left_since_the_last_look_is_written_down_and_told()
    {
        var mark = Mark();
        var stays = await AccountAsync($"{mark} Stays Ltd", mark, "A");
        var leaves = await AccountAsync($"{mark} Leaves Ltd", mark, "A");
        var segment = await SegmentAsync("Watched", $"source eq \"{mark}\" and grade eq \"A\"");
        await CrmApp.EventuallyAsync(() => Admin.GetAsync($"segments/{segment.Id}"), s => s["countedAt"].ValueKind == JsonValueKind.String);
        (await Admin.GetAsync($"segments/{segment.Id}/changes")).Items.ShouldBeEmpty("whoever belonged from the start did not enter");

        (await Admin.PatchAsync($"accounts/{leaves}", new { grade = "B" }, "*")).Status.ShouldBe(HttpStatusCode.OK);
        var enters = await AccountAsync($"{mark} Enters Ltd", mark, "A");
        await SnapshotAsync(segment.Id);
        var changes = await CrmApp.EventuallyAsync(() => Admin.GetAsync($"segments/{segment.Id}/changes?sort=move"), c => c.Items.Count == 2);
        changes.Items.Select(c => (c.GetProperty("move").GetString(), c.GetProperty("recordId").GetGuid(), c.GetProperty("cause").GetString()))
            .ShouldBe([("entered", enters, "data"), ("left", leaves, "data")]);

        (await Admin.PatchAsync($"segments/{segment.Id}", new { definition = $"source eq \"{mark}\" and name co \"stays\"" }, "*")).Status.ShouldBe(HttpStatusCode.OK);
        changes = await CrmApp.EventuallyAsync(() => Admin.GetAsync($"segments/{segment.Id}/changes"), c => c.Items.Count == 3);
        changes.Items[0].GetProperty("recordId").GetGuid().ShouldBe(enters);
        changes.Items[0].GetProperty("cause").GetString().ShouldBe("definition");

        (await Admin.DeleteAsync($"accounts/{stays}", "*")).Status.ShouldBe(HttpStatusCode.NoContent);
        await SnapshotAsync(segment.Id);
        changes = await CrmApp.EventuallyAsync(() => Admin.GetAsync($"segments/{segment.Id}/changes"), c => c.Items.Count == 4);
        changes.Items[0].GetProperty("name").GetString().ShouldBe($"{mark} Stays Ltd", "who left by being deleted is named");
        var size = await CrmApp.EventuallyAsync(() => Admin.GetAsync($"segments/{segment.Id}/sizes"), s => s.Items.Count == 1 && s.Items[0].GetProperty("count").GetInt32() == 0);
        size.Items[0].GetProperty("day").GetString().ShouldBe(SegmentSizes.Today(app.Clock).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Failed.Told.ShouldBeEmpty("the size of a day is written over, not tried to be added again");
    }

    [Fact]
    public async Task Every_segment_is_looked_at_once_a_day()
    {
        await SegmentAsync("Daily", "name pr");
        var daily = app.Services.GetRequiredService<DailySnapshots>();
        (await daily.QueueAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();
        (await daily.QueueAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task People_see_of_a_segment_whom_they_may_see()
    {
        var mark = Mark();
        Guid mine = Ids.New(), team = Ids.New();
        var seller = app.As(new TestCaller { Id = mine, Teams = { team }, Grants = { ["accounts:read"] = Scope.Own, ["segments:read"] = Scope.Everyone, ["segments:update"] = Scope.Own } });
        var own = await AccountAsync($"{mark} Mine Ltd", mark, "A", mine);
        var foreign = await AccountAsync($"{mark} Foreign Ltd", mark, "A", Ids.New());
        var segment = await SegmentAsync("Everybody's", $"source eq \"{mark}\"");
        var chosen = await Admin.PostAsync("segments", new { name = "Chosen", recordType = "account", @static = true, ownerId = mine });
        await Admin.PostAsync($"segments/{chosen.Id}/members", new { add = new[] { own, foreign } });

        (await seller.GetAsync($"segments/{segment.Id}"))["count"].GetInt32().ShouldBe(1);
        Names(await seller.GetAsync($"segments/{segment.Id}/members?count=exact")).ShouldBe([$"{mark} Mine Ltd"]);
        (await seller.GetAsync($"segments/{chosen.Id}"))["count"].GetInt32().ShouldBe(1);
        (await seller.GetAsync($"segments/{chosen.Id}/changes")).Items.Count.ShouldBe(1);
        (await seller.PostAsync("segments/preview", new { recordType = "account", definition = $"source eq \"{mark}\"" }))["count"].GetInt32().ShouldBe(1);
        (await seller.GetAsync($"segments/{segment.Id}/sizes")).Code.ShouldBe("segment.sizes-are-everybodys");
        (await seller.GetAsync("segments?limit=200")).Items.ShouldAllBe(item => item.GetProperty("size").ValueKind == JsonValueKind.Null);
        (await seller.GetAsync($"segments/overlap?ids={segment.Id}&ids={chosen.Id}"))["any"].GetInt32().ShouldBe(1);
        (await seller.PostAsync($"segments/{chosen.Id}/members", new { remove = new[] { foreign } })).Items[0].GetProperty("outcome").GetString().ShouldBe("notFound");
        (await seller.PatchAsync($"segments/{segment.Id}", new { name = "Mine now" }, "*")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await app.With("segments:read").GetAsync($"segments/{segment.Id}/members")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Two_or_three_segments_are_compared_region_by_region()
    {
        var mark = Mark();
        foreach (var (name, grade, district) in new[] { ("a", "A", "Central"), ("b", "A", "Kwun Tong"), ("c", "B", "Central"), ("d", "C", "Sha Tin") })
            await Admin.PostAsync("accounts?allowDuplicate=true", new { name = $"{mark} Overlap {name}", source = mark, grade, addresses = new[] { new { district } } });
        var gradeA = await SegmentAsync("Grade A", $"source eq \"{mark}\" and grade eq \"A\"");
        var central = await SegmentAsync("Central", $"source eq \"{mark}\" and district eq \"Central\"");
        var everyone = await SegmentAsync("Everyone", $"source eq \"{mark}\"");

        var two = await Admin.GetAsync($"segments/overlap?ids={gradeA.Id}&ids={central.Id}");
        two.Status.ShouldBe(HttpStatusCode.OK, two.Text);
        two["regions"].EnumerateArray().Select(r => r.GetProperty("count").GetInt32()).ShouldBe([1, 1, 1]);
        var three = await Admin.GetAsync($"segments/overlap?ids={gradeA.Id}&ids={central.Id}&ids={everyone.Id}");
        three["regions"].EnumerateArray().Select(r => r.GetProperty("count").GetInt32()).ShouldBe([0, 0, 1, 0, 1, 1, 1]);
        three["any"].GetInt32().ShouldBe(4);
        (await Admin.GetAsync($"segments/overlap?ids={gradeA.Id}")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Other_modules_page_through_the_ids_of_members()
    {
        var mark = Mark();
        List<Guid> made = [];
        for (var i = 0; i < 3; i++)
            made.Add(await AccountAsync($"{mark} Paged {i}", mark, "A"));
        var segment = await SegmentAsync("Paged", $"source eq \"{mark}\"");
        await using var scope = app.OpenScope();
        var directory = scope.ServiceProvider.GetRequiredService<ISegmentDirectory>();
        var ct = TestContext.Current.CancellationToken;
        (await directory.FindSegmentAsync(segment.Id, ct)).ShouldBe(new SegmentSummary(segment.Id, "Paged", "account", Broken: false));
        var first = await directory.ListMembersAsync(segment.Id, null, 2, ct);
        first.Count.ShouldBe(2);
        first.Concat(await directory.ListMembersAsync(segment.Id, first[^1], 2, ct)).ShouldBe(made, ignoreOrder: true);
        (await directory.FindSegmentAsync(Ids.New(), ct)).ShouldBeNull();
    }

    private static string Mark() => "Seg" + Ids.New().ToString("N")[20..];

    private static IEnumerable<string?> Names(ApiResponse page) => page.Items.Select(item => item.GetProperty("name").GetString());

    private async Task<Guid> AccountAsync(string name, string source, string grade, Guid? ownerId = null)
    {
        var made = await Admin.PostAsync("accounts?allowDuplicate=true", new { name, source, grade, ownerId });
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
        return made.Id;
    }

    private async Task<ApiResponse> SegmentAsync(string name, string definition)
    {
        var made = await Admin.PostAsync("segments", new { name, recordType = "account", definition });
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
        return made;
    }

    private async Task SnapshotAsync(Guid segment)
    {
        var started = await Admin.PostAsync($"segments/{segment}/snapshot");
        started.Status.ShouldBe(HttpStatusCode.Accepted, started.Text);
        await CrmApp.EventuallyAsync(() => Admin.GetAsync($"jobs/{started["jobId"].GetGuid()}"), j => j["state"].GetString() == "succeeded");
    }

    /// <summary>What the database refused.</summary>
    private sealed class FailedSaves : ILoggerProvider, ILogger
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Told { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (exception is DbUpdateException)
                Told.Enqueue(exception.InnerException?.Message ?? exception.Message);
        }

        public void Dispose() { }
    }
}
