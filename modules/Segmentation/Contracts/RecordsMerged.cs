using Crm.Shared.Merging;

namespace Crm.Segmentation.Contracts;

/// <summary>Accounts turned out to be one; the merged ones are in the bin and answer with the survivor.</summary>
public sealed record AccountsMerged(Guid MergeId, Guid SurvivorId, IReadOnlyList<Guid> MergedIds, DateTime MergedAt) : IRecordsMerged;

/// <summary>A merge of accounts was taken back: the merged ones are as they were.</summary>
public sealed record AccountMergeUndone(Guid MergeId, Guid SurvivorId, IReadOnlyList<Guid> MergedIds, DateTime UndoneAt) : IMergeUndone;

/// <summary>Contacts turned out to be one; the merged ones are in the bin and answer with the survivor.</summary>
public sealed record ContactsMerged(Guid MergeId, Guid SurvivorId, IReadOnlyList<Guid> MergedIds, DateTime MergedAt) : IRecordsMerged;

/// <summary>A merge of contacts was taken back: the merged ones are as they were.</summary>
public sealed record ContactMergeUndone(Guid MergeId, Guid SurvivorId, IReadOnlyList<Guid> MergedIds, DateTime UndoneAt) : IMergeUndone;
