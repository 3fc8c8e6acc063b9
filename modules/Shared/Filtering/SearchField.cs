using System.Linq.Expressions;
using Crm.Shared.Text;

namespace Crm.Shared.Filtering;

/// <summary>The search box: <c>text co "giant kwun"</c> holds where every word begins some stored word of the record, in any order.</summary>
/// <param name="words">The record's stored words, see <see cref="SearchWords"/>.</param>
/// <param name="name">The folded name, in which alone is searched for who may not see a property that words are of.</param>
/// <param name="wordsOf">The properties other than names that words are of.</param>
/// <param name="recordType">Of the record.</param>
internal sealed class SearchField<T>(
    string key, Expression<Func<T, IEnumerable<string>>> words, Expression<Func<T, string>> name, IReadOnlyList<string> wordsOf, string recordType)
    : FilterField<T>(key, FilterType.Text, [FilterOperator.Co], nullable: false)
{
    protected override Expression Translate(Expression row, FilterCondition condition, FilterClock clock)
    {
        if (condition.Value is not FilterText(var typed))
            throw BadValue(condition);
        // Punctuation alone finds nothing; it is no error, for people type as they go.
        var ranges = SearchWords.Query(typed);
        var found = wordsOf.Any(property => clock.Fields.Hides(recordType, property))
            ? ranges.Select(range => (Expression)Expression.Call(name.On(row), nameof(string.Contains), [], Captured<string>.Value(range.From)))
            : ranges.Select(range => HasWord(row, range));
        return found.Aggregate(
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
