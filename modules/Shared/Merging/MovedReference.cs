namespace Crm.Shared.Merging;

/// <summary>A row that was re-pointed because of a merge, and where it pointed before: what undoing the merge puts back.</summary>
public sealed class MovedReference
{
    public required Guid MergeId { get; init; }

    /// <summary>"Opportunity.AccountId".</summary>
    public required string Column { get; init; }
    public required Guid RowId { get; init; }
    public required Guid FromId { get; init; }
}
