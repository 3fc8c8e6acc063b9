using Crm.Segmentation.Import.Files;
using Crm.Shared.Web;

namespace Crm.Segmentation.Import.Review;

/// <summary>A row of a list, with what becomes of it.</summary>
/// <param name="Number">Counted from 1 below the header.</param>
/// <param name="Line">Where it stands in the file.</param>
/// <param name="Cells">By header; cells beyond the last header are named by their column's letter.</param>
/// <param name="Reasons">Why it is rejected.</param>
/// <param name="Candidates">What it may be the same as.</param>
/// <param name="Decision">What a person decided about that.</param>
/// <param name="Into">The record it is merged into by that decision.</param>
/// <param name="RecordId">The record it made or was added to.</param>
/// <param name="Applied">Whether a run has taken it.</param>
/// <param name="Edited">Whether a person has put cells right.</param>
internal sealed record RowResponse(
    Guid Id, int Number, int Line, IReadOnlyDictionary<string, string> Cells, RowOutcome Outcome, IReadOnlyList<RowReasonResponse> Reasons,
    IReadOnlyList<RowCandidate> Candidates, RowDecision? Decision, Guid? Into, Guid? RecordId, bool Applied, bool Edited)
{
    public static RowResponse Of(ImportRow row, IReadOnlyList<ImportColumn> columns, Messages messages, string locale) => new(
        row.Id, row.Number, row.Line,
        row.Cells.Index().ToDictionary(cell => cell.Index < columns.Count ? columns[cell.Index].Header : $"({CellReference.Name(cell.Index)})", cell => cell.Item),
        row.Outcome, [.. row.Reasons.Select(reason => RowReasonResponse.Of(reason, messages, locale))], row.Candidates, row.Decision, row.Into, row.RecordId, row.Applied, row.Edited);
}
