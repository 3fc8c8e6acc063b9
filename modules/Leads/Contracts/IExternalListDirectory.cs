using Crm.Shared.Events;

namespace Crm.Leads.Contracts;

/// <summary>
/// Bought and lent lists, for every module that uses one: ask before use, refuse with the reason, and raise <see cref="ExternalListUsed"/>
/// with what used it, or <see cref="ExternalListImported"/> with what brought it in.
/// </summary>
public interface IExternalListDirectory
{
    /// <summary>Whether the list may be used for this now.</summary>
    /// <param name="listId">The bought or lent list.</param>
    /// <param name="use">What for.</param>
    /// <param name="recordId">What uses it: one that is counted already is not held against the number of uses.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<ExternalListVerdict> CheckUseAsync(Guid listId, ExternalListUse use, Guid recordId, CancellationToken cancellationToken);

    /// <summary>Whether the list may be brought in now.</summary>
    Task<ExternalListVerdict> CheckImportAsync(Guid listId, CancellationToken cancellationToken);

    /// <summary>The bought or lent list that an import brings in; null for one of our own.</summary>
    Task<Guid?> FindByImportAsync(Guid importId, CancellationToken cancellationToken);
}

/// <param name="Reason">Code of the business rule that speaks against it: expired, not yet valid, not for this use, used up, unknown; null when allowed.</param>
/// <param name="Name">The list's name, for the rule's message; with <paramref name="From"/>, <paramref name="Until"/> and <paramref name="Limit"/>.</param>
/// <param name="Source">The source under which its cost stands.</param>
/// <param name="From">The first day on which it may be used.</param>
/// <param name="Until">The last day; null for no end.</param>
/// <param name="Limit">How often it may be used; null for as often as one likes.</param>
public sealed record ExternalListVerdict(string? Reason, string Name, string Source, DateOnly? From, DateOnly? Until, int? Limit)
{
    public const string Unknown = "external-list.unknown";
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

/// <summary>A bought or lent list was used. The same record is one use however often it is told.</summary>
/// <param name="RecordType">What used it: call-list, mailing-list, campaign.</param>
/// <param name="RecordId">The record that used it.</param>
/// <param name="Label">What people call that record.</param>
public sealed record ExternalListUsed(
    Guid ListId, ExternalListUse Use, string RecordType, Guid RecordId, string Label, string UsedBy, DateTime UsedAt) : INotification;

/// <summary>An import brings in a bought or lent list.</summary>
public sealed record ExternalListImported(Guid ListId, Guid ImportId) : INotification;
