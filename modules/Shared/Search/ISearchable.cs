using Crm.Shared.Domain;

namespace Crm.Shared.Search;

/// <summary>A record that the search box finds by its words. The kernel keeps them in step with the record, in the same transaction.</summary>
public interface ISearchable : IHasId
{
    /// <summary>What it is found by: names, numbers, what people wrote. The title's words count most.</summary>
    IEnumerable<string?> SearchTexts { get; }

    /// <summary>What people call it.</summary>
    string SearchTitle { get; }

    /// <summary>What else to show so that it can be told apart; nothing that some who may see the record may not see.</summary>
    string? SearchNote { get; }
}

/// <summary>One word of one record. Accounts and contacts keep theirs with their other keys.</summary>
public sealed class SearchWord
{
    /// <summary>A page of text has fewer different words than this; the rest of a long one isn't found.</summary>
    public const int MostPerRecord = 1_000;

    public required string RecordType { get; init; }
    public required Guid RecordId { get; init; }
    public required string Word { get; init; }
}
