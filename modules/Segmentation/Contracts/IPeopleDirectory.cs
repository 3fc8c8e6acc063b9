namespace Crm.Segmentation.Contracts;

/// <summary>Accounts and contacts as people to be reached, for other modules' lists.</summary>
public interface IPeopleDirectory
{
    /// <summary>Those of these ids that the caller may see.</summary>
    /// <param name="recordType">account or contact.</param>
    /// <param name="ids">Any number.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<IReadOnlyList<PersonToReach>> GetAsync(string recordType, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Those that a filter finds and the caller may see, in the order of ids. A filter that cannot be asked is a 400 that says why.</summary>
    /// <param name="recordType">account or contact.</param>
    /// <param name="filter">As in the list of those records.</param>
    /// <param name="after">The last id of the page before; null for the first page.</param>
    /// <param name="limit">At most 5,000.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<IReadOnlyList<PersonToReach>> FindAsync(string recordType, string filter, Guid? after, int limit, CancellationToken cancellationToken);
}

/// <param name="Name">The person; null for an account.</param>
/// <param name="AccountId">The account itself, or the contact's main one.</param>
/// <param name="CompanyName">The name of that account.</param>
/// <param name="Phone">E.164; the first one. Null for none, and for a caller who may not see telephone numbers.</param>
/// <param name="Language">en, zh-Hant or zh-Hans.</param>
public sealed record PersonToReach(Guid Id, Guid? AccountId, string? Name, string? CompanyName, string? Email, string? Phone, string? Language);
