using Crm.Shared.Filtering;
using Crm.Shared.Text;

namespace Crm.Shared.Tests.Filtering;

/// <summary>What a filter means, said a second time and without expressions or SQL: the property tests compare the two.</summary>
internal static class Expectation
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Hong_Kong");

    public static readonly FilterClock Clock = new(Samples.Now, Zone, RunTimeFields.None);

    public static bool Holds(FilterNode filter, Stand stand) => filter switch
    {
        FilterAnd(var left, var right) => Holds(left, stand) && Holds(right, stand),
        FilterOr(var left, var right) => Holds(left, stand) || Holds(right, stand),
        FilterNot(var operand) => !Holds(operand, stand),
        FilterElement { Where: FilterCondition where } =>
            stand.Emails.Exists(e => Compare(where.Path == "type" ? e.Type : e.Address, where.Operator, where.Value)),
        FilterCondition condition => Holds(condition, stand),
        _ => throw new ArgumentOutOfRangeException(nameof(filter)),
    };

    private static bool Holds(FilterCondition condition, Stand stand)
    {
        if (condition.Path == "tags")
        {
            return condition.Operator switch
            {
                FilterOperator.Pr => stand.Tags.Count > 0,
                FilterOperator.Ne => stand.Tags.TrueForAll(t => !Compare(t.Name, FilterOperator.Eq, condition.Value)),
                var @operator => stand.Tags.Exists(t => Compare(t.Name, @operator, condition.Value)),
            };
        }
        object? actual = condition.Path switch
        {
            "name" => stand.NameFolded,
            "code" => stand.Code,
            "note" => stand.Note,
            "visitors" => (decimal)stand.Visitors,
            "hall" => (decimal?)stand.Hall,
            "rent" => stand.Rent,
            "discount" => stand.Discount,
            "open" => stand.Open,
            "paid" => stand.Paid,
            "grade" => Camel(stand.Grade),
            "formerGrade" => stand.FormerGrade is { } grade ? Camel(grade) : null,
            "ownerId" => stand.OwnerId?.ToString(),
            "start" => stand.Start,
            "end" => stand.End,
            "createdAt" => stand.CreatedAt,
            "closedAt" => stand.ClosedAt,
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        };
        var value = condition.Path == "name" ? Folded(condition.Value) : condition.Value;
        return Compare(actual, condition.Operator, value);
    }

    private static bool Compare(object? actual, FilterOperator @operator, FilterValue? value)
    {
        switch (@operator)
        {
            case FilterOperator.Pr:
                return actual is not (null or "");
            case FilterOperator.Ne:
                return !Compare(actual, FilterOperator.Eq, value);
            case FilterOperator.In:
                return ((FilterList)value!).Values.Any(v => Compare(actual, FilterOperator.Eq, v));
        }
        if (value is FilterNull)
            return actual is null;
        if (actual is null)
            return false;
        var order = (actual, value) switch
        {
            (string text, FilterText(var wanted)) => string.CompareOrdinal(text, wanted),
            (decimal number, FilterNumber(var wanted)) => number.CompareTo(wanted),
            (bool truth, FilterBool(var wanted)) => truth.CompareTo(wanted),
            (DateOnly day, _) => day.CompareTo(Day(value!)),
            (DateTime instant, FilterMoment { Anchor: FilterAnchor.Now } or FilterMoment { Unit: FilterUnit.Hour, Offset: not 0 }) =>
                instant.CompareTo(Instant((FilterMoment)value!)),
            (DateTime instant, _) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, Zone)).CompareTo(Day(value!)),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
        return @operator switch
        {
            FilterOperator.Eq => order == 0,
            FilterOperator.Gt => order > 0,
            FilterOperator.Ge => order >= 0,
            FilterOperator.Lt => order < 0,
            FilterOperator.Le => order <= 0,
            FilterOperator.Co => ((string)actual).Contains(((FilterText)value!).Text, StringComparison.Ordinal),
            FilterOperator.Sw => ((string)actual).StartsWith(((FilterText)value!).Text, StringComparison.Ordinal),
            _ => ((string)actual).EndsWith(((FilterText)value!).Text, StringComparison.Ordinal),
        };
    }

    // Hong Kong keeps no summer time, so plain arithmetic is right: 18:30 UTC on the 21st is 02:30 on Sunday the 22nd.
    private static DateTime Instant(FilterMoment moment)
    {
        var local = moment.Anchor switch
        {
            FilterAnchor.Now => new DateTime(2026, 11, 22, 2, 30, 0),
            FilterAnchor.Today or FilterAnchor.StartOfDay => new DateTime(2026, 11, 22),
            FilterAnchor.StartOfWeek => new DateTime(2026, 11, 16),
            FilterAnchor.StartOfMonth => new DateTime(2026, 11, 1),
            FilterAnchor.StartOfQuarter => new DateTime(2026, 10, 1),
            _ => new DateTime(2026, 1, 1),
        };
        local = moment.Unit switch
        {
            FilterUnit.Hour => local.AddHours(moment.Offset),
            FilterUnit.Day => local.AddDays(moment.Offset),
            FilterUnit.Week => local.AddDays(moment.Offset * 7),
            FilterUnit.Month => local.AddMonths(moment.Offset),
            FilterUnit.Quarter => local.AddMonths(moment.Offset * 3),
            _ => local.AddYears(moment.Offset),
        };
        return DateTime.SpecifyKind(local.AddHours(-8), DateTimeKind.Utc);
    }

    private static DateOnly Day(FilterValue value) => value switch
    {
        FilterText(var text) => DateOnly.Parse(text),
        FilterMoment moment => DateOnly.FromDateTime(Instant(moment).AddHours(8)),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static FilterValue? Folded(FilterValue? value) => value switch
    {
        FilterText(var text) => new FilterText(TextFolding.Fold(text)),
        FilterList(var values) => new FilterList([.. values.Select(v => Folded(v)!)]),
        _ => value,
    };

    private static string Camel(Grade grade) => grade == Grade.OnTrial ? "onTrial" : grade.ToString().ToLowerInvariant();
}
