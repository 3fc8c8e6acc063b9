using System.Linq.Expressions;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Fields;
using static Crm.Shared.Filtering.FilterOperator;

namespace Crm.Shared.Filtering;

/// <summary>
/// The fields of a record type that lists, saved views, segments and rules may filter and sort by; nothing else can be
/// reached by a filter. Declare it once, in a static field: selectors are prepared on declaration.
/// </summary>
public sealed class FilterFields<T>
{
    private static readonly FilterOperator[] TextOperators = [Eq, Ne, Co, Sw, Ew, In, Pr, Gt, Ge, Lt, Le];
    private static readonly FilterOperator[] OrderedOperators = [Eq, Ne, Gt, Ge, Lt, Le, In, Pr];
    private static readonly FilterOperator[] MomentOperators = [Eq, Ne, Gt, Ge, Lt, Le, Pr];
    private static readonly FilterOperator[] ChoiceOperators = [Eq, Ne, In, Pr];
    private static readonly FilterOperator[] TruthOperators = [Eq, Ne, Pr];
    private static readonly FilterOperator[] CollectionOperators = [Eq, Ne, Co, Sw, Ew, In, Pr];

    private readonly Dictionary<string, FilterField<T>> fields = new(StringComparer.OrdinalIgnoreCase);
    private static readonly string? RecordTypeName = typeof(T).IsAssignableTo(typeof(IRecord)) ? RecordTypes.Of(typeof(T)).Name : null;
    private readonly Dictionary<string, string> properties = new(StringComparer.OrdinalIgnoreCase);
    private IRunTimeSource<T>? atRunTime;

    /// <param name="folded">The shadow column holding <c>TextFolding.Fold</c> of the value: it is compared and sorted by instead.</param>
    public FilterFields<T> Text(
        string key, Expression<Func<T, string?>> value, Expression<Func<T, string?>>? folded = null, bool sortable = true, bool filterable = true)
    {
        var nullable = Nullability.MayBeNull(value.Body);
        return Add(new TextField<T>(key, filterable ? TextOperators : [], nullable, folded ?? value, folded is not null)
        {
            SortKey = sortable ? new SortKey<T, string?>(folded ?? value) { Nullable = nullable } : null,
        });
    }

    /// <summary>Whole numbers, decimals and doubles, nullable or not.</summary>
    public FilterFields<T> Number<TNumber>(string key, Expression<Func<T, TNumber>> value, bool sortable = true, bool filterable = true)
    {
        var type = Nullable.GetUnderlyingType(typeof(TNumber)) ?? typeof(TNumber);
        return Add(new ComparableField<T, TNumber>(
            key, Literals.IsWhole(type) ? FilterType.Integer : FilterType.Decimal, filterable ? OrderedOperators : [], value, Literals.Number(type))
        {
            SortKey = Sort(value, sortable),
        });
    }

    public FilterFields<T> Bool(string key, Expression<Func<T, bool>> value, bool sortable = true, bool filterable = true) =>
        AddBool(key, value, sortable, filterable);

    public FilterFields<T> Bool(string key, Expression<Func<T, bool?>> value, bool sortable = true, bool filterable = true) =>
        AddBool(key, value, sortable, filterable);

    /// <summary>An enum, written in camel case and sorted in the order of its members.</summary>
    public FilterFields<T> Enum<TEnum>(string key, Expression<Func<T, TEnum>> value, bool sortable = true, bool filterable = true)
        where TEnum : struct, Enum => AddEnum<TEnum, TEnum>(key, value, sortable, filterable);

    public FilterFields<T> Enum<TEnum>(string key, Expression<Func<T, TEnum?>> value, bool sortable = true, bool filterable = true)
        where TEnum : struct, Enum => AddEnum<TEnum, TEnum?>(key, value, sortable, filterable);

    public FilterFields<T> Id(string key, Expression<Func<T, Guid>> value) => AddId(key, value);

    public FilterFields<T> Id(string key, Expression<Func<T, Guid?>> value) => AddId(key, value);

    public FilterFields<T> Date(string key, Expression<Func<T, DateOnly>> value, bool sortable = true, bool filterable = true) =>
        AddDate(key, value, sortable, filterable);

    public FilterFields<T> Date(string key, Expression<Func<T, DateOnly?>> value, bool sortable = true, bool filterable = true) =>
        AddDate(key, value, sortable, filterable);

