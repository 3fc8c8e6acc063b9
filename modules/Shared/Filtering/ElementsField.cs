using System.Linq.Expressions;

namespace Crm.Shared.Filtering;

internal interface IElementsField<T>
{
    Expression Any(Expression row, FilterNode where, FilterClock clock);
}

internal sealed class ElementsField<T, TElement>(string key, Expression<Func<T, IEnumerable<TElement>>> selector, FilterFields<TElement> fields)
    : FilterField<T>(key, FilterType.Elements, [FilterOperator.Pr], nullable: false), IElementsField<T>
{
    public override IReadOnlyList<FilterFieldInfo> Fields => fields.Describe();

    public Expression Any(Expression row, FilterNode where, FilterClock clock) =>
        Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Any), [typeof(TElement)], selector.On(row), fields.Compile(where, clock));

    protected override Expression Translate(Expression row, FilterCondition condition, FilterClock clock) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(TElement)], selector.On(row));
}
