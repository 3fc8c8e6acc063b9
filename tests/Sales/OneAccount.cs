using Crm.Segmentation.Contracts;
using Crm.Shared.Domain;

namespace Crm.Sales.Tests;

/// <summary>Stands in for Segmentation: there is one account.</summary>
internal sealed class OneAccount : IAccountDirectory
{
    public Guid Id { get; } = Ids.New();

    public Task<IReadOnlyDictionary<Guid, AccountSummary>> GetAccountsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, AccountSummary>>(
            ids.Contains(Id) ? new Dictionary<Guid, AccountSummary> { [Id] = new(Id, "Harbour Ltd", null, null) } : []);

    public Task<IReadOnlyDictionary<Guid, ContactSummary>> GetContactsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, ContactSummary>>(new Dictionary<Guid, ContactSummary>());

    public Task<IReadOnlyList<AccountCandidate>> FindSimilarAsync(AccountFacts facts, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AccountCandidate>>([]);
}
