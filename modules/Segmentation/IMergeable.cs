using Crm.Shared.Domain;

namespace Crm.Segmentation;

/// <summary>A record that may turn out to be another one.</summary>
internal interface IMergeable : IRecord, IOwned
{
    /// <summary>The record that this one was merged into; it stays in the bin, just as it was, until the merge is taken back.</summary>
    Guid? MergedIntoId { get; }

    void MergeInto(Guid survivorId, DateTime now);

    void Unmerge();
}

/// <typeparam name="TDetails">What people say of the record.</typeparam>
internal interface IMergeable<TDetails> : IMergeable
{
    TDetails Details { get; }

    void Change(TDetails details);
}
