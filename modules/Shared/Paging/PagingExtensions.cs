using System.Linq.Expressions;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Paging;

public static class PagingExtensions
{
    private const int EstimateUpTo = 10_000;

    /// <summary>
    /// Filters, sorts and reads one page. Pages follow one another by the sort values and id of the last row, so that
    /// a row is seen once however many come and go meanwhile, and the thousandth page costs what the first does.
    /// </summary>
    /// <exception cref="InvalidRequestException">The filter, sort, limit, cursor or a field asked for isn't one of this list's.</exception>
    public static async Task<Page<TOut>> ToPageAsync<T, TOut>(
        this IQueryable<T> query,
        ListQuery list,
        FilterFields<T> fields,
        Expression<Func<T, TOut>> projection,
        CancellationToken ct,
        string defaultSort = "-createdAt")
        where T : class, IHasId
    {
        var limit = list.Limit ?? ListQuery.DefaultLimit;
        if (limit is < 1 or > ListQuery.MaxLimit)
            throw new InvalidRequestException("?limit", "page.bad-limit", ("max", ListQuery.MaxLimit));
        SparseFields.Check<TOut>(list.Fields);

        query = query.Matching(list, fields);
        var order = SortOrder<T>.Parse(string.IsNullOrWhiteSpace(list.Sort) ? defaultSort : list.Sort, fields, list.Clock.Fields);
        var after = list.After is null ? null : Cursor.Decode(list.After, order.Text, list.Filter).Place;
        var rows = await order.ReadAsync(query, after, limit + 1, projection, ct);
        string? next = null;
        if (rows.Count > limit)
        {
            rows.RemoveAt(limit);
            next = Cursor.Encode(order.Text, list.Filter, rows[^1].Values, rows[^1].Id);
        }
        var (count, isLowerBound) = await CountAsync(query, list.Count?.Value, ct);
        return new Page<TOut>(rows.ConvertAll(row => row.Item), next, count, isLowerBound);
    }

    /// <summary>The rows that the list's filter asks for: what an export or a bulk action of that list is about.</summary>
    /// <exception cref="InvalidRequestException">The filter isn't one of this list's.</exception>
    public static IQueryable<T> Matching<T>(this IQueryable<T> query, ListQuery list, FilterFields<T> fields)
    {
        if (string.IsNullOrWhiteSpace(list.Filter))
            return query;
        try
        {
            return query.Where(fields.Compile(list.Filter, list.Clock));
        }
        catch (FilterException e)
        {
            throw e.At("?filter");
        }
    }

    private static async Task<(long? Count, bool? IsLowerBound)> CountAsync<T>(IQueryable<T> query, ListCount? asked, CancellationToken ct)
    {
        switch (asked)
        {
            case ListCount.Exact:
                return (await query.LongCountAsync(ct), null);
            case ListCount.Estimated:
                var count = await query.Take(EstimateUpTo + 1).CountAsync(ct);
                return count > EstimateUpTo ? (EstimateUpTo, true) : (count, false);
            default:
                return (null, null);
        }
    }
}
