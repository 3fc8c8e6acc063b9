using System.Linq.Expressions;

namespace Crm.Shared.Filtering;

internal sealed class CustomField<T, TValue>(
    string key, IReadOnlyList<FilterOperator> operators, Func<FilterOperator, TValue, Expression<Func<T, bool>>> condition)
    : FilterField<T>(key, Kind.Type, operators, nullable: false)
{
    private static readonly (FilterType Type, Func<FilterValue, FilterClock, object?> Read) Kind = typeof(TValue) switch
    {
        var type when type == typeof(string) => (FilterType.Text, (value, _) => (value as FilterText)?.Text),
        var type when type == typeof(long) => (FilterType.Integer, Literals.Number(typeof(long))),
        var type when type == typeof(decimal) => (FilterType.Decimal, Literals.Number(typeof(decimal))),
        var type when type == typeof(bool) => (FilterType.Bool, Literals.Bool),
        var type when type == typeof(Guid) => (FilterType.Id, Literals.Id),
        var type when type == typeof(DateOnly) => (FilterType.Date, Literals.Date),
        var type when type == typeof(DateTime) => (FilterType.Instant, Literals.Instant),
        var type => throw new NotSupportedException($"A filter has no literal for {type}."),
    };

    protected override Expression Translate(Expression row, FilterCondition asked, FilterClock clock) =>
        asked.Value is { } literal && Kind.Read(literal, clock) is TValue value
            ? condition(asked.Operator, value).On(row)
            : throw BadValue(asked);
}
