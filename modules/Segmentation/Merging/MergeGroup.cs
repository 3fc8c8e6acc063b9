using Crm.Shared.Domain;

namespace Crm.Segmentation.Merging;

/// <summary>Records that are to become one.</summary>
internal sealed record MergeGroup<T>(T Survivor, IReadOnlyList<T> Others)
    where T : AggregateRoot, IMergeable
{
    public IReadOnlyList<Guid> OtherIds { get; } = [.. Others.Select(other => other.Id)];

    public IEnumerable<T> All => Others.Prepend(Survivor);

    public bool Contains(Guid id) => id == Survivor.Id || OtherIds.Contains(id);
}
