using System.Linq.Expressions;
using Crm.Shared.Fields;

namespace Crm.Shared.Filtering;

/// <summary>
/// A value that stands in a row beside the record. Ordered by it first, a list walks the index of those rows; asking each record for
/// its value would take longer the more records there are.
/// </summary>
/// <param name="valueOf">The row of a record that holds the value: one at most.</param>
/// <param name="column">The value in that row.</param>
/// <param name="whenAbsent">What a record without such a row counts as; no record has less. Null: it has no value.</param>
internal sealed class ValueSortKey<T, TValue, TKey>(
    Expression<Func<T, IEnumerable<TValue>>> valueOf, Expression<Func<TValue, TKey>> column, decimal? whenAbsent) : SortKey<T, TKey>(Among(valueOf, column, whenAbsent))
    where TValue : RecordValue
{
    public override RowsApart? Apart(bool descending) => whenAbsent is null || descending ? RowsApart.Last : RowsApart.First;

    public override TResult WithValue<TResult>(IQueryable<T> query, IKeyedReader<T, TResult> reader)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var value = Expression.Parameter(typeof(TValue), "value");
        var keyed = KeyedRow<T, TKey>.Of(row, column.On(value), Expression.Property(value, nameof(RecordValue.RecordId)));
        return reader.Read(query.SelectMany(valueOf, Expression.Lambda<Func<T, TValue, KeyedRow<T, TKey>>>(keyed, row, value)));
    }

    public override IQueryable<T> WithoutValue(IQueryable<T> query)
    {
        var none = Expression.Not(Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(TValue)], valueOf.Body));
        return query.Where(Expression.Lambda<Func<T, bool>>(none, valueOf.Parameters));
    }

    private static Expression<Func<T, TKey>> Among(Expression<Func<T, IEnumerable<TValue>>> valueOf, Expression<Func<TValue, TKey>> column, decimal? whenAbsent)
    {
        // The greatest of one asks for no order among them.
        Expression only = Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Max), [typeof(TKey)],
            Expression.Call(typeof(Enumerable), nameof(Enumerable.Select), [typeof(TValue), typeof(TKey)], valueOf.Body, column));
        if (whenAbsent is { } absent)
            only = Expression.Coalesce(only, Expression.Constant(absent, typeof(TKey)));
        return Expression.Lambda<Func<T, TKey>>(only, valueOf.Parameters);
    }
}
