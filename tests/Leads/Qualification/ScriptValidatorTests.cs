using System.Text.Json;
using Crm.Leads.Qualification;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Shouldly;
using Xunit;
using static Crm.Leads.Tests.Qualification.ScriptBuilder;

namespace Crm.Leads.Tests.Qualification;

public sealed class ScriptValidatorTests
{
    private static readonly ScriptQuestion YesNo = Single("ready", Option("yes", 30), Option("no"));
    private static readonly ScriptQuestion Rooms = Banded("rooms", QuestionKind.Number, new ScoreBand(1, 5, 5), new ScoreBand(5, null, 10));

    [Fact]
    public void A_sound_script_has_no_faults() =>
        ScriptValidator.Validate(Script(YesNo, Rooms.When(new ScriptBranch("ready", ["yes"])))).ShouldBeEmpty();

    [Fact]
    public void The_shipped_script_has_no_faults() =>
        ScriptValidator.Validate(ShippedScripts.RoomConferencing()).ShouldBeEmpty();

    [Fact]
    public void A_script_survives_being_written_and_read()
    {
        var script = ShippedScripts.RoomConferencing();
        var json = JsonSerializer.Serialize(script, CrmJson.Options);
        JsonSerializer.Serialize(JsonSerializer.Deserialize<ScriptDocument>(json, CrmJson.Options), CrmJson.Options).ShouldBe(json);
    }

    [Fact]
    public void A_script_needs_a_question() => FaultsOf(Script()).ShouldContain(("/sections", "script.no-questions"));

    [Fact]
    public void A_missing_translation_is_reported_with_its_language()
    {
        var fault = ScriptValidator.Validate(Script(YesNo with { Text = new LocalizedText("Ready?", "準備好？", " ") })).ShouldHaveSingleItem();
        fault.Pointer.ShouldBe("/sections/0/questions/0/text/zh-Hans");
        fault.Code.ShouldBe("script.missing-translation");
    }

    [Fact]
    public void A_missing_translation_of_an_option_is_reported_at_the_option() =>
        FaultsOf(Script(Single("ready", Option("yes", 30), new ScriptOption("no", new LocalizedText("No", null, "不")))))
            .ShouldBe([("/sections/0/questions/0/options/1/text/zh-Hant", "script.missing-translation")]);

    [Fact]
    public void Two_questions_with_one_key_are_reported() =>
        FaultsOf(Script(YesNo, YesNo)).ShouldBe([("/sections/0/questions/1/key", "script.duplicate-key")]);

    [Fact]
    public void Two_options_with_one_key_are_reported() =>
        FaultsOf(Script(Single("ready", Option("yes", 30), Option("yes"))))
            .ShouldBe([("/sections/0/questions/0/options/1/key", "script.duplicate-key")]);

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("1st")]
    public void A_key_that_is_no_identifier_is_reported(string key) =>
        FaultsOf(Script(YesNo, Words(key))).ShouldContain(("/sections/0/questions/1/key", "script.invalid-key"));

    [Fact]
    public void A_branch_to_a_later_question_is_reported() =>
        FaultsOf(Script(Words("why").When(new ScriptBranch("ready", ["yes"])), YesNo))
            .ShouldBe([("/sections/0/questions/0/showWhen/0/question", "script.branch-to-later-question")]);

    [Fact]
    public void A_branch_to_an_unknown_question_is_reported() =>
        FaultsOf(Script(YesNo, Words("why").When(new ScriptBranch("budget", ["yes"]))))
            .ShouldBe([("/sections/0/questions/1/showWhen/0/question", "script.branch-unknown-question")]);

    [Fact]
    public void A_branch_to_an_unknown_option_is_reported() =>
        FaultsOf(Script(YesNo, Words("why").When(new ScriptBranch("ready", ["yes", "perhaps"]))))
            .ShouldBe([("/sections/0/questions/1/showWhen/0/anyOf/1", "script.branch-unknown-option")]);

    [Fact]
    public void A_branch_must_suit_the_kind_of_its_question()
    {
        FaultsOf(Script(YesNo, Words("why").When(new ScriptBranch("ready", AtLeast: 3)))).ShouldHaveSingleItem().Code.ShouldBe("script.branch-mismatch");
        FaultsOf(Script(YesNo, Rooms, Words("why").When(new ScriptBranch("rooms", ["yes"])))).ShouldHaveSingleItem().Code.ShouldBe("script.branch-mismatch");
        FaultsOf(Script(YesNo, Words("name"), Words("why").When(new ScriptBranch("name", ["x"])))).ShouldHaveSingleItem().Code.ShouldBe("script.branch-mismatch");
    }

    [Fact]
    public void A_question_whose_conditions_exclude_each_other_is_unreachable() =>
        FaultsOf(Script(YesNo, Words("why").When(new ScriptBranch("ready", ["yes"]), new ScriptBranch("ready", ["no"]))))
            .ShouldBe([("/sections/0/questions/1/showWhen", "script.unreachable-question")]);

    [Fact]
    public void A_question_that_contradicts_the_question_it_depends_on_is_unreachable() =>
        FaultsOf(Script(
                YesNo,
                Rooms.When(new ScriptBranch("ready", ["yes"])),
                Words("why").When(new ScriptBranch("rooms", AtLeast: 3), new ScriptBranch("ready", ["no"]))))
            .ShouldBe([("/sections/0/questions/2/showWhen", "script.unreachable-question")]);

    [Fact]
    public void A_question_asked_for_an_impossible_range_is_unreachable() =>
        FaultsOf(Script(YesNo, Rooms, Words("why").When(new ScriptBranch("rooms", AtLeast: 9, AtMost: 3))))
            .ShouldBe([("/sections/0/questions/2/showWhen", "script.unreachable-question")]);

    [Fact]
    public void Overlapping_and_empty_bands_are_reported() =>
        FaultsOf(Script(YesNo, Banded("rooms", QuestionKind.Number, new ScoreBand(1, 5), new ScoreBand(4, null), new ScoreBand(0, 0))))
            .ShouldBe([("/sections/0/questions/1/bands/1", "script.bands-overlap"), ("/sections/0/questions/1/bands/2", "script.band-empty")]);

    [Fact]
    public void Money_needs_a_currency() =>
        FaultsOf(Script(YesNo, Banded("budget", QuestionKind.Money) with { Currency = null }))
            .ShouldBe([("/sections/0/questions/1/currency", "script.currency-missing")]);

    [Fact]
    public void Thresholds_must_rise_and_be_within_reach()
    {
        FaultsOf(Script(YesNo) with { Thresholds = new ScriptThresholds(20, 20) }).ShouldBe([("/thresholds/general", "script.thresholds-order")]);
        FaultsOf(Script(YesNo) with { Thresholds = new ScriptThresholds(20, 31) }).ShouldBe([("/thresholds/qualified", "script.threshold-unreachable")]);
    }

    private static List<(string Pointer, string Code)> FaultsOf(ScriptDocument script) =>
        [.. ScriptValidator.Validate(script).Select(e => (e.Pointer, e.Code))];
}
