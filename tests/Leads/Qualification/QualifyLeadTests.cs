using System.Net;
using System.Text.Json;
using Crm.Leads.Qualification;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Leads.Tests.Qualification;

public sealed class QualifyLeadTests(LeadsApp leads) : IClassFixture<LeadsApp>
{
    private static readonly object GoodAnswers = new
    {
        occasion = "replace", rooms = 12, seats = 20, equipment = new[] { "roomSystem" }, equipmentAge = "old", platform = "teams",
        budgetState = "approved", budget = new { amount = "800000", currency = "HKD" }, decisionDate = "2026-03-20", decisionMaker = "self",
    };

    [Fact]
    public async Task A_call_gives_score_outcome_and_reasons_in_the_language_of_the_caller()
    {
        var lead = await leads.EnquireAsync();
        var answer = await QualifyAsync(lead, new { script = "room-conferencing", answers = GoodAnswers }, ("Accept-Language", "zh-HK"));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        answer["outcome"].GetString().ShouldBe("qualified");
        answer["score"].GetDecimal().ShouldBe(108);
        answer["reasons"].EnumerateArray().Select(r => r.GetProperty("message").GetString()).ShouldContain("是否已有預算？ 已批核（+15 分）");
        answer["lead"].GetProperty("outcome").GetString().ShouldBe("qualified");
        answer["lead"].GetProperty("firstContactAt").ValueKind.ShouldBe(JsonValueKind.String);

        var kept = await leads.Administrator.GetAsync($"leads/{lead.Id}/qualifications");
        kept.Body[0].GetProperty("answers").GetProperty("rooms").GetInt32().ShouldBe(12);
        kept.Body[0].GetProperty("reasons").GetArrayLength().ShouldBe(answer["reasons"].GetArrayLength());
    }

    [Fact]
    public async Task A_knock_out_answer_closes_the_lead()
    {
        var lead = await leads.EnquireAsync();
        var answer = await QualifyAsync(lead, new { script = "room-conferencing", answers = new { occasion = "noInterest" } });
        answer["outcome"].GetString().ShouldBe("disqualified");
        answer["lead"].GetProperty("status").GetString().ShouldBe("disqualified");
    }

