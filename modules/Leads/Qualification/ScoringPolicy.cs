using System.Text.Json;
using Crm.Shared.Domain;
using Crm.Shared.Text;

namespace Crm.Leads.Qualification;

internal enum QualificationOutcome
{
    General,
    Qualified,
    Disqualified,
}

/// <summary>Why a lead has its score and outcome; kept with the lead and put into words when shown.</summary>
/// <param name="Code">qualification.points, .knock-out, .reached-qualified, .reached-general or .below-general.</param>
/// <param name="Question">Key of the question; null for the outcome's own reason.</param>
/// <param name="Points">Points of the answer, weight included.</param>
/// <param name="Threshold">The score that decided the outcome.</param>
internal sealed record ScoreReason(
    string Code, string? Question = null, decimal Points = 0, LocalizedText? Label = null, LocalizedText? Answer = null, decimal? Threshold = null);

/// <param name="Asked">Keys of the questions that the answers so far bring up, in order.</param>
/// <param name="Missing">Required questions without an answer; none when an answer knocked the lead out.</param>
internal sealed record ScoringResult(
    decimal Score,
    QualificationOutcome Outcome,
    bool KnockedOut,
    IReadOnlyList<ScoreReason> Reasons,
    IReadOnlyList<string> Asked,
    IReadOnlyList<string> Missing,
    IReadOnlyList<InvalidField> Errors);

internal static class ScoringPolicy
{
    /// <summary>Answers to questions that the script would not have asked count for nothing: a caller may have changed an earlier answer.</summary>
    public static ScoringResult Score(ScriptDocument script, IReadOnlyDictionary<string, JsonElement> answers, DateOnly today)
    {
        var errors = new List<InvalidField>();
        var reasons = new List<ScoreReason>();
        var asked = new List<string>();
        var missing = new List<string>();
        var given = new Dictionary<string, Answer>(StringComparer.Ordinal);
        var knockedOut = false;

        foreach (var question in script.Questions.Where(q => IsShown(q, given)))
        {
            asked.Add(question.Key);
            var faults = errors.Count;
            if (!answers.TryGetValue(question.Key, out var json) || AnswerReader.Read(question, json, today, errors) is not { } answer)
            {
                if (question.Required && errors.Count == faults)
                    missing.Add(question.Key);
                continue;
            }

            given.Add(question.Key, answer);
            var (score, knocksOut) = Worth(question, answer);
            if (question.Kind is not QuestionKind.Text)
                reasons.Add(new ScoreReason("qualification.points", question.Key, score * (question.Weight ?? 1), question.Text, answer.Shown));
            if (knocksOut)
                reasons.Add(new ScoreReason("qualification.knock-out", question.Key, 0, question.Text, answer.Shown));
            knockedOut |= knocksOut;
        }

        var known = script.Questions.Select(q => q.Key).ToHashSet(StringComparer.Ordinal);
        errors.AddRange(answers.Keys.Where(k => !known.Contains(k))
            .Select(k => Fault.At(AnswerReader.Pointer(k), "answer.unknown-question", ("question", k))));

        var total = reasons.Sum(r => r.Points);
        var outcome = knockedOut ? QualificationOutcome.Disqualified : Outcome(total, script.Thresholds);
        if (!knockedOut)
            reasons.Add(ThresholdReason(outcome, script.Thresholds));
        return new ScoringResult(total, outcome, knockedOut, reasons, asked, knockedOut ? [] : missing, errors);
    }

    private static bool IsShown(ScriptQuestion question, Dictionary<string, Answer> given) =>
        question.ShowWhen.All(branch => given.TryGetValue(branch.Question, out var answer) && Holds(branch, answer));

    private static bool Holds(ScriptBranch branch, Answer answer) => branch.AnyOf is { } anyOf
        ? answer.Options.Any(o => anyOf.Contains(o.Key))
        : answer.Value is { } value && !(value < branch.AtLeast) && !(value > branch.AtMost);

    private static (decimal Score, bool KnocksOut) Worth(ScriptQuestion question, Answer answer) =>
        answer.Value is { } value
            ? question.Bands.FirstOrDefault(b => b.Contains(value)) is { } band ? (band.Score, band.KnockOut) : (0, false)
            : (answer.Options.Sum(o => o.Score), answer.Options.Any(o => o.KnockOut));

    private static QualificationOutcome Outcome(decimal score, ScriptThresholds thresholds) =>
        score >= thresholds.Qualified ? QualificationOutcome.Qualified
        : score >= thresholds.General ? QualificationOutcome.General
        : QualificationOutcome.Disqualified;

    private static ScoreReason ThresholdReason(QualificationOutcome outcome, ScriptThresholds thresholds) => outcome switch
    {
        QualificationOutcome.Qualified => new ScoreReason("qualification.reached-qualified", Threshold: thresholds.Qualified),
        QualificationOutcome.General => new ScoreReason("qualification.reached-general", Threshold: thresholds.General),
        _ => new ScoreReason("qualification.below-general", Threshold: thresholds.General),
    };
}
