using Crm.Shared.Filtering;
using static Crm.Shared.Filtering.FilterOperator;

namespace Crm.Shared.Tests.Filtering;

internal sealed class RandomFilters(Random random)
{
    private static readonly FilterOperator[] Ordered = [Eq, Ne, Gt, Ge, Lt, Le];
    private static readonly FilterOperator[] Textual = [Eq, Ne, Gt, Ge, Lt, Le, Co, Sw, Ew];

    public FilterNode Next(int depth = 4) => random.Next(depth == 0 ? 1 : 5) switch
    {
        0 or 1 => Condition(),
        2 => new FilterAnd(Next(depth - 1), Next(depth - 1)),
        3 => new FilterOr(Next(depth - 1), Next(depth - 1)),
        _ => new FilterNot(Next(depth - 1)),
    };

    private FilterNode Condition()
    {
        switch (random.Next(17))
        {
            case 0:
                return On("name", Textual, Text(Samples.Names), nullable: false);
            case 1:
                return On("code", Textual, Text(Samples.Names), nullable: false);
            case 2:
                return On("note", Textual, Text(Samples.Notes), nullable: true);
            case 3:
                return On("visitors", Ordered, () => new FilterNumber(random.Next(-2, 3)), nullable: false);
            case 4:
                return On("hall", Ordered, () => new FilterNumber(random.Next(1, 4)), nullable: true);
            case 5:
                return On("rent", Ordered, () => new FilterNumber(random.Next(0, 9) * 0.25m), nullable: false);
            case 6:
                return On("discount", Ordered, () => new FilterNumber(random.Next(0, 3) * 0.5m), nullable: true);
            case 7:
                return On("open", [Eq, Ne], () => new FilterBool(random.Next(2) == 0), nullable: false, list: false);
            case 8:
                return On("paid", [Eq, Ne], () => new FilterBool(random.Next(2) == 0), nullable: true, list: false);
            case 9:
                return On("grade", [Eq, Ne], Text("gold", "silver", "onTrial"), nullable: false);
            case 10:
                return On("formerGrade", [Eq, Ne], Text("gold", "silver", "onTrial"), nullable: true);
            case 11:
                return On("ownerId", [Eq, Ne], Text([.. Samples.Owners.Select(o => o.ToString())]), nullable: true);
            case 12:
                return On("start", Ordered, Day, nullable: false);
            case 13:
                return On("end", Ordered, Day, nullable: true);
            case 14:
                return On("createdAt", Ordered, Day, nullable: false, list: false);
            case 15:
                return On("closedAt", Ordered, Day, nullable: true, list: false);
            default:
                return random.Next(2) == 0
                    ? On("tags", [Eq, Ne, Co, Sw, Ew], Text(Samples.TagNames), nullable: false)
                    : new FilterElement("emails", On(random.Next(2) == 0 ? "type" : "address", [Eq, Ne, Co, Sw, Ew], Text("work", "x", "50%@x"), nullable: false));
        }
    }

    private FilterCondition On(string path, FilterOperator[] operators, Func<FilterValue> value, bool nullable, bool list = true) =>
        random.Next(8) switch
        {
            0 => new FilterCondition(path, Pr, null),
            1 when nullable => new FilterCondition(path, random.Next(2) == 0 ? Eq : Ne, new FilterNull()),
            2 when list => new FilterCondition(path, In, new FilterList([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => value())])),
            _ => new FilterCondition(path, Samples.Pick(random, operators), value()),
        };

    private Func<FilterValue> Text(params string[] choices) => () =>
    {
        var text = Samples.Pick(random, choices);
        // Part of the text now and then, for co, sw and ew; never half a surrogate pair.
        return new FilterText(random.Next(2) == 0 || text.Length < 2 || text.Any(char.IsSurrogate) || choices.Length <= 3 ? text : text[..(text.Length / 2)]);
    };

    private FilterValue Day() => random.Next(3) == 0
        ? new FilterText($"2026-11-{random.Next(19, 25)}")
        : random.Next(5) == 0
            ? new FilterMoment((FilterAnchor)random.Next(7))
            : new FilterMoment((FilterAnchor)random.Next(7), Samples.Pick(random, [-2, -1, 1, 3]), (FilterUnit)random.Next(6));
}
