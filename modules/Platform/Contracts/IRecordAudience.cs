namespace Crm.Platform.Contracts;

/// <summary>Who may see a record of any type: asked before somebody is told of it.</summary>
public interface IRecordAudience
{
    /// <summary>Those of these people who may see the record now.</summary>
    Task<IReadOnlyList<Guid>> FindViewersAsync(string recordType, Guid recordId, IReadOnlyCollection<Guid> people, CancellationToken cancellationToken);
}
