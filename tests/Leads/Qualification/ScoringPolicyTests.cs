using System.Text.Json;
using Crm.Leads.Qualification;
using Shouldly;
using Xunit;
using static Crm.Leads.Tests.Qualification.ScriptBuilder;

namespace Crm.Leads.Tests.Qualification;

public sealed class ScoringPolicyTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void Points_of_all_answers_are_added_and_explained()
    {
        var script = Script(Single("ready", Option("yes", 12), Option("no")), Multi("has", Option("a", 3), Option("b", 5), Option("c", 7)));
        var result = Score(script, """{ "ready": "yes", "has": ["a", "c"] }""");

        result.Score.ShouldBe(22);
        result.Outcome.ShouldBe(QualificationOutcome.Qualified);
        result.Reasons.Select(r => (r.Code, r.Question, r.Points)).ShouldBe([
            ("qualification.points", "ready", 12m), ("qualification.points", "has", 10m), ("qualification.reached-qualified", null, 0m)]);
        result.Reasons[1].Answer!.En.ShouldBe("a, c");
    }

    [Theory]
    [InlineData(19, "General")]
    [InlineData(20, "Qualified")]
    [InlineData(10, "General")]
    [InlineData(9, "Disqualified")]
    public void The_thresholds_themselves_count_as_reached(int points, string outcome) =>
        Score(Script(Single("a", Option("x", points), Option("y"))), """{ "a": "x" }""").Outcome.ToString().ShouldBe(outcome);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 5)]
    [InlineData("4.99", 5)]
    [InlineData("5", 9)]
    [InlineData("5000", 9)]
    public void A_number_earns_the_points_of_its_band(string rooms, int points) =>
        Score(Script(Banded("rooms", QuestionKind.Number, new ScoreBand(1, 5, 5), new ScoreBand(5, null, 9))), $$"""{ "rooms": {{rooms}} }""")
            .Score.ShouldBe(points);

    [Theory]
    [InlineData("2026-03-02", 8)]
    [InlineData("2026-03-31", 8)]
    [InlineData("2026-04-01", 2)]
    [InlineData("2026-03-01", 0)]
    public void A_date_is_measured_in_days_from_today(string date, int points) =>
        Score(Script(Banded("decision", QuestionKind.Date, new ScoreBand(0, 30, 8), new ScoreBand(30, null, 2))), $$"""{ "decision": "{{date}}" }""")
            .Score.ShouldBe(points);

    [Theory]
    [InlineData("""{ "amount": "200000.00", "currency": "HKD" }""", 14)]
    [InlineData("""{ "amount": 199999.99, "currency": "HKD" }""", 8)]
    public void Money_earns_the_points_of_its_band(string money, int points) =>
        Score(Script(Banded("budget", QuestionKind.Money, new ScoreBand(0, 200000, 8), new ScoreBand(200000, null, 14))), $$"""{ "budget": {{money}} }""")
            .Score.ShouldBe(points);

    [Fact]
    public void A_weight_multiplies_the_points() =>
        Score(Script(Single("a", Option("x", 8), Option("y")) with { Weight = 1.5m }), """{ "a": "x" }""").Score.ShouldBe(12);

    [Fact]
    public void A_knock_out_answer_disqualifies_whatever_the_score()
    {
        var script = Script(
            Single("a", Option("x", 100), Option("y")),
            Single("b", Option("ok"), Option("never", knockOut: true)),
            Words("c") with { Required = true });
        var result = Score(script, """{ "a": "x", "b": "never" }""");

        result.Score.ShouldBe(100);
        result.Outcome.ShouldBe(QualificationOutcome.Disqualified);
        result.Reasons[^1].Code.ShouldBe("qualification.knock-out");
        result.Reasons[^1].Question.ShouldBe("b");
        result.Missing.ShouldBeEmpty("a call that is over need not be finished");
    }

    [Fact]
    public void A_knock_out_band_disqualifies() =>
        Score(Script(Banded("rooms", QuestionKind.Number, new ScoreBand(null, 1, 0, KnockOut: true))), """{ "rooms": 0 }""").KnockedOut.ShouldBeTrue();

    [Fact]
    public void Answers_to_hidden_questions_are_ignored()
    {
        var script = Script(
            Single("equipment", Option("none"), Option("system")),
            Banded("age", QuestionKind.Number, new ScoreBand(5, null, 30)).When(new ScriptBranch("equipment", ["system"])));

        var hidden = Score(script, """{ "equipment": "none", "age": 7 }""");
        hidden.Score.ShouldBe(0);
        hidden.Asked.ShouldBe(["equipment"]);
        Score(script, """{ "equipment": "system", "age": 7 }""").Score.ShouldBe(30);
        Score(script, """{ "equipment": "none", "age": "not even a number" }""").Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_question_behind_a_hidden_question_is_hidden_too()
    {
        var script = Script(
            Single("a", Option("x"), Option("y")),
            Single("b", Option("x"), Option("y")).When(new ScriptBranch("a", ["x"])),
            Words("c").When(new ScriptBranch("b", ["x"])));
        Score(script, """{ "a": "y", "b": "x", "c": "hello" }""").Asked.ShouldBe(["a"]);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void A_branch_on_a_number_includes_both_bounds(int rooms, bool asked)
    {
        var script = Script(Banded("rooms", QuestionKind.Number), Words("why").When(new ScriptBranch("rooms", AtLeast: 3, AtMost: 8)));
        Score(script, $$"""{ "rooms": {{rooms}} }""").Asked.Contains("why").ShouldBe(asked);
    }

    [Fact]
    public void Required_questions_left_open_are_listed()
    {
        var script = Script(Words("a") with { Required = true }, Words("b"), Multi("c", Option("x"), Option("y")) with { Required = true });
        Score(script, """{ "a": "  ", "c": [] }""").Missing.ShouldBe(["a", "c"]);
    }

    [Theory]
    [InlineData("""{ "single": 1 }""", "/answers/single", "answer.not-an-option")]
    [InlineData("""{ "single": "z" }""", "/answers/single", "answer.unknown-option")]
    [InlineData("""{ "multi": "x" }""", "/answers/multi", "answer.not-options")]
    [InlineData("""{ "multi": ["x", "z"] }""", "/answers/multi/1", "answer.unknown-option")]
    [InlineData("""{ "number": "3" }""", "/answers/number", "answer.not-a-number")]
    [InlineData("""{ "number": 1e40 }""", "/answers/number", "answer.not-a-number")]
    [InlineData("""{ "money": 3 }""", "/answers/money", "answer.not-money")]
    [InlineData("""{ "money": { "amount": "a lot", "currency": "HKD" } }""", "/answers/money", "answer.not-money")]
    [InlineData("""{ "money": { "amount": "3", "currency": "USD" } }""", "/answers/money/currency", "answer.wrong-currency")]
    [InlineData("""{ "date": "02/03/2026" }""", "/answers/date", "answer.not-a-date")]
    [InlineData("""{ "date": "2026-02-30" }""", "/answers/date", "answer.not-a-date")]
    [InlineData("""{ "text": ["hello"] }""", "/answers/text", "answer.not-a-text")]
    [InlineData("""{ "a/b~c": true }""", "/answers/a~1b~0c", "answer.unknown-question")]
    public void A_faulty_answer_is_an_error_with_a_pointer(string answers, string pointer, string code)
    {
        var script = Script(
            Single("single", Option("x"), Option("y")), Multi("multi", Option("x"), Option("y")), Banded("number", QuestionKind.Number),
            Banded("money", QuestionKind.Money), Banded("date", QuestionKind.Date), Words("text"));
        var error = Score(script, answers).Errors.ShouldHaveSingleItem();
        (error.Pointer, error.Code).ShouldBe((pointer, code));
    }

    [Fact]
    public void A_good_call_with_the_shipped_script_is_qualified()
    {
        var result = Score(ShippedScripts.RoomConferencing(), """
            {
              "occasion": "replace", "rooms": 12, "seats": 20, "equipment": ["roomSystem"], "equipmentAge": "old", "platform": "teams",
              "budgetState": "approved", "budget": { "amount": "800000", "currency": "HKD" },
              "decisionDate": "2026-03-20", "decisionMaker": "shared", "decisionMakerName": "Ms Lam, Head of IT"
            }
            """);
        result.Errors.ShouldBeEmpty();
        result.Missing.ShouldBeEmpty();
        result.Outcome.ShouldBe(QualificationOutcome.Qualified);
    }

    [Fact]
    public void A_caller_without_rooms_is_disqualified_by_the_shipped_script() =>
        Score(ShippedScripts.RoomConferencing(), """{ "occasion": "information", "rooms": 0 }""").Outcome.ShouldBe(QualificationOutcome.Disqualified);

    private static ScoringResult Score(ScriptDocument script, string answers) =>
        ScoringPolicy.Score(script, JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(answers)!, Today);
}
