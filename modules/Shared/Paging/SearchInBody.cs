using System.Globalization;
using System.Text.Json;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Http;

namespace Crm.Shared.Paging;

/// <summary>What a list is asked, in a body: for filters longer than an address may be.</summary>
/// <param name="Filter">Which records: SCIM filter grammar (RFC 7644). At most 8,000 characters.</param>
/// <param name="Sort">Fields to sort by, comma-separated, `-` for descending: `-createdAt,name`.</param>
/// <param name="Limit">Records per page, 1 to 200; 50 when absent.</param>
/// <param name="After">`next` of the page before, with the same filter and sort.</param>
/// <param name="Fields">Properties of each record to send, comma-separated; `id` always comes. All when absent.</param>
/// <param name="Count">Whether to count all matching records.</param>
public sealed record ListSearch(string? Filter = null, string? Sort = null, int? Limit = null, string? After = null, string? Fields = null, ListCount? Count = null);

/// <summary>
/// Answers POST …/search as GET … of the same list, before routing: every list has it, with the list's own permission, and no
/// slice maps it.
/// </summary>
public sealed class SearchInBody(RequestDelegate next)
{
    public const string Suffix = "/search";
    private const int LargestBody = 64 * 1024;

    public async Task InvokeAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        if (!HttpMethods.IsPost(http.Request.Method) || !path.StartsWith("/api/v1/", StringComparison.Ordinal) || !path.EndsWith(Suffix, StringComparison.Ordinal))
        {
            await next(http);
            return;
        }

        var asked = await ReadAsync(http.Request);
        (string Name, string? Value)[] parameters =
        [
            ("filter", asked.Filter), ("sort", asked.Sort), ("limit", asked.Limit?.ToString(CultureInfo.InvariantCulture)), ("after", asked.After), ("fields", asked.Fields),
            ("count", asked.Count is { } count ? JsonNamingPolicy.CamelCase.ConvertName(count.ToString()) : null),
        ];
        http.Request.QueryString = parameters.Where(p => p.Value is not null).Aggregate(http.Request.QueryString, (query, p) => query.Add(p.Name, p.Value!));
        http.Request.Method = HttpMethods.Get;
        http.Request.Path = path[..^Suffix.Length];
        await next(http);
    }

    private static async Task<ListSearch> ReadAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
            throw new BadHttpRequestException("JSON expected", StatusCodes.Status415UnsupportedMediaType);
        if (request.ContentLength > LargestBody)
            throw new BadHttpRequestException("Too large", StatusCodes.Status413PayloadTooLarge);
        try
        {
            return await request.ReadFromJsonAsync<ListSearch>(CrmJson.Options, request.HttpContext.RequestAborted) ?? new ListSearch();
        }
        catch (JsonException e)
        {
            throw new BadHttpRequestException("Malformed JSON", e);
        }
    }
}
