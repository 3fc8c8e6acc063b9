using System.Linq.Expressions;

namespace Crm.Shared.Filtering;

public enum FilterType
{
    Text,
    Integer,
    Decimal,
    Bool,
    Enum,
    Id,
    Date,
    Instant,
    Texts,
    Elements,
}

/// <summary>A field as a client's filter builder sees it.</summary>
/// <param name="Key">The name to write in <c>filter</c> and <c>sort</c>.</param>
/// <param name="Operators">Empty when the field can only be sorted by.</param>
/// <param name="Nullable">Whether <c>eq null</c> makes sense.</param>
/// <param name="Choices">The values of an enum.</param>
/// <param name="Fields">The fields inside <c>key[…]</c>.</param>
/// <param name="Labels">What people call a field that only run time knows, by locale; null for the fields that every installation has.</param>
/// <param name="ChoiceLabels">The same of its choices.</param>
public sealed record FilterFieldInfo(
    string Key,
    FilterType Type,
    IReadOnlyList<FilterOperator> Operators,
    bool Nullable,
    bool Sortable,
    IReadOnlyList<string>? Choices,
    IReadOnlyList<FilterFieldInfo>? Fields,
    IReadOnlyDictionary<string, string>? Labels = null,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? ChoiceLabels = null);

internal abstract class FilterField<T>(string key, FilterType type, IReadOnlyList<FilterOperator> operators, bool nullable)
{
    public string Key { get; } = key;

    public FilterType Type { get; } = type;

    public IReadOnlyList<FilterOperator> Operators { get; } = operators;

    public bool Nullable { get; } = nullable;

    public SortKey<T>? SortKey { get; init; }

    public virtual IReadOnlyList<string>? Choices => null;

    public virtual IReadOnlyList<FilterFieldInfo>? Fields => null;

    public virtual IReadOnlyDictionary<string, string>? Labels => null;

    public virtual IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? ChoiceLabels => null;

    public FilterFieldInfo Describe() => new(Key, Type, Operators, Nullable, SortKey is not null, Choices, Fields, Labels, ChoiceLabels);

    public Expression Build(Expression row, FilterCondition condition, FilterClock clock)
    {
        if (!Operators.Contains(condition.Operator))
        {
            throw new FilterException(
                "filter.unsuited-operator",
                ("field", Key),
                ("operator", condition.Operator.ToString().ToLowerInvariant()),
                ("position", condition.Position.Value));
        }
        try
        {
            return Translate(row, condition, clock);
        }
        // A moment past the calendar, a number past its type.
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            throw BadValue(condition);
        }
    }

    protected abstract Expression Translate(Expression row, FilterCondition condition, FilterClock clock);

    protected FilterException BadValue(FilterCondition condition) =>
        new("filter.bad-value", ("field", Key), ("value", condition.Value?.ToString()), ("position", condition.Position.Value));

    protected IEnumerable<FilterValue> ListOf(FilterCondition condition) =>
        condition.Value is FilterList(var values) ? values : throw BadValue(condition);
}