    [Fact]
    public async Task Unfinished_and_faulty_answers_are_named_with_their_places_and_change_nothing()
    {
        var lead = await leads.EnquireAsync();
        var refused = await QualifyAsync(lead, new { script = "room-conferencing", answers = new { occasion = "replace", rooms = "many", wat = 1 } });

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused["errors"].EnumerateArray().Select(e => $"{e.GetProperty("pointer")} {e.GetProperty("code")}").ShouldBe(
            ["/answers/rooms answer.not-a-number", "/answers/wat answer.unknown-question", "/answers/equipment answer.required", "/answers/budgetState answer.required", "/answers/decisionMaker answer.required"]);
        (await leads.Administrator.GetAsync($"leads/{lead.Id}"))["score"].ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_script_that_is_not_in_use_is_refused()
    {
        var lead = await leads.EnquireAsync();
        (await QualifyAsync(lead, new { script = "no-such-script", answers = new { } })).Code.ShouldBe("qualification.unknown-script");
    }

    [Fact]
    public async Task The_version_seen_is_needed_and_must_be_the_latest()
    {
        var lead = await leads.EnquireAsync();
        var body = new { script = "room-conferencing", answers = GoodAnswers };
        (await leads.Administrator.PostAsync($"leads/{lead.Id}/qualify", body)).Status.ShouldBe((HttpStatusCode)428);
        (await leads.Administrator.PostAsync($"leads/{lead.Id}/qualify", body, ("If-Match", "\"999\""))).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task The_call_screen_sees_the_score_grow_and_the_questions_change()
    {
        var id = (await leads.Administrator.GetAsync("qualification-scripts")).Items.Single(s => s.GetProperty("key").GetString() == "room-conferencing").GetProperty("id").GetGuid();
        var first = await leads.Administrator.PostAsync($"qualification-scripts/{id}/evaluate", new { answers = new { occasion = "replace", equipment = new[] { "videoBar" } } });
        first.Status.ShouldBe(HttpStatusCode.OK, first.Text);
        first["score"].GetDecimal().ShouldBe(12);
        Keys(first["asked"]).ShouldContain("equipmentAge");
        Keys(first["asked"]).ShouldNotContain("budget");
        Keys(first["missing"]).ShouldBe(["rooms", "budgetState", "decisionMaker"]);
    }

    [Fact]
    public async Task A_half_finished_call_is_kept_for_its_caller_until_the_lead_is_qualified()
    {
        var lead = await leads.EnquireAsync();
        var (caller, other) = (leads.As(leads.Office.Person("Caller")), leads.As(leads.Office.Person("Other")));
        (await caller.GetAsync($"leads/{lead.Id}/call-draft")).Status.ShouldBe(HttpStatusCode.NoContent);
        await caller.PutAsync($"leads/{lead.Id}/call-draft", new { script = "room-conferencing", scriptVersion = 1, answers = new { rooms = "tw" }, note = "call back" });
        var saved = await caller.PutAsync($"leads/{lead.Id}/call-draft", new { script = "room-conferencing", scriptVersion = 1, answers = new { rooms = 12 }, note = "call back at 3" });
        saved.Status.ShouldBe(HttpStatusCode.OK, saved.Text);

        (await caller.GetAsync($"leads/{lead.Id}/call-draft"))["note"].GetString().ShouldBe("call back at 3");
        (await other.GetAsync($"leads/{lead.Id}/call-draft")).Status.ShouldBe(HttpStatusCode.NoContent);
        await caller.PostAsync($"leads/{lead.Id}/qualify", new { script = "room-conferencing", answers = GoodAnswers }, ("If-Match", "*"));
        (await caller.GetAsync($"leads/{lead.Id}/call-draft")).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_published_edition_never_changes_and_leads_keep_the_one_they_were_judged_by()
    {
        var document = ShippedScripts.RoomConferencing();
        var created = await leads.Administrator.PostAsync("qualification-scripts", new { key = "editions", name = LocalizedText.Same("Editions"), document });
        created.Status.ShouldBe(HttpStatusCode.Created, created.Text);
        created["problems"].GetArrayLength().ShouldBe(0);
        var published = await leads.Administrator.PostAsync($"qualification-scripts/{created.Id}/publish", null, ("If-Match", created.ETag!));
        published["published"].GetProperty("number").GetInt32().ShouldBe(1);
        published["draft"].ValueKind.ShouldBe(JsonValueKind.Null);

        var changed = await leads.Administrator.PutAsync(
            $"qualification-scripts/{created.Id}", new { name = LocalizedText.Same("Editions"), document = document with { Thresholds = new ScriptThresholds(1, 2) } }, ("If-Match", published.ETag!));
        changed["draft"].GetProperty("number").GetInt32().ShouldBe(2);
        changed["published"].GetProperty("document").GetProperty("thresholds").GetProperty("qualified").GetDecimal().ShouldBe(65);
        var again = await leads.Administrator.PostAsync($"qualification-scripts/{created.Id}/publish", null, ("If-Match", changed.ETag!));
        again["published"].GetProperty("number").GetInt32().ShouldBe(2);
        (await leads.Administrator.GetAsync($"qualification-scripts/{created.Id}/versions/1"))["status"].GetString().ShouldBe("retired");

        var lead = await leads.EnquireAsync();
        await QualifyAsync(lead, new { script = "editions", version = 1, answers = GoodAnswers });
        (await leads.Administrator.GetAsync($"leads/{lead.Id}/qualifications")).Body[0].GetProperty("scriptVersion").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_with_faults_is_saved_but_not_published()
    {
        var document = ShippedScripts.RoomConferencing() with { Thresholds = new ScriptThresholds(70, 60) };
        var created = await leads.Administrator.PostAsync("qualification-scripts", new { key = "faulty", name = LocalizedText.Same("Faulty"), document });
        created["problems"][0].GetProperty("pointer").GetString().ShouldBe("/thresholds/general");
        var refused = await leads.Administrator.PostAsync($"qualification-scripts/{created.Id}/publish", null, ("If-Match", created.ETag!));
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused["errors"][0].GetProperty("pointer").GetString().ShouldBe("/document/thresholds/general");
    }

    [Fact]
    public async Task A_script_can_be_tried_before_it_is_saved()
    {
        var answer = await leads.Administrator.PostAsync("qualification-scripts/preview", new { document = ShippedScripts.RoomConferencing(), answers = GoodAnswers });
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        answer["result"].GetProperty("outcome").GetString().ShouldBe("qualified");
    }

    [Fact]
    public async Task A_script_key_is_taken_once_and_a_retired_script_qualifies_nobody()
    {
        var body = new { key = "once", name = LocalizedText.Same("Once"), document = ShippedScripts.RoomConferencing() };
        var created = await leads.Administrator.PostAsync("qualification-scripts", body);
        (await leads.Administrator.PostAsync("qualification-scripts", body)).Code.ShouldBe("script.key-taken");
        var published = await leads.Administrator.PostAsync($"qualification-scripts/{created.Id}/publish", null, ("If-Match", created.ETag!));
        await leads.Administrator.PostAsync($"qualification-scripts/{created.Id}/retire", null, ("If-Match", published.ETag!));
        (await QualifyAsync(await leads.EnquireAsync(), new { script = "once", answers = GoodAnswers })).Code.ShouldBe("qualification.unknown-script");
    }

    [Fact]
    public async Task Reading_leads_is_not_qualifying_them()
    {
        var lead = await leads.EnquireAsync();
        var answer = await leads.App.With("leads:read").PostAsync($"leads/{lead.Id}/qualify", new { script = "room-conferencing", answers = GoodAnswers }, ("If-Match", "*"));
        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private Task<ApiResponse> QualifyAsync(ApiResponse lead, object body, params (string, string)[] headers) =>
        leads.Administrator.PostAsync($"leads/{lead.Id}/qualify", body, [("If-Match", "*"), .. headers]);

    private static string?[] Keys(JsonElement list) => [.. list.EnumerateArray().Select(k => k.GetString())];
}
