using System.Linq.Expressions;
using System.Text.Json;
using Crm.Shared.Domain;

namespace Crm.Shared.Filtering;

/// <summary>What rows are ordered by, and how the place of a row in that order is kept in a cursor and found again.</summary>
internal abstract class SortKey<T>
{
    /// <summary>Whether rows may have no value. Where nulls come differs by database; here such rows are last in either direction.</summary>
    public required bool Nullable { get; init; }

    public abstract Expression Of(Expression row);

    public abstract IOrderedQueryable<T> Order(IQueryable<T> query, bool first, bool descending);

    /// <summary>Where the rows without a value come when this key is the first, so that they are read apart; null when they aren't.</summary>
    public virtual RowsApart? Apart(bool descending) => Nullable ? RowsApart.Last : null;

    /// <summary>Has the rows read that have a value.</summary>
    public abstract TResult WithValue<TResult>(IQueryable<T> query, IKeyedReader<T, TResult> reader);

    public abstract IQueryable<T> WithoutValue(IQueryable<T> query);

    /// <summary>The same key of rows that hold such a row.</summary>
    public abstract SortKey<TOuter> Under<TOuter>(Expression<Func<TOuter, T>> row);

    /// <exception cref="JsonException">The value isn't one of this key.</exception>
    public abstract Expression Captured(JsonElement value);
}

internal enum RowsApart
{
    First,
    Last,
}

/// <summary>A row with the value that it is ordered by first.</summary>
internal sealed class KeyedRow<T, TKey> : IHasId
{
    public required T Row { get; init; }

    public required TKey Key { get; init; }

    public required Guid Id { get; init; }

    public static Expression Of(Expression row, Expression key, Expression id) => Expression.MemberInit(
        Expression.New(typeof(KeyedRow<T, TKey>)),
        Expression.Bind(typeof(KeyedRow<T, TKey>).GetProperty(nameof(Row))!, row),
        Expression.Bind(typeof(KeyedRow<T, TKey>).GetProperty(nameof(Key))!, key),
        Expression.Bind(typeof(KeyedRow<T, TKey>).GetProperty(nameof(Id))!, id));
}

internal interface IKeyedReader<T, TResult>
{
    TResult Read<TKey>(IQueryable<KeyedRow<T, TKey>> rows);
}

internal class SortKey<T, TKey>(Expression<Func<T, TKey>> selector) : SortKey<T>
{
    private readonly Expression<Func<T, bool>> isNull = IsNull(selector);

    public override Expression Of(Expression row) => selector.On(row);

    public override IOrderedQueryable<T> Order(IQueryable<T> query, bool first, bool descending)
    {
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

    public override TResult WithValue<TResult>(IQueryable<T> query, IKeyedReader<T, TResult> reader)
    {
        var row = Expression.Parameter(typeof(T), "row");
        return reader.Read(query
            .Where(Expression.Lambda<Func<T, bool>>(Expression.Not(isNull.On(row)), row))
            .Select(Expression.Lambda<Func<T, KeyedRow<T, TKey>>>(KeyedRow<T, TKey>.Of(row, selector.On(row), Expression.Property(row, nameof(IHasId.Id))), row)));
    }

    public override IQueryable<T> WithoutValue(IQueryable<T> query) => query.Where(isNull);

    public override SortKey<TOuter> Under<TOuter>(Expression<Func<TOuter, T>> row) =>
        new SortKey<TOuter, TKey>(Expression.Lambda<Func<TOuter, TKey>>(selector.On(row.Body), row.Parameters)) { Nullable = Nullable };

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
