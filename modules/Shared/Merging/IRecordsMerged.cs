using Crm.Shared.Events;

namespace Crm.Shared.Merging;

/// <summary>
/// Several records have become one. Every module that keeps ids of such records re-points them when it hears of this, and remembers
/// which: see <see cref="MergeReferences"/>.
/// </summary>
public interface IRecordsMerged : INotification
{
    Guid MergeId { get; }
    Guid SurvivorId { get; }
    IReadOnlyList<Guid> MergedIds { get; }
}

/// <summary>A merge was taken back: what was re-pointed for it goes back to where it was.</summary>
public interface IMergeUndone : INotification
{
    Guid MergeId { get; }
    Guid SurvivorId { get; }
}
