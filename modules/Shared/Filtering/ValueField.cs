using System.Linq.Expressions;
using System.Reflection;
using Crm.Shared.Fields;
using Crm.Shared.Text;
using static Crm.Shared.Filtering.FilterOperator;

namespace Crm.Shared.Filtering;

/// <summary>Where a record type keeps the values of fields that only run time knows.</summary>
internal interface IRunTimeSource<T>
{
    FilterField<T>? Find(string key, IRunTimeFields known);

    IEnumerable<FilterField<T>> All(IRunTimeFields known);
}

internal sealed class RunTimeSource<T, TValue>(string recordType, Expression<Func<T, IEnumerable<TValue>>> values) : IRunTimeSource<T>
    where TValue : RecordValue
{
    public FilterField<T>? Find(string key, IRunTimeFields known) => known.Find(recordType, key) is { } field ? Read(field) : null;

    public IEnumerable<FilterField<T>> All(IRunTimeFields known) => known.Of(recordType).Select(Read);

    private ValueField<T, TValue> Read(RunTimeField field) => new(field, values);
}

/// <summary>A field whose values are rows beside the record.</summary>
internal sealed class ValueField<T, TValue> : FilterField<T>
    where TValue : RecordValue
{
    private static readonly FilterOperator[] Numbers = [Eq, Ne, Gt, Ge, Lt, Le, In, Pr];
    private static readonly FilterOperator[] Moments = [Eq, Ne, Gt, Ge, Lt, Le, Pr];
    private static readonly FilterOperator[] Texts = [Eq, Ne, Co, Sw, Ew, In, Pr, Gt, Ge, Lt, Le];
    private static readonly FilterOperator[] Choosing = [Eq, Ne, In, Pr];
    private static readonly FilterOperator[] Truth = [Eq, Ne, Pr];
    private static readonly FilterOperator[] Pieces = [Co, Pr];

    private static readonly MethodInfo OneOf = ((Func<IEnumerable<decimal?>, decimal?, bool>)Enumerable.Contains).Method;

    private readonly RunTimeField declared;
    private readonly Expression<Func<T, IEnumerable<TValue>>> values;

    public ValueField(RunTimeField declared, Expression<Func<T, IEnumerable<TValue>>> values)
        : base(declared.Key, declared.Type, OperatorsOf(declared), nullable: declared.WhenAbsent is null)
    {
        (this.declared, this.values) = (declared, values);
        if (!declared.Several && !declared.InPieces)
            SortKey = IsNumber ? Sort(value => value.Number) : Sort(value => value.Text);
    }

    public override IReadOnlyList<string>? Choices => declared.Choices?.Select(choice => choice.Value).ToList();

    public override IReadOnlyDictionary<string, string> Labels => declared.Labels;

    public override IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? ChoiceLabels =>
        declared.Choices?.ToDictionary(choice => choice.Value, choice => choice.Labels);

    private bool IsNumber => Type is FilterType.Integer or FilterType.Decimal or FilterType.Bool or FilterType.Date or FilterType.Instant;

    protected override Expression Translate(Expression row, FilterCondition condition, FilterClock clock)
    {
        var value = Expression.Parameter(typeof(TValue), "value");
        switch (condition)
        {
            case { Operator: Pr }:
                return Nullable ? Any(row, value, null) : Expression.Constant(true);
            case { Operator: Ne }:
                return Expression.Not(Translate(row, condition with { Operator = Eq }, clock));
            case { Operator: Eq, Value: FilterNull } when Nullable:
                return Expression.Not(Any(row, value, null));
        }

        var matches = IsNumber ? CompareNumber(value, condition, clock) : CompareText(value, condition);
        // Where no row counts as a number that matches, those are left out whose row says otherwise.
        return declared.WhenAbsent is { } absent && Numeric(condition, clock).Holds(absent)
            ? Expression.Not(Any(row, value, Expression.Not(matches)))
            : Any(row, value, matches);
    }

    private Expression CompareNumber(ParameterExpression value, FilterCondition condition, FilterClock clock)
    {
        var number = Expression.Property(value, nameof(RecordValue.Number));
        var asked = Numeric(condition, clock);
        if (asked.Among is { } among)
            return Expression.Call(OneOf, Captured<IEnumerable<decimal?>>.Value(among), number);
        var from = asked.From is { } least ? Expression.GreaterThanOrEqual(number, Captured<decimal?>.Value(least)) : null;
        var above = asked.Above is { } lower ? Expression.GreaterThan(number, Captured<decimal?>.Value(lower)) : null;
        var before = asked.Before is { } upper ? Expression.LessThan(number, Captured<decimal?>.Value(upper)) : null;
        var upTo = asked.UpTo is { } most ? Expression.LessThanOrEqual(number, Captured<decimal?>.Value(most)) : null;
        return new Expression?[] { from, above, before, upTo }.OfType<Expression>().Aggregate(Expression.AndAlso);
    }

    private Expression CompareText(ParameterExpression value, FilterCondition condition) =>
        TextConditions.Translate(Expression.Property(value, nameof(RecordValue.Text)), nullable: false, folded: true, condition, ReadText) ?? throw BadValue(condition);

    private string? ReadText(FilterValue value) => (Type, value) switch
    {
        (FilterType.Id, FilterText(var id)) => Guid.TryParse(id, out var guid) ? RecordValue.Of(guid) : null,
        (FilterType.Enum, FilterText(var choice)) => declared.Choices?.FirstOrDefault(one => one.Value.Equals(choice, StringComparison.OrdinalIgnoreCase))?.Value,
        (_, FilterText(var text)) => TextFolding.Fold(text) is var folded && folded.Length > RecordValue.Overlap && declared.InPieces ? folded[..RecordValue.Overlap] : folded,
        _ => null,
    };

    /// <summary>The numbers that a condition asks for. A day, asked of instants, is all of its instants.</summary>
    private Bounds Numeric(FilterCondition condition, FilterClock clock)
    {
        if (condition.Operator == In)
            return new Bounds { Among = [.. ListOf(condition).Select(item => (decimal?)(ReadNumber(item, clock) ?? throw BadValue(condition)))] };
        var (first, next) = Type == FilterType.Instant && Literals.WholeDay(condition.Value!, clock) is { } day
            ? (RecordValue.Of(clock.StartOf(day)), RecordValue.Of(clock.StartOf(day.AddDays(1))))
            : (ReadNumber(condition.Value!, clock) ?? throw BadValue(condition), (decimal?)null);
        return condition.Operator switch
        {
            Gt => next is null ? new Bounds { Above = first } : new Bounds { From = next },
            Ge => new Bounds { From = first },
            Lt => new Bounds { Before = first },
            Le => next is null ? new Bounds { UpTo = first } : new Bounds { Before = next },
            _ => new Bounds { From = first, UpTo = next is null ? first : null, Before = next },
        };
    }

    private decimal? ReadNumber(FilterValue value, FilterClock clock) => Type switch
    {
        FilterType.Bool => Literals.Bool(value, clock) is bool yes ? RecordValue.Of(yes) : null,
        FilterType.Date => Literals.Date(value, clock) is DateOnly day ? RecordValue.Of(day) : null,
        FilterType.Instant => Literals.Instant(value, clock) is DateTime instant ? RecordValue.Of(instant) : null,
        _ => (decimal?)Literals.Number(typeof(decimal))(value, clock),
    };

    private MethodCallExpression Any(Expression row, ParameterExpression value, Expression? matches)
    {
        var isOfField = IsOfField(value);
        return Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Any), [typeof(TValue)], values.On(row),
            Expression.Lambda<Func<TValue, bool>>(matches is null ? isOfField : Expression.AndAlso(isOfField, matches), value));
    }

    private ValueSortKey<T, TValue, TKey> Sort<TKey>(Expression<Func<TValue, TKey>> column)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var value = Expression.Parameter(typeof(TValue), "value");
        var rows = Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Where), [typeof(TValue)], values.On(row), Expression.Lambda<Func<TValue, bool>>(IsOfField(value), value));
        return new ValueSortKey<T, TValue, TKey>(Expression.Lambda<Func<T, IEnumerable<TValue>>>(rows, row), column, declared.WhenAbsent) { Nullable = Nullable };
    }

    private BinaryExpression IsOfField(ParameterExpression value)
    {
        var ofKey = Expression.Equal(Expression.Property(value, nameof(RecordValue.Key)), Captured<string>.Value(declared.Key));
        // All of the primary key: else SQLite takes an index of values and walks it, of all records, to find the one.
        return declared.Several || declared.InPieces
            ? ofKey
            : Expression.AndAlso(ofKey, Expression.Equal(Expression.Property(value, nameof(RecordValue.Ordinal)), Expression.Constant(0)));
    }

    private static FilterOperator[] OperatorsOf(RunTimeField field) => field switch
    {
        { InPieces: true } => Pieces,
        { Type: FilterType.Integer or FilterType.Decimal } => Numbers,
        { Type: FilterType.Date or FilterType.Instant } => Moments,
        { Type: FilterType.Bool } => Truth,
        { Type: FilterType.Enum or FilterType.Id } => Choosing,
        _ => Texts,
    };

    private sealed record Bounds
    {
        public IReadOnlyList<decimal?>? Among { get; init; }
        public decimal? From { get; init; }
        public decimal? Above { get; init; }
        public decimal? Before { get; init; }
        public decimal? UpTo { get; init; }

        public bool Holds(decimal number) => Among is not null
            ? Among.Contains(number)
            : !(number < From) && !(number <= Above) && !(number >= Before) && !(number > UpTo);
    }
}