    /// <summary>An instant in UTC. Compared with a date, it is compared with that whole day in the caller's time zone.</summary>
    public FilterFields<T> Instant(string key, Expression<Func<T, DateTime>> value, bool sortable = true, bool filterable = true) =>
        AddInstant(key, value, sortable, filterable);

    public FilterFields<T> Instant(string key, Expression<Func<T, DateTime?>> value, bool sortable = true, bool filterable = true) =>
        AddInstant(key, value, sortable, filterable);

    /// <summary>Several texts: <c>tags eq "vip"</c> holds when any is "vip", <c>tags ne "vip"</c> when none is.</summary>
    /// <param name="stored">How the values are stored, when not as people write them; applied to what they are compared with.</param>
    public FilterFields<T> Texts(string key, Expression<Func<T, IEnumerable<string>>> values, Func<string, string>? stored = null) =>
        Add(new TextsField<T>(key, CollectionOperators, values, stored));

    /// <summary>What a search box asks: <c>text co "giant kwun"</c>, by stored words of the record (see <see cref="Crm.Shared.Text.SearchWords"/>).</summary>
    /// <param name="name">The folded name: all that is searched for callers from whom one of the properties that the words are of is hidden.</param>
    /// <param name="wordsOf">These properties.</param>
    public FilterFields<T> Search(string key, Expression<Func<T, IEnumerable<string>>> words, Expression<Func<T, string>> name, params IReadOnlyList<string> wordsOf) =>
        Add(new SearchField<T>(key, words, name, wordsOf, RecordTypeName ?? ""));

    /// <summary>Child records: <c>emails[type eq "work" and address ew "hk"]</c>, <c>emails.type eq "work"</c>, <c>emails pr</c>.</summary>
    public FilterFields<T> Elements<TElement>(
        string key, Expression<Func<T, IEnumerable<TElement>>> elements, FilterFields<TElement> fields) =>
        Add(new ElementsField<T, TElement>(key, elements, fields));

    /// <summary>A condition that no column answers. <typeparamref name="TValue"/> is string, long, decimal, bool, Guid, DateOnly or DateTime.</summary>
    public FilterFields<T> Custom<TValue>(
        string key, Func<FilterOperator, TValue, Expression<Func<T, bool>>> condition, params FilterOperator[] operators) =>
        Add(new CustomField<T, TValue>(key, operators, condition));

    /// <summary>Fields that only run time knows (<c>custom.floorArea</c>, <c>leads.count</c>), whose values are rows beside the record.</summary>
    public FilterFields<T> RunTime<TValue>(RecordType recordType, Expression<Func<T, IEnumerable<TValue>>> values)
        where TValue : RecordValue
    {
        atRunTime = new RunTimeSource<T, TValue>(recordType.Name, values);
        return this;
    }

    /// <summary>The same fields, to which others may be added without touching these.</summary>
    public FilterFields<T> Copy()
    {
        var copy = new FilterFields<T> { atRunTime = atRunTime };
        foreach (var field in fields.Values)
            copy.Add(field);
        foreach (var (key, property) in properties)
            copy.properties[key] = property;
        return copy;
    }

    /// <summary>Filtering by these fields tells what stands in a property of another name: whoever may not see that may not use them.</summary>
    public FilterFields<T> Reveal(string property, params IReadOnlyList<string> keys)
    {
        foreach (var key in keys)
            properties[key] = property;
        return this;
    }

    /// <param name="known">The fields that only run time knows; without them only those that are declared are told.</param>
    public IReadOnlyList<FilterFieldInfo> Describe(IRunTimeFields? known = null) =>
        [.. fields.Values.Concat(known is null ? [] : atRunTime?.All(known) ?? []).Where(field => known is null || !IsHidden(field.Key, known)).Select(field => field.Describe())];

    /// <exception cref="FilterException">The text is no filter, or not one over these fields.</exception>
    public Expression<Func<T, bool>> Compile(string filter, FilterClock clock) => Compile(Filter.Parse(filter), clock);

    public Expression<Func<T, bool>> Compile(FilterNode filter, FilterClock clock)
    {
        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, bool>>(Build(filter, row, clock), row);
    }

    internal SortKey<T>? SortKeyOf(string key, IRunTimeFields known) => Find(key, known)?.SortKey;

