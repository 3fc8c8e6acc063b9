using Crm.Shared.Filtering;

namespace Crm.Segmentation.Segments;

/// <param name="Definition">Null for a static segment.</param>
internal sealed record KnownSegment(Guid Id, string Name, SegmentRecords Records, string? Definition)
{
    public static KnownSegment Of(Segment segment) => new(segment.Id, segment.Name, segment.Records, segment.Definition);
}

/// <summary>
/// Puts what a segment asks for in place of <c>segment eq "…"</c>, as deep as segments refer to segments, so that one query answers all.
/// A reference to nothing, to itself by whatever way round, or to a segment of other records is refused.
/// </summary>
internal sealed class SegmentReferences(IReadOnlyDictionary<Guid, KnownSegment> known)
{
    /// <summary>The condition that a record is in this segment.</summary>
    /// <exception cref="FilterException">It refers to what it must not.</exception>
    public FilterNode Condition(Guid segment) => new Expansion(known).Of(segment, records: null, position: default);

    /// <param name="self">The segment whose definition this is to be; null while it has no id.</param>
    /// <exception cref="FilterException">It refers to what it must not.</exception>
    public FilterNode Expand(FilterNode definition, SegmentRecords records, Guid? self) =>
        new Expansion(known).Of(definition, records, self is { } id ? [id] : []);

    /// <summary>To which segments a definition refers, of the text alone; whether they exist is another question.</summary>
    public static IReadOnlySet<Guid> Directly(FilterNode definition) => Conditions(definition).Where(IsReference).SelectMany(Targets).ToHashSet();

    /// <summary>All conditions but those inside <c>path[…]</c>.</summary>
    public static IEnumerable<FilterCondition> Conditions(FilterNode node) => node switch
    {
        FilterAnd(var left, var right) => Conditions(left).Concat(Conditions(right)),
        FilterOr(var left, var right) => Conditions(left).Concat(Conditions(right)),
        FilterNot(var operand) => Conditions(operand),
        FilterCondition condition => [condition],
        _ => [],
    };

    private static bool IsReference(FilterCondition condition) => condition.Path.Equals(SegmentFields.Reference, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Guid> Targets(FilterCondition condition)
    {
        var values = condition.Value is FilterList(var list) ? list : [condition.Value!];
        return values.Select(value => value is FilterText(var text) && Guid.TryParse(text, out var id)
            ? id
            : throw new FilterException(
                "filter.bad-value", ("field", SegmentFields.Reference), ("value", value?.ToString()), ("position", condition.Position.Value)));
    }

    private sealed class Expansion(IReadOnlyDictionary<Guid, KnownSegment> known)
    {
        private int conditions;

        public FilterNode Of(FilterNode node, SegmentRecords records, IReadOnlyList<Guid> way)
        {
            switch (node)
            {
                case FilterAnd(var left, var right):
                    return new FilterAnd(Of(left, records, way), Of(right, records, way));
                case FilterOr(var left, var right):
                    return new FilterOr(Of(left, records, way), Of(right, records, way));
                case FilterNot(var operand):
                    return new FilterNot(Of(operand, records, way));
                case FilterCondition { Operator: FilterOperator.Eq or FilterOperator.Ne or FilterOperator.In } condition when IsReference(condition):
                    var any = Targets(condition).Select(id => Of(id, records, condition.Position, way)).Aggregate((one, other) => new FilterOr(one, other));
                    return condition.Operator == FilterOperator.Ne ? new FilterNot(any) : any;
                default:
                    return Leaf(node);
            }
        }

        public FilterNode Of(Guid id, SegmentRecords? records, FilterPosition position, IReadOnlyList<Guid>? way = null)
        {
            if (!known.TryGetValue(id, out var segment))
                throw new FilterException("segment.unknown", ("position", position.Value));
            if (way?.Contains(id) == true)
                throw new FilterException("segment.circular", ("way", string.Join(" → ", way.Append(id).SkipWhile(step => step != id).Select(NameOf))));
            if (records is { } wanted && segment.Records != wanted)
                throw new FilterException("segment.other-records", ("name", segment.Name));
            return segment.Definition is { } definition
                ? Of(Filter.Parse(definition), segment.Records, [.. way ?? [], id])
                : Leaf(new FilterCondition(SegmentFields.Reference, FilterOperator.Eq, new FilterText(id.ToString()), position));
        }

        private FilterNode Leaf(FilterNode node)
        {
            // Segments of segments of segments would grow without end in a few lines of text.
            if (++conditions > Filter.MaxConditions)
                throw new FilterException("segment.too-large", ("max", Filter.MaxConditions));
            return node;
        }

        private string NameOf(Guid id) => known.TryGetValue(id, out var segment) ? segment.Name : "?";
    }
}
