using System.Linq.Expressions;
using System.Reflection;

namespace Crm.Shared.Filtering;

internal static class Expressions
{
    private static readonly MethodInfo CompareStrings = ((Func<string, string, int>)string.Compare).Method;

    /// <summary>The body of a lambda, spoken about another expression than its parameter.</summary>
    public static Expression On(this LambdaExpression lambda, Expression argument) =>
        new Replacement(lambda.Parameters[0], argument).Visit(lambda.Body);

    public static Expression Compare(ExpressionType comparison, Expression left, Expression right) =>
        left.Type == typeof(string) && comparison is not (ExpressionType.Equal or ExpressionType.NotEqual)
            ? Expression.MakeBinary(comparison, Expression.Call(CompareStrings, left, right), Expression.Constant(0))
            : Expression.MakeBinary(comparison, left, right);

    public static Expression IsNull(Expression value) => Expression.Equal(value, Expression.Constant(null, value.Type));

    /// <summary>SQL's "unknown" would make <c>not (x gt 5)</c> false where x is null: every comparison answers yes or no.</summary>
    public static Expression Guarded(bool nullable, Expression value, Expression condition) =>
        nullable ? Expression.AndAlso(Expression.Not(IsNull(value)), condition) : condition;

    private sealed class Replacement(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}

/// <summary>
/// A value as a lambda's captured variable would stand in the tree: EF Core makes it a query parameter, so that the
/// compiled query is found again for another value and no value is ever part of SQL.
/// </summary>
internal sealed class Captured<TValue>(TValue value)
{
    private static readonly FieldInfo Field = typeof(Captured<TValue>).GetField(nameof(value), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly TValue value = value;

    public static Expression Value(TValue value) => Expression.Field(Expression.Constant(new Captured<TValue>(value)), Field);

    public override string? ToString() => value?.ToString();
}
