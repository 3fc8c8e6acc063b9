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

    /// <param name="RecordType">account, contact, lead …</param>
    /// <param name="Title">What people call the record.</param>
    /// <param name="Match">What else to show so that it can be told apart.</param>
    internal sealed record Item(string RecordType, Guid Id, string Title, string? Match);

    internal sealed record Response(IReadOnlyList<Item> Items);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/search", Handle)
        .RequireSignIn()
        .WithName("search")
        .WithSummary("Records of every type that hold words beginning with those asked for, in any script; the best matches first");

    private static async Task<Ok<Response>> Handle(IEnumerable<ISearchSource> sources, CancellationToken ct, string q = "", int limit = 10)
    {
        var text = q.Length > LongestQuery ? q[..LongestQuery] : q;
        var query = new SearchQuery(TextFolding.Fold(text), SearchWords.Query(AsNumber(text) ?? text), Math.Clamp(limit, 1, MostPerType));
        if (query.Words.Count == 0)
            return TypedResults.Ok(new Response([]));

        List<SearchHit> hits = [];
        foreach (var source in sources) hits.AddRange(await source.SearchAsync(query, ct));
        return TypedResults.Ok(new Response(
            [.. hits.OrderByDescending(hit => hit.Rank).ThenBy(hit => hit.Title.Length).Select(hit => new Item(hit.RecordType, hit.Id, hit.Title, hit.Match))]));
    }

    /// <summary>"+852 2345 6789" is one word, not three.</summary>
    private static string? AsNumber(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length >= 5 && text.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '-' or '(' or ')' or '.') ? digits : null;
    }
}
