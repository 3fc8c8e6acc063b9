using System.Linq.Expressions;
using System.Reflection;

namespace Crm.Shared.Filtering;

/// <summary>A field of one value: numbers, enums, ids and dates.</summary>
internal class ComparableField<T, TValue>(
    string key,
    FilterType type,
    IReadOnlyList<FilterOperator> operators,
    Expression<Func<T, TValue>> selector,
    Func<FilterValue, FilterClock, object?> read)
    : FilterField<T>(key, type, operators, default(TValue) is null)
{
    private static readonly MethodInfo Contains = ((Func<IEnumerable<TValue>, TValue, bool>)Enumerable.Contains).Method;

    protected override Expression Translate(Expression row, FilterCondition condition, FilterClock clock)
    {
        var value = selector.On(row);
        return condition switch
        {
            { Operator: FilterOperator.Pr } => Nullable ? Expression.Not(Expressions.IsNull(value)) : Expression.Constant(true),
            { Operator: FilterOperator.In } => Expression.Call(
                Contains,
                Captured<IEnumerable<TValue>>.Value([.. ListOf(condition).Select(item => Read(item, condition, clock))]),
                value),
            { Value: FilterNull } => NullComparison(value, condition),
            _ => Compare(value, condition, clock),
        };
    }

    protected virtual Expression Compare(Expression value, FilterCondition condition, FilterClock clock)
    {
        var comparison = Comparison(condition.Operator);
        var compared = Expressions.Compare(comparison, value, Captured<TValue>.Value(Read(condition.Value!, condition, clock)));
        return comparison is ExpressionType.Equal or ExpressionType.NotEqual
            ? compared
            : Expressions.Guarded(Nullable, value, compared);
    }

    protected static ExpressionType Comparison(FilterOperator @operator) => @operator switch
    {
        FilterOperator.Eq => ExpressionType.Equal,
        FilterOperator.Ne => ExpressionType.NotEqual,
        FilterOperator.Gt => ExpressionType.GreaterThan,
        FilterOperator.Ge => ExpressionType.GreaterThanOrEqual,
        FilterOperator.Lt => ExpressionType.LessThan,
        _ => ExpressionType.LessThanOrEqual,
    };

    private Expression NullComparison(Expression value, FilterCondition condition) => condition.Operator switch
    {
        FilterOperator.Eq when Nullable => Expressions.IsNull(value),
        FilterOperator.Ne when Nullable => Expression.Not(Expressions.IsNull(value)),
        _ => throw BadValue(condition),
    };

    private TValue Read(FilterValue value, FilterCondition condition, FilterClock clock) =>
        (TValue)(read(value, clock) ?? throw BadValue(condition));
}

internal sealed class EnumField<T, TEnum, TValue>(string key, IReadOnlyList<FilterOperator> operators, Expression<Func<T, TValue>> selector)
    : ComparableField<T, TValue>(key, FilterType.Enum, operators, selector, Literals.Enum<TEnum>)
    where TEnum : struct, Enum
{
    public override IReadOnlyList<string> Choices => Literals.NamesOf<TEnum>();
}

/// <summary>An instant compared with a day (<c>"2026-01-31"</c>, <c>today</c>) is compared with the whole of that day, in the caller's zone.</summary>
internal sealed class InstantField<T, TValue>(string key, IReadOnlyList<FilterOperator> operators, Expression<Func<T, TValue>> selector)
    : ComparableField<T, TValue>(key, FilterType.Instant, operators, selector, Literals.Instant)
{
    protected override Expression Compare(Expression value, FilterCondition condition, FilterClock clock)
    {
        if (Literals.WholeDay(condition.Value!, clock) is not { } day)
            return base.Compare(value, condition, clock);

        var start = Bound(day);
        var end = Bound(day.AddDays(1));
        var fromStart = Expression.GreaterThanOrEqual(value, start);
        var beforeEnd = Expression.LessThan(value, end);
        var within = condition.Operator switch
        {
            FilterOperator.Gt => Expression.GreaterThanOrEqual(value, end),
            FilterOperator.Ge => fromStart,
            FilterOperator.Lt => Expression.LessThan(value, start),
            FilterOperator.Le => beforeEnd,
            _ => Expression.AndAlso(fromStart, beforeEnd),
        };
        var guarded = Expressions.Guarded(Nullable, value, within);
        return condition.Operator == FilterOperator.Ne ? Expression.Not(guarded) : guarded;

        Expression Bound(DateOnly date) => Captured<TValue>.Value((TValue)(object)clock.StartOf(date));
    }
}
