namespace Crm.Segmentation.Contracts;

/// <summary>Accounts for other modules: names by id, and whether a company is known already.</summary>
public interface IAccountDirectory
{
    /// <summary>The accounts with these ids that the caller may see.</summary>
    Task<IReadOnlyDictionary<Guid, AccountSummary>> GetAccountsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>The contacts with these ids that the caller may see.</summary>
    Task<IReadOnlyDictionary<Guid, ContactSummary>> GetContactsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Accounts that may be the same company, the likeliest first; empty when it is a new one.</summary>
    Task<IReadOnlyList<AccountCandidate>> FindSimilarAsync(AccountFacts facts, CancellationToken cancellationToken);
}

public sealed record AccountSummary(Guid Id, string Name, string? District, Guid? OwnerId)
{
    /// <summary>How good a customer it is, as the office grades them; null when not graded.</summary>
    public string? Grade { get; init; }
}

public sealed record ContactSummary(Guid Id, string Name, string? Email, string? Phone);

/// <summary>What is known of a company that may be in the customer base already.</summary>
/// <param name="Phone">E.164.</param>
public sealed record AccountFacts(string Name, string? Email = null, string? Phone = null, string? Website = null);

/// <param name="Rule">Message code of the rule that matched.</param>
/// <param name="Certain">True when the rule means the same company, false when a person must judge.</param>
public sealed record AccountCandidate(Guid Id, string Name, string? District, string Rule, bool Certain);
