using Crm.Leads.Qualification;
using Crm.Shared.Text;

namespace Crm.Leads.Tests.Qualification;

/// <summary>Short words for scripts in tests.</summary>
internal static class ScriptBuilder
{
    public static LocalizedText Text(string text) => LocalizedText.Same(text);

    public static ScriptDocument Script(params ScriptQuestion[] questions) =>
        new([new ScriptSection("main", Text("Main"), questions)], new ScriptThresholds(10, 20));

    public static ScriptQuestion Single(string key, params ScriptOption[] options) =>
        new() { Key = key, Kind = QuestionKind.Single, Text = Text(key), Options = options };

    public static ScriptQuestion Multi(string key, params ScriptOption[] options) =>
        new() { Key = key, Kind = QuestionKind.Multi, Text = Text(key), Options = options };

    public static ScriptQuestion Banded(string key, QuestionKind kind, params ScoreBand[] bands) =>
        new() { Key = key, Kind = kind, Text = Text(key), Bands = bands, Currency = kind is QuestionKind.Money ? "HKD" : null };

    public static ScriptQuestion Words(string key) => new() { Key = key, Kind = QuestionKind.Text, Text = Text(key) };

    public static ScriptOption Option(string key, decimal score = 0, bool knockOut = false) => new(key, Text(key), score, knockOut);

    public static ScriptQuestion When(this ScriptQuestion question, params ScriptBranch[] branches) => question with { ShowWhen = branches };
}
