using Crm.Shared.Domain;
using Crm.Shared.Search;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Segmentation.Search;

internal sealed class SearchEverything : IEndpoint
{
    private const int LongestQuery = 200;
    private const int MostPerType = 50;

    /// <summary>With so few words there is always something that is meant; a sentence is not guessed at.</summary>
    private const int MostGuessed = 4;

    /// <param name="RecordType">account, contact, lead …</param>
    /// <param name="Title">What people call the record.</param>
    /// <param name="Match">What was found where, and what else to show so that it can be told apart.</param>
    internal sealed record Item(string RecordType, Guid Id, string Title, string? Match);

    /// <param name="Corrected">What was searched for instead, when nothing was found and a word looked mistyped; null otherwise.</param>
    internal sealed record Response(IReadOnlyList<Item> Items, string? Corrected = null);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/search", Handle)
        .RequireSignIn()
        .WithName("search")
        .WithSummary("Records of every type that hold words beginning with those asked for, in any script; the best matches first. Mistyped words find what was probably meant");

    /// <param name="q">Names, numbers, phones, mail addresses, words of notes.</param>
    /// <param name="limit">How many of each record type at most: 1 to 50.</param>
    /// <param name="types">Only these record types, comma-separated: account,contact.</param>
    private static async Task<Ok<Response>> Handle(IEnumerable<ISearchSource> sources, SearchVocabulary vocabulary, CancellationToken ct, string q = "", int limit = 10, string? types = null)
    {
        var text = WholeCharacters.Cut(q, LongestQuery);
        var query = new SearchQuery(TextFolding.Fold(text), SearchWords.Query(AsNumber(text) ?? text), Math.Clamp(limit, 1, MostPerType));
        if (query.Words.Count == 0)
            return TypedResults.Ok(new Response([]));

        var asked = Chosen(sources, types);
        if (await FindAsync(asked, query, ct) is { Count: > 0 } found)
            return TypedResults.Ok(new Response(found));
        foreach (var meant in Guesses(query, await vocabulary.GetAsync(ct)))
        {
            if (await FindAsync(asked, meant, ct) is { Count: > 0 } guessed)
                return TypedResults.Ok(new Response(guessed, meant.Folded));
        }

        return TypedResults.Ok(new Response([]));
    }

    private static IReadOnlyList<ISearchSource> Chosen(IEnumerable<ISearchSource> sources, string? types)
    {
        if (string.IsNullOrWhiteSpace(types)) return [.. sources];
        var wanted = types.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var known = sources.ToLookup(source => source.RecordType, StringComparer.Ordinal);
        if (wanted.FirstOrDefault(type => !known.Contains(type)) is { } unknown) throw new InvalidRequestException("?types", "search.unknown-type", ("type", unknown));
        return [.. wanted.Distinct().SelectMany(type => known[type])];
    }

    private static async Task<IReadOnlyList<Item>> FindAsync(IReadOnlyList<ISearchSource> sources, SearchQuery query, CancellationToken ct)
    {
        List<SearchHit> hits = [];
        foreach (var source in sources) hits.AddRange(await source.SearchAsync(query, ct));
        // A record may be found by its name and by a note on it.
        return [.. hits.OrderByDescending(hit => hit.Rank).ThenBy(hit => hit.Title.Length).DistinctBy(hit => (hit.RecordType, hit.Id)).Select(hit => new Item(hit.RecordType, hit.Id, hit.Title, hit.Match))];
    }

    /// <summary>The query with each word that no record begins with put right, the likeliest first.</summary>
    private static IEnumerable<SearchQuery> Guesses(SearchQuery query, Neighbourhood words)
    {
        var mistyped = query.Words.Where(range => !words.Knows(range.From)).Select(range => (range, Near: words.Near(range.From))).Where(word => word.Near.Count > 0).ToList();
        // Every word may be right by itself and no record hold them all: then the longest is the likeliest mistake.
        if (mistyped.Count == 0)
            mistyped = [.. query.Words.Select(range => (range, Near: words.Near(range.From))).Where(word => word.Near.Count > 0).OrderByDescending(word => word.range.From.Length).Take(1)];
        if (mistyped.Count == 0 || query.Words.Count > MostGuessed)
            yield break;
        for (var choice = 0; choice < mistyped.Max(word => word.Near.Count); choice++)
        {
            var folded = query.Folded;
            var ranges = query.Words.ToList();
            foreach (var (range, near) in mistyped)
            {
                var instead = near[Math.Min(choice, near.Count - 1)];
                ranges[ranges.IndexOf(range)] = SearchWords.StartingWith(instead);
                folded = folded.Replace(range.From, instead, StringComparison.Ordinal);
            }

            yield return query with { Folded = folded, Words = ranges };
        }
    }

    /// <summary>"+852 2345 6789" is one word, not three.</summary>
    private static string? AsNumber(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length >= 5 && text.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '-' or '(' or ')' or '.') ? digits : null;
    }
}