    internal Expression Build(FilterNode node, Expression row, FilterClock clock) => node switch
    {
        FilterAnd(var left, var right) => Expression.AndAlso(Build(left, row, clock), Build(right, row, clock)),
        FilterOr(var left, var right) => Expression.OrElse(Build(left, row, clock), Build(right, row, clock)),
        FilterNot(var operand) => Expression.Not(Build(operand, row, clock)),
        FilterElement element => Elements(element.Path, element.Position).Any(row, element.Where, clock),
        FilterCondition condition => Build(condition, row, clock),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private Expression Build(FilterCondition condition, Expression row, FilterClock clock)
    {
        if (Find(condition.Path, clock.Fields) is { } field)
            return field.Build(row, condition, clock);

        var dot = condition.Path.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && fields.GetValueOrDefault(condition.Path[..dot]) is IElementsField<T> elements)
            return elements.Any(row, condition with { Path = condition.Path[(dot + 1)..] }, clock);
        throw Unknown(condition.Path, condition.Position);
    }

    private FilterField<T>? Find(string key, IRunTimeFields known) =>
        IsHidden(key, known) ? null : fields.GetValueOrDefault(key) ?? atRunTime?.Find(key, known);

    private bool IsHidden(string key, IRunTimeFields known) => RecordTypeName is not null && known.Hides(RecordTypeName, properties.GetValueOrDefault(key, key));

    private IElementsField<T> Elements(string path, FilterPosition position) =>
        fields.GetValueOrDefault(path) as IElementsField<T> ?? throw Unknown(path, position);

    private static FilterException Unknown(string path, FilterPosition position) =>
        new("filter.unknown-field", ("field", path), ("position", position.Value));

    private FilterFields<T> AddBool<TValue>(string key, Expression<Func<T, TValue>> value, bool sortable, bool filterable)
    {
        // Not every database orders truth, so it is ordered as a number.
        var isTrue = Expression.Equal(value.Body, Expression.Constant(true, typeof(TValue)));
        var rank = Expression.Lambda<Func<T, int>>(
            Expression.Condition(isTrue, Expression.Constant(1), Expression.Constant(0)), value.Parameters);
        return Add(new ComparableField<T, TValue>(key, FilterType.Bool, filterable ? TruthOperators : [], value, Literals.Bool)
        {
            SortKey = Sort(rank, sortable),
        });
    }

    private FilterFields<T> AddEnum<TEnum, TValue>(string key, Expression<Func<T, TValue>> value, bool sortable, bool filterable)
        where TEnum : struct, Enum
    {
        return Add(new EnumField<T, TEnum, TValue>(key, filterable ? ChoiceOperators : [], value)
        {
            SortKey = default(TValue) is null ? Rank<int?>() : Rank<int>(),
        });

        // The database may store names or numbers; the order of declaration means something in either case.
        SortKey<T>? Rank<TRank>() =>
            Sort(
                Expression.Lambda<Func<T, TRank>>(
                    System.Enum.GetValues<TEnum>().Index().Reverse().Aggregate(
                        (Expression)Expression.Constant(default(TRank), typeof(TRank)),
                        (rest, member) => Expression.Condition(
                            Expression.Equal(value.Body, Expression.Constant(member.Item, typeof(TValue))),
                            Expression.Constant(member.Index, typeof(TRank)),
                            rest)),
                    value.Parameters),
                sortable);
    }

    private FilterFields<T> AddId<TValue>(string key, Expression<Func<T, TValue>> value) =>
        Add(new ComparableField<T, TValue>(key, FilterType.Id, ChoiceOperators, value, Literals.Id)
        {
            // Not an order that means anything to people, but rows of one owner stand together.
            SortKey = Sort(value, sortable: true),
        });

    private FilterFields<T> AddDate<TValue>(string key, Expression<Func<T, TValue>> value, bool sortable, bool filterable) =>
        Add(new ComparableField<T, TValue>(key, FilterType.Date, filterable ? OrderedOperators : [], value, Literals.Date)
        {
            SortKey = Sort(value, sortable),
        });

    private FilterFields<T> AddInstant<TValue>(string key, Expression<Func<T, TValue>> value, bool sortable, bool filterable) =>
        Add(new InstantField<T, TValue>(key, filterable ? MomentOperators : [], value)
        {
            SortKey = Sort(value, sortable),
        });

    private static SortKey<T, TKey>? Sort<TKey>(Expression<Func<T, TKey>> key, bool sortable) =>
        sortable ? new SortKey<T, TKey>(key) { Nullable = default(TKey) is null } : null;

    private FilterFields<T> Add(FilterField<T> field)
    {
        fields.Add(field.Key, field);
        return this;
    }
}
