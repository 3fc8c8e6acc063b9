using System.Linq.Expressions;
using Crm.Shared.Text;

namespace Crm.Shared.Filtering;

/// <summary>The search box: <c>text co "giant kwun"</c> holds where every word begins some stored word of the record, in any order.</summary>
/// <param name="words">The record's stored words, see <see cref="SearchWords"/>.</param>
internal sealed class SearchField<T>(string key, Expression<Func<T, IEnumerable<string>>> words)
    : FilterField<T>(key, FilterType.Text, [FilterOperator.Co], nullable: false)
{
    protected override Expression Translate(Expression row, FilterCondition condition, FilterClock clock)
    {
        if (condition.Value is not FilterText(var typed))
            throw BadValue(condition);
        // Punctuation alone finds nothing; it is no error, for people type as they go.
        return SearchWords.Query(typed).Select(range => HasWord(row, range)).Aggregate(
            (Expression?)null, (all, one) => all is null ? one : Expression.AndAlso(all, one)) ?? Expression.Constant(false);
    }

    private MethodCallExpression HasWord(Expression row, WordRange range)
    {
        var word = Expression.Parameter(typeof(string), "word");
        var inRange = Expression.AndAlso(
            Expressions.Compare(ExpressionType.GreaterThanOrEqual, word, Captured<string>.Value(range.From)),
            Expressions.Compare(ExpressionType.LessThan, word, Captured<string>.Value(range.Before)));
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(string)], words.On(row), Expression.Lambda<Func<string, bool>>(inRange, word));
    }
}
