using System.Linq.Expressions;
using System.Reflection;
using Crm.Shared.Text;

namespace Crm.Shared.Filtering;

/// <summary>Text: by its folded shadow column where it has one, else letter by letter.</summary>
internal sealed class TextField<T>(
    string key,
    IReadOnlyList<FilterOperator> operators,
    bool nullable,
    Expression<Func<T, string?>> selector,
    bool folded)
    : FilterField<T>(key, FilterType.Text, operators, nullable)
{
    protected override Expression Translate(Expression row, FilterCondition condition, FilterClock clock) =>
        TextConditions.Translate(selector.On(row), Nullable, folded, condition, Read) ?? throw BadValue(condition);

    private string? Read(FilterValue value) => value is FilterText(var text) ? folded ? TextFolding.Fold(text) : text : null;
}

/// <summary>Several texts, tags for one: a condition holds when it holds for any of them, and <c>ne</c> when <c>eq</c> doesn't.</summary>
internal sealed class TextsField<T>(
    string key, IReadOnlyList<FilterOperator> operators, Expression<Func<T, IEnumerable<string>>> selector, Func<string, string>? stored)
    : FilterField<T>(key, FilterType.Texts, operators, nullable: false)
{
    protected override Expression Translate(Expression row, FilterCondition condition, FilterClock clock)
    {
        var texts = selector.On(row);
        if (condition.Operator == FilterOperator.Pr)
            return Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(string)], texts);

        var text = Expression.Parameter(typeof(string), "text");
        var negated = condition.Operator == FilterOperator.Ne;
        var asked = negated ? condition with { Operator = FilterOperator.Eq } : condition;
        var one = TextConditions.Translate(text, nullable: false, folded: stored is not null, asked, Read) ?? throw BadValue(condition);
        var any = Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(string)], texts, Expression.Lambda<Func<string, bool>>(one, text));
        return negated ? Expression.Not(any) : any;
    }

    private string? Read(FilterValue value) => value is FilterText(var text) ? stored?.Invoke(text) ?? text : null;
}

internal static class TextConditions
{
    // SQLite's LIKE, which StartsWith and EndsWith become, ignores the case of ASCII letters and other databases' doesn't.
    // In folded text that is all one; elsewhere a mark at the text's edge makes "contains" do, which everywhere heeds case.
    private const string EdgeMark = "\u0001";
    private static readonly Expression Edge = Expression.Constant(EdgeMark);
    private static readonly MethodInfo Concat = ((Func<string, string, string>)string.Concat).Method;

    private static readonly MethodInfo Contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
    private static readonly MethodInfo StartsWith = typeof(string).GetMethod(nameof(string.StartsWith), [typeof(string)])!;
    private static readonly MethodInfo EndsWith = typeof(string).GetMethod(nameof(string.EndsWith), [typeof(string)])!;
    private static readonly MethodInfo OneOf = ((Func<IEnumerable<string?>, string?, bool>)Enumerable.Contains).Method;

    /// <returns>Null when the literal isn't text.</returns>
    public static Expression? Translate(Expression text, bool nullable, bool folded, FilterCondition condition, Func<FilterValue, string?> read)
    {
        switch (condition)
        {
            case { Operator: FilterOperator.Pr }:
                return Expressions.Guarded(nullable, text, Expression.NotEqual(text, Expression.Constant("")));
            case { Operator: FilterOperator.In, Value: FilterList(var values) }:
                var choices = values.Select(read).ToArray();
                return choices.Contains(null) ? null : Expression.Call(OneOf, Captured<IEnumerable<string?>>.Value(choices), text);
            case { Operator: FilterOperator.Eq, Value: FilterNull } when nullable:
                return Expressions.IsNull(text);
            case { Operator: FilterOperator.Ne, Value: FilterNull } when nullable:
                return Expression.Not(Expressions.IsNull(text));
        }
        if (condition.Value is not { } literal || read(literal) is not { } wanted)
            return null;

        var value = Captured<string>.Value(wanted);
        return condition.Operator switch
        {
            FilterOperator.Eq => Expression.Equal(text, value),
            FilterOperator.Ne => Expression.NotEqual(text, value),
            FilterOperator.Co => Guarded(Expression.Call(text, Contains, value)),
            FilterOperator.Sw when folded => Guarded(Expression.Call(text, StartsWith, value)),
            FilterOperator.Ew when folded => Guarded(Expression.Call(text, EndsWith, value)),
            FilterOperator.Sw => Guarded(Expression.Call(Join(Edge, text), Contains, Captured<string>.Value(EdgeMark + wanted))),
            FilterOperator.Ew => Guarded(Expression.Call(Join(text, Edge), Contains, Captured<string>.Value(wanted + EdgeMark))),
            FilterOperator.Gt => Guarded(Expressions.Compare(ExpressionType.GreaterThan, text, value)),
            FilterOperator.Ge => Guarded(Expressions.Compare(ExpressionType.GreaterThanOrEqual, text, value)),
            FilterOperator.Lt => Guarded(Expressions.Compare(ExpressionType.LessThan, text, value)),
            _ => Guarded(Expressions.Compare(ExpressionType.LessThanOrEqual, text, value)),
        };

        static BinaryExpression Join(Expression left, Expression right) => Expression.Add(left, right, Concat);

        Expression Guarded(Expression comparison) => Expressions.Guarded(nullable, text, comparison);
    }
}
