using Crm.Shared.Text;
using Crm.Shared.Web;

namespace Crm.Leads.Qualification;

/// <summary>A script with the document that is worked on and the one in use.</summary>
/// <param name="Draft">Null when nothing has changed since publishing.</param>
/// <param name="Published">Null before the first edition and when retired.</param>
/// <param name="Problems">What keeps the draft from being published; pointers are into the draft's document.</param>
internal sealed record ScriptResponse(
    Guid Id, string Key, LocalizedText Name, ScriptEdition? Draft, ScriptEdition? Published, IReadOnlyList<ScriptVersionSummary> Versions,
    IReadOnlyList<ProblemError> Problems, int Version, DateTime CreatedAt, DateTime UpdatedAt)
{
    public static ScriptResponse Of(QualificationScript s, Messages messages, string locale) => new(
        s.Id, s.Key, s.Name, ScriptEdition.Of(s.Draft), ScriptEdition.Of(s.Published),
        [.. s.Versions.OrderByDescending(v => v.Number).Select(v => new ScriptVersionSummary(v.Number, v.Status, v.PublishedAt))],
        s.Draft is { } draft ? ScriptProblems.Of(draft.Document, messages, locale) : [],
        s.Version, s.CreatedAt, s.UpdatedAt);
}

/// <summary>One edition of a script.</summary>
internal sealed record ScriptEdition(int Number, ScriptVersionStatus Status, DateTime? PublishedAt, ScriptDocument Document)
{
    public static ScriptEdition? Of(ScriptVersion? v) => v is null ? null : new ScriptEdition(v.Number, v.Status, v.PublishedAt, v.Document);
}

internal sealed record ScriptVersionSummary(int Number, ScriptVersionStatus Status, DateTime? PublishedAt);

internal static class ScriptProblems
{
    public static IReadOnlyList<ProblemError> Of(ScriptDocument document, Messages messages, string locale) =>
        [.. ScriptValidator.Validate(document).Select(f => new ProblemError(f.Pointer, f.Code, messages.Text(f.Code, locale, f.Args)))];
}
