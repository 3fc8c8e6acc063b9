using System.Linq.Expressions;
using System.Text.Json;

namespace Crm.Shared.Filtering;

/// <summary>What rows are ordered by, and how the place of a row in that order is kept in a cursor and found again.</summary>
internal abstract class SortKey<T>
{
    public required bool Nullable { get; init; }

    public abstract Expression Of(Expression row);

    public abstract IOrderedQueryable<T> Order(IQueryable<T> query, bool first, bool descending);

    /// <exception cref="JsonException">The value isn't one of this key.</exception>
    public abstract Expression Captured(JsonElement value);
}

internal sealed class SortKey<T, TKey>(Expression<Func<T, TKey>> selector) : SortKey<T>
{
    private readonly Expression<Func<T, bool>> isNull = IsNull(selector);

    public override Expression Of(Expression row) => selector.On(row);

    public override IOrderedQueryable<T> Order(IQueryable<T> query, bool first, bool descending)
    {
        // Where nulls come differs by database; here they are last in either direction.
        if (Nullable)
        {
            query = first ? query.OrderBy(isNull) : ((IOrderedQueryable<T>)query).ThenBy(isNull);
            first = false;
        }
        return (first, descending) switch
        {
            (true, false) => query.OrderBy(selector),
            (true, true) => query.OrderByDescending(selector),
            (false, false) => ((IOrderedQueryable<T>)query).ThenBy(selector),
            (false, true) => ((IOrderedQueryable<T>)query).ThenByDescending(selector),
        };
    }

    public override Expression Captured(JsonElement value)
    {
        var read = value.Deserialize<TKey>();
        var sound = read switch
        {
            null => false,
            string text => Storable.Text(text),
            DateTime instant => instant.Kind == DateTimeKind.Utc,
            _ => true,
        };
        return sound ? Captured<TKey>.Value(read!) : throw new JsonException();
    }

    private static Expression<Func<T, bool>> IsNull(Expression<Func<T, TKey>> selector)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var body = default(TKey) is null
            ? Expression.Equal(selector.On(row), Expression.Constant(null, typeof(TKey)))
            : (Expression)Expression.Constant(false);
        return Expression.Lambda<Func<T, bool>>(body, row);
    }
}
