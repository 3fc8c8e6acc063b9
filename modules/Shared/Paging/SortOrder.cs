using System.Linq.Expressions;
using System.Text.Json;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;

namespace Crm.Shared.Paging;

/// <summary>An order without ties: the keys asked for and then the id, in the direction of the last key so that one index serves both.</summary>
internal sealed class SortOrder<T>
    where T : IHasId
{
    private readonly List<(SortKey<T> Key, bool Descending)> keys = [];

    private SortOrder()
    {
    }

    public required string Text { get; init; }

    private bool IdDescending => keys.Count > 0 && keys[^1].Descending;

    public static SortOrder<T> Parse(string sort, FilterFields<T> fields, IRunTimeFields known)
    {
        var order = new SortOrder<T> { Text = sort };
        foreach (var part in sort.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var descending = part[0] == '-';
            var name = descending ? part[1..] : part;
            var key = fields.SortKeyOf(name, known) ?? throw new InvalidRequestException("?sort", "page.unknown-sort", ("field", name));
            if (!order.keys.Exists(known => known.Key == key))
                order.keys.Add((key, descending));
        }
        return order;
    }

    public IQueryable<T> Apply(IQueryable<T> query)
    {
        for (var i = 0; i < keys.Count; i++)
            query = keys[i].Key.Order(query, first: i == 0, keys[i].Descending);
        return (keys.Count, IdDescending) switch
        {
            (0, _) => query.OrderBy(row => row.Id),
            (_, true) => ((IOrderedQueryable<T>)query).ThenByDescending(row => row.Id),
            _ => ((IOrderedQueryable<T>)query).ThenBy(row => row.Id),
        };
    }

    public Expression<Func<T, bool>> After(Cursor cursor)
    {
        if (cursor.Values.Length != keys.Count)
            throw Cursor.Bad();
        var row = Expression.Parameter(typeof(T), "row");
        var after = Expressions.Compare(
            Strictly(IdDescending), Expression.Property(row, nameof(IHasId.Id)), Captured<Guid>.Value(cursor.Id));
        for (var i = keys.Count - 1; i >= 0; i--)
            after = After(keys[i].Key, keys[i].Descending, row, cursor.Values[i], after);
        return Expression.Lambda<Func<T, bool>>(after, row);
    }

    public Expression<Func<T, PlacedRow<TOut>>> Placed<TOut>(Expression<Func<T, TOut>> projection)
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

        var place = Place(key, value);
        var beyond = Expressions.Compare(Strictly(descending), field, place);
        return key.Nullable
            ? AnyOf(Expressions.IsNull(field), beyond, Expression.AndAlso(Expression.Equal(field, place), amongEquals))
            // This form, not "a > x or a = x and …", lets an index seek to the place.
            : Expression.AndAlso(Expressions.Compare(OrAt(descending), field, place), AnyOf(beyond, amongEquals));
    }

    private static Expression AnyOf(params IEnumerable<Expression> conditions) => conditions.Aggregate(Expression.OrElse);

    private static Expression Place(SortKey<T> key, JsonElement value)
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
}

internal sealed class PlacedRow<TOut>
{
    public required TOut Item { get; init; }

    public required Guid Id { get; init; }

    public required object?[] Values { get; init; }
}
