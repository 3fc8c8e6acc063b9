using Crm.Shared.Merging;

namespace Crm.Segmentation.Merging;

/// <param name="Result">The survivor as it would be.</param>
/// <param name="Moves">What would follow from every module: opportunities, leads, contacts, timeline …</param>
internal sealed record MergePreview<T>(T Result, IReadOnlyList<ReferenceCount> Moves);
