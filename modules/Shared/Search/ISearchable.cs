using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Text;

namespace Crm.Shared.Search;

/// <summary>A record that the search box finds by its words. The kernel keeps them in step with the record, in the same transaction.</summary>
public interface ISearchable : IHasId
{
    SearchEntry SearchEntry { get; }
}

/// <summary>How the search box knows a record.</summary>
/// <param name="Titles">What people call it: the first that the caller may see. It is found by these too.</param>
/// <param name="Texts">What else it is found by: numbers, addresses, what people wrote.</param>
/// <param name="Notes">What to show beside the title so that it can be told apart.</param>
public sealed record SearchEntry(IReadOnlyList<FoundText> Titles, IReadOnlyList<FoundText> Texts, IReadOnlyList<FoundText> Notes)
{
    public IEnumerable<string> Words => Titles.Concat(Texts).SelectMany(text => SearchWords.Of(text.Text));

    /// <param name="hides">Whether the caller may not see this property of the record.</param>
    /// <returns>Null when what the caller may see of the record doesn't hold all that was asked for.</returns>
    public SearchHit? HitFor(SearchQuery query, string recordType, Guid id, Func<string, bool> hides)
    {
        var titles = Titles.Where(IsSeen).ToList();
        var texts = titles.Concat(Texts.Where(IsSeen)).ToList();
        if (!query.IsHeldBy(texts.Select(text => text.Text)))
            return null;
        var title = titles[0].Text!;
        var found = query.IsHeldBy([title]) ? null : texts.Select(text => query.IsHeldBy([text.Text]) ? text.Shown ?? query.Excerpt(text.Text!) : null).FirstOrDefault(shown => shown is not null);
        var match = string.Join(" · ", Notes.Where(IsSeen).Select(note => note.Text).Prepend(found).OfType<string>().Where(part => part != title).Distinct());
        return new SearchHit(recordType, id, title, match.Length > 0 ? match : null, query.RankOf(TextFolding.Fold(title)));

        bool IsSeen(FoundText text) => text.Text is not null && (text.Field is null || !hides(text.Field));
    }
}

/// <param name="Field">The property that it stands in, where that may be hidden from some who see the record.</param>
/// <param name="Shown">What to show when it was found by this, if not the text.</param>
public readonly record struct FoundText(string? Text, string? Field = null, string? Shown = null)
{
    public static implicit operator FoundText(string? text) => new(text);

    public static FoundText Phone(string? e164, string field) =>
        e164 is { Length: > 1 } ? new FoundText(string.Join(' ', PhoneNumber.SearchForms(e164)), field, PhoneNumber.Format(e164)) : default;
}

/// <summary>One word of one record. Accounts and contacts keep theirs with their other keys.</summary>
public sealed class SearchWord
{
    /// <summary>A page of text has fewer different words than this; the rest of a long one isn't found.</summary>
    public const int MostPerRecord = 1_000;

    public required string RecordType { get; init; }
    public required Guid RecordId { get; init; }
    public required string Word { get; init; }

    internal static IEnumerable<SearchWord> Of(ISearchable record)
    {
        var type = RecordTypes.Of(record.GetType()).Name;
        return record.SearchEntry.Words.Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).Take(MostPerRecord)
            .Select(word => new SearchWord { RecordType = type, RecordId = record.Id, Word = word });
    }
}
