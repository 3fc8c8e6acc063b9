namespace Crm.Segmentation.Contracts;

/// <summary>Segments for other modules: who belongs to one now, as far as the caller may see the records.</summary>
public interface ISegmentDirectory
{
    /// <returns>Null when there is no such segment or the caller may not see it.</returns>
    Task<SegmentSummary?> FindSegmentAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Ids of members in the order of ids, computed now. A segment that can't be computed throws the business rule that says why.</summary>
    /// <param name="after">The last id of the page before; null for the first page.</param>
    /// <param name="limit">At most 5,000.</param>
    Task<IReadOnlyList<Guid>> ListMembersAsync(Guid segmentId, Guid? after, int limit, CancellationToken cancellationToken);
}

/// <param name="RecordType">account or contact: whose ids the members are.</param>
/// <param name="Broken">True when its definition refers to something that is gone: it has no members until somebody mends it.</param>
public sealed record SegmentSummary(Guid Id, string Name, string RecordType, bool Broken);
