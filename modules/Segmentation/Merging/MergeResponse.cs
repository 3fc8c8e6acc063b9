namespace Crm.Segmentation.Merging;

/// <param name="Number">Of an account.</param>
internal sealed record MergedRecord(Guid Id, string Name, string? Number);

/// <param name="RecordType">account or contact.</param>
/// <param name="SurvivorName">As it was when merged.</param>
/// <param name="Merged">The records that became part of the survivor.</param>
/// <param name="UndoUntil">Until when the merge can be taken back.</param>
/// <param name="Kept">What people had changed between the merge and its undoing, and what therefore stayed.</param>
internal sealed record MergeResponse(
    Guid Id, string RecordType, Guid SurvivorId, string SurvivorName, IReadOnlyList<MergedRecord> Merged, DateTime MergedAt, Guid? MergedBy, string MergedByName,
    DateTime UndoUntil, DateTime? UndoneAt, string? UndoneByName, IReadOnlyList<KeptRecord> Kept)
{
    public static MergeResponse Of(Merge merge) => new(
        merge.Id, merge.RecordType, merge.SurvivorId, merge.SurvivorName, [.. merge.Members.Select(m => new MergedRecord(m.RecordId, m.Name, m.Number))],
        merge.MergedAt, merge.CreatedBy, merge.MergedByName, merge.UndoUntil, merge.UndoneAt, merge.UndoneByName, merge.Kept);
}
