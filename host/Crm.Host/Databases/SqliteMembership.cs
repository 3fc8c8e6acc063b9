using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace Crm.Host.Databases;

/// <summary>
/// Asks "is the record among those with such a child" instead of "has the record such a child" when few children are such.
/// SQLite walks the records in the order asked for: asking each of them is best when most have it, a word like "ltd", and takes
/// seconds for a telephone number that one of 100,000 has. The other databases choose by themselves. Runs once per query, when EF Core
/// compiles it.
/// </summary>
internal sealed class SqliteMembership : IQueryExpressionInterceptor
{
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
        eventData.Context is { } context ? new Rewriter(context.Model).Visit(queryExpression) : queryExpression;

    private sealed class Rewriter(IModel model) : ExpressionVisitor
    {
        private const int Few = 2_000;

        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.Name == nameof(Enumerable.Any) && node.Method.DeclaringType == typeof(Enumerable) && Membership(node) is { } membership
                ? membership
                : base.VisitMethodCall(node);

        /// <returns>Null when it is not about the children of the row itself.</returns>
        private Expression? Membership(MethodCallExpression any)
        {
            if (NavigationOf(any) is not { } found || found.Navigation.ForeignKey is not { Properties: [{ PropertyInfo: { } parentId }], PrincipalKey.Properties: [{ PropertyInfo: { } id }] })
                return null;
            var child = Expression.Parameter(found.Navigation.TargetEntityType.ClrType, "child");
            var conditions = new List<Expression>();
            Follow(any, child, conditions);
            if (conditions.Count == 0)
                return null;

            var children = (Expression)new EntityQueryRootExpression(found.Navigation.TargetEntityType);
            children = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [child.Type], children, Expression.Quote(Expression.Lambda(conditions.Aggregate(Expression.AndAlso), child)));
            var ids = Expression.Call(
                typeof(Queryable), nameof(Queryable.Select), [child.Type, parentId.PropertyType], children,
                Expression.Quote(Expression.Lambda(Expression.Property(child, parentId.Name), child)));
            var isAmongThem = Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [parentId.PropertyType], ids, Expression.Property(found.Row, id));
            var counted = Expression.Call(typeof(Queryable), nameof(Queryable.Count), [child.Type], Expression.Call(typeof(Queryable), nameof(Queryable.Take), [child.Type], children, Expression.Constant(Few + 1)));
            return Expression.Condition(Expression.GreaterThan(counted, Expression.Constant(Few)), any, isAmongThem);
        }

        private (INavigation Navigation, ParameterExpression Row)? NavigationOf(Expression source) => source switch
        {
            MethodCallExpression { Method: { DeclaringType: var type, Name: nameof(Enumerable.Any) or nameof(Enumerable.Where) or nameof(Enumerable.Select) } } call
                when type == typeof(Enumerable) => NavigationOf(call.Arguments[0]),
            MemberExpression { Expression: ParameterExpression row } member
                when model.FindEntityType(row.Type)?.FindNavigation(member.Member.Name) is { IsCollection: true } navigation && !navigation.TargetEntityType.IsOwned() => (navigation, row),
            _ => null,
        };

        /// <summary>What a chain of Where, Select and Any says, said of the child: its conditions, and what it has become so far.</summary>
        private static Expression Follow(Expression source, ParameterExpression child, List<Expression> conditions)
        {
            if (source is not MethodCallExpression call)
                return child;
            var element = Follow(call.Arguments[0], child, conditions);
            if (call.Arguments is not [_, LambdaExpression { Parameters: [var parameter] } lambda])
                return element;
            var said = new Replacement(parameter, element).Visit(lambda.Body);
            if (call.Method.Name == nameof(Enumerable.Select))
                return said;
            conditions.Add(said);
            return element;
        }
    }

    private sealed class Replacement(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}
