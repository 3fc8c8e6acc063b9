using Crm.Shared.Text;

namespace Crm.Shared.Search;

/// <summary>
/// A module's records in the one search box. Implementations return only what the caller may see, and nothing when the caller may not
/// read the record type at all.
/// </summary>
public interface ISearchSource
{
    Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken);
}

/// <param name="Folded">The whole text, folded.</param>
/// <param name="Words">What a record's stored words must hold; see <see cref="SearchWords"/>. Never empty.</param>
/// <param name="Limit">How many hits of each record type are wanted at most.</param>
public sealed record SearchQuery(string Folded, IReadOnlyList<WordRange> Words, int Limit);

/// <param name="RecordType">account, contact, lead …</param>
/// <param name="Id">The record.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Match">What else to show so that it can be told apart: a number, a company, a phone.</param>
/// <param name="Rank">Higher first; 2 when the title begins with what was asked for, else 1.</param>
public sealed record SearchHit(string RecordType, Guid Id, string Title, string? Match, int Rank);
