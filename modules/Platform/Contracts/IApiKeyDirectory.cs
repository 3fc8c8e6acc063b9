namespace Crm.Platform.Contracts;

/// <summary>What an API key says about the system behind it. The key's id is the caller's id (ICurrentUser.Id).</summary>
public interface IApiKeyDirectory
{
    /// <returns>Null when there is no such key.</returns>
    Task<ApiKeySummary?> FindAsync(Guid id, CancellationToken cancellationToken);
}

/// <param name="PartnerName">The partner whose system uses the key; null for our own systems.</param>
/// <param name="AutoApproveLists">Whether lists pushed with this key are imported without review.</param>
public sealed record ApiKeySummary(Guid Id, string Name, string? PartnerName, bool AutoApproveLists);
