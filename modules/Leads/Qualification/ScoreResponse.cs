using System.Globalization;
using Crm.Shared.Web;

namespace Crm.Leads.Qualification;

/// <summary>A score as the call screen shows it.</summary>
/// <param name="Asked">Keys of the questions that the answers so far bring up, in order.</param>
/// <param name="Missing">Required questions among them without an answer.</param>
internal sealed record ScoreResponse(
    decimal Score, QualificationOutcome Outcome, bool KnockedOut, IReadOnlyList<ReasonResponse> Reasons, IReadOnlyList<string> Asked,
    IReadOnlyList<string> Missing, IReadOnlyList<ProblemError> Errors)
{
    public static ScoreResponse Of(ScoringResult r, Messages messages, string locale) => new(
        r.Score, r.Outcome, r.KnockedOut, ReasonResponse.Of(r.Reasons, messages, locale), r.Asked, r.Missing,
        [.. r.Errors.Select(e => new ProblemError(e.Pointer, e.Code, messages.Text(e.Code, locale, e.Args)))]);
}

/// <summary>Why a lead has its score and outcome.</summary>
/// <param name="Code">qualification.points, .knock-out, .reached-qualified, .reached-general or .below-general.</param>
/// <param name="Question">Key of the question; null for the outcome's own reason.</param>
/// <param name="Message">The reason in the caller's language.</param>
internal sealed record ReasonResponse(string Code, string? Question, decimal Points, string Message)
{
    public static IReadOnlyList<ReasonResponse> Of(IReadOnlyList<ScoreReason> reasons, Messages messages, string locale) =>
    [
        .. reasons.Select(r => new ReasonResponse(r.Code, r.Question, r.Points, messages.Text(r.Code, locale, new Dictionary<string, object?>
        {
            ["label"] = r.Label?.For(locale),
            ["answer"] = r.Answer?.For(locale),
            ["points"] = r.Points.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture),
            ["threshold"] = r.Threshold?.ToString("0.##", CultureInfo.InvariantCulture),
        }))),
    ];
}
