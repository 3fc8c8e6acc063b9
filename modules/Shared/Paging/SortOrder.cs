using System.Linq.Expressions;
using System.Text.Json;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Paging;

/// <summary>An order without ties: the keys asked for and then the id, in the direction of the last key so that one index serves both.</summary>
internal sealed class SortOrder<T>
    where T : IHasId
{
    private readonly IReadOnlyList<(SortKey<T> Key, bool Descending)> keys;
    private readonly bool idDescending;

    private SortOrder(IReadOnlyList<(SortKey<T> Key, bool Descending)> keys, bool idDescending, string text = "") =>
        (this.keys, this.idDescending, Text) = (keys, idDescending, text);

    /// <summary>As asked for.</summary>
    public string Text { get; }

    public static SortOrder<T> Parse(string sort, FilterFields<T> fields, IRunTimeFields known)
    {
        var asked = new List<(SortKey<T> Key, bool Descending)>();
        foreach (var part in sort.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var descending = part[0] == '-';
            var name = descending ? part[1..] : part;
            var key = fields.SortKeyOf(name, known) ?? throw new InvalidRequestException("?sort", "page.unknown-sort", ("field", name));
            if (!asked.Exists(known => known.Key == key))
                asked.Add((key, descending));
        }
        return new SortOrder<T>(asked, asked.Count > 0 && asked[^1].Descending, sort);
    }

    /// <summary>
    /// The next rows. Those without a value of the first key are read apart from the others: an index is walked for either, where
    /// "nulls last" would have all rows sorted.
    /// </summary>
    /// <exception cref="InvalidRequestException">The place isn't one of this order.</exception>
    public async Task<List<PlacedRow<TOut>>> ReadAsync<TOut>(IQueryable<T> query, Place? after, int count, Expression<Func<T, TOut>> projection, CancellationToken ct)
    {
        if (after is not null && after.Values.Length != keys.Count)
            throw Cursor.Bad();
        if (keys.Count == 0 || keys[0].Key.Apart(keys[0].Descending) is not { } apart)
            return await ReadWholeAsync(query, after, count, projection, ct);

        var withValueFirst = apart == RowsApart.Last;
        var within = after is null ? withValueFirst : after.Values[0].ValueKind != JsonValueKind.Null;
        var rows = await ReadPartAsync(query, within, after, count, projection, ct);
        if (rows.Count < count && within == withValueFirst)
            rows.AddRange(await ReadPartAsync(query, !within, null, count - rows.Count, projection, ct));
        return rows;
    }

    private async Task<List<PlacedRow<TOut>>> ReadPartAsync<TOut>(
        IQueryable<T> query, bool withValue, Place? after, int count, Expression<Func<T, TOut>> projection, CancellationToken ct)
    {
        var first = keys[0].Key;
        if (withValue)
            return await first.WithValue(query, new KeyedReader<TOut>(this, after, count, projection, ct));
        var order = new SortOrder<T>([.. keys.Skip(1)], idDescending);
        var rows = await order.ReadWholeAsync(first.WithoutValue(query), after is null ? null : after with { Values = after.Values[1..] }, count, projection, ct);
        return rows.ConvertAll(row => new PlacedRow<TOut> { Item = row.Item, Id = row.Id, Values = [null, .. row.Values] });
    }

    private async Task<List<PlacedRow<TOut>>> ReadWholeAsync<TOut>(IQueryable<T> query, Place? after, int count, Expression<Func<T, TOut>> projection, CancellationToken ct)
    {
        var ordered = Apply(query);
        if (after is not null)
            ordered = ordered.Where(After(after));
        return await ordered.Take(count).Select(Placed(projection)).ToListAsync(ct);
    }

    private IQueryable<T> Apply(IQueryable<T> query)
    {
        for (var i = 0; i < keys.Count; i++)
            query = keys[i].Key.Order(query, first: i == 0, keys[i].Descending);
        return (keys.Count, idDescending) switch
        {
            (0, false) => query.OrderBy(row => row.Id),
            (0, true) => query.OrderByDescending(row => row.Id),
            (_, true) => ((IOrderedQueryable<T>)query).ThenByDescending(row => row.Id),
            _ => ((IOrderedQueryable<T>)query).ThenBy(row => row.Id),
        };
    }

    private Expression<Func<T, bool>> After(Place place)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var after = Expressions.Compare(
            Strictly(idDescending), Expression.Property(row, nameof(IHasId.Id)), Captured<Guid>.Value(place.Id));
        for (var i = keys.Count - 1; i >= 0; i--)
            after = After(keys[i].Key, keys[i].Descending, row, place.Values[i], after);
        return Expression.Lambda<Func<T, bool>>(after, row);
    }

    private Expression<Func<T, PlacedRow<TOut>>> Placed<TOut>(Expression<Func<T, TOut>> projection)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var values = Expression.NewArrayInit(typeof(object), keys.Select(key => Expression.Convert(key.Key.Of(row), typeof(object))));
        var placed = Expression.MemberInit(
            Expression.New(typeof(PlacedRow<TOut>)),
            Expression.Bind(typeof(PlacedRow<TOut>).GetProperty(nameof(PlacedRow<>.Item))!, projection.On(row)),
            Expression.Bind(typeof(PlacedRow<TOut>).GetProperty(nameof(PlacedRow<>.Id))!, Expression.Property(row, nameof(IHasId.Id))),
            Expression.Bind(typeof(PlacedRow<TOut>).GetProperty(nameof(PlacedRow<>.Values))!, values));
        return Expression.Lambda<Func<T, PlacedRow<TOut>>>(placed, row);
    }

    private static Expression After(SortKey<T> key, bool descending, Expression row, JsonElement value, Expression amongEquals)
    {
        var field = key.Of(row);
        if (value.ValueKind == JsonValueKind.Null)
            return key.Nullable ? Expression.AndAlso(Expressions.IsNull(field), amongEquals) : throw Cursor.Bad();

        var place = PlaceOf(key, value);
        var beyond = Expressions.Compare(Strictly(descending), field, place);
        return key.Nullable
            ? AnyOf(Expressions.IsNull(field), beyond, Expression.AndAlso(Expression.Equal(field, place), amongEquals))
            // This form, not "a > x or a = x and …", lets an index seek to the place.
            : Expression.AndAlso(Expressions.Compare(OrAt(descending), field, place), AnyOf(beyond, amongEquals));
    }

    private static Expression AnyOf(params IEnumerable<Expression> conditions) => conditions.Aggregate(Expression.OrElse);

    private static Expression PlaceOf(SortKey<T> key, JsonElement value)
    {
        try
        {
            return key.Captured(value);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            throw Cursor.Bad();
        }
    }

    private static ExpressionType Strictly(bool descending) => descending ? ExpressionType.LessThan : ExpressionType.GreaterThan;

    private static ExpressionType OrAt(bool descending) =>
        descending ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual;

    private sealed class KeyedReader<TOut>(SortOrder<T> order, Place? after, int count, Expression<Func<T, TOut>> projection, CancellationToken ct)
        : IKeyedReader<T, Task<List<PlacedRow<TOut>>>>
    {
        public Task<List<PlacedRow<TOut>>> Read<TKey>(IQueryable<KeyedRow<T, TKey>> rows)
        {
            var first = new SortKey<KeyedRow<T, TKey>, TKey>(keyed => keyed.Key) { Nullable = false };
            var keys = order.keys.Select((key, i) => (i == 0 ? first : key.Key.Under<KeyedRow<T, TKey>>(keyed => keyed.Row), key.Descending));
            var keyed = Expression.Parameter(typeof(KeyedRow<T, TKey>), "keyed");
            var item = Expression.Lambda<Func<KeyedRow<T, TKey>, TOut>>(projection.On(Expression.Property(keyed, nameof(KeyedRow<,>.Row))), keyed);
            return new SortOrder<KeyedRow<T, TKey>>([.. keys], order.idDescending).ReadWholeAsync(rows, after, count, item, ct);
        }
    }
}

/// <summary>Where a row stands: its value of each key, and its id.</summary>
internal sealed record Place(JsonElement[] Values, Guid Id);

internal sealed class PlacedRow<TOut>
{
    public required TOut Item { get; init; }

    public required Guid Id { get; init; }

    public required object?[] Values { get; init; }
}
