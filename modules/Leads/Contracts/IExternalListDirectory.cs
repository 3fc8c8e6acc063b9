namespace Crm.Leads.Contracts;

/// <summary>Bought and lent lists, for every module that uses one: ask before use, and tell of it with <see cref="UseAsync"/>.</summary>
public interface IExternalListDirectory
{
    /// <summary>
    /// Throws the business rule (409) that says why the list may not be used for this now: expired, not allowed for it, used up. Otherwise counts
    /// the use; the same record is one use however often it is told.
    /// </summary>
    /// <param name="listId">The external list.</param>
    /// <param name="use">What for.</param>
    /// <param name="recordType">What uses it: call-list, mailing-list, campaign.</param>
    /// <param name="recordId">The record that uses it.</param>
    /// <param name="label">What people call that record.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task UseAsync(Guid listId, ExternalListUse use, string recordType, Guid recordId, string label, CancellationToken cancellationToken);
}

/// <summary>What a bought or lent list may be used for.</summary>
public enum ExternalListUse
{
    /// <summary>Telephone calls.</summary>
    CallList,

    /// <summary>Letters and e-mails.</summary>
    MailingList,
    Campaign,
}
