using System.Globalization;
using System.Text;

namespace Crm.Shared.Filtering;

internal static class FilterPrinter
{
    public static string Print(FilterNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    public static string Print(FilterValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, FilterNode node)
    {
        switch (node)
        {
            // Parsing is left-associative, so only a right operand of the same kind needs its parentheses.
            case FilterAnd(var left, var right):
                AppendOperand(text, left, parentheses: left is FilterOr);
                text.Append(" and ");
                AppendOperand(text, right, parentheses: right is FilterOr or FilterAnd);
                break;
            case FilterOr(var left, var right):
                Append(text, left);
                text.Append(" or ");
                AppendOperand(text, right, parentheses: right is FilterOr);
                break;
            case FilterNot(var operand):
                text.Append("not ");
                AppendOperand(text, operand, parentheses: true);
                break;
            case FilterElement element:
                text.Append(element.Path).Append('[');
                Append(text, element.Where);
                text.Append(']');
                break;
            case FilterCondition condition:
                text.Append(condition.Path).Append(' ').Append(condition.Operator.ToString().ToLowerInvariant());
                if (condition.Value is not null)
                    Append(text.Append(' '), condition.Value);
                break;
        }
    }

    private static void AppendOperand(StringBuilder text, FilterNode node, bool parentheses)
    {
        if (parentheses)
            text.Append('(');
        Append(text, node);
        if (parentheses)
            text.Append(')');
    }

    private static void Append(StringBuilder text, FilterValue value)
    {
        switch (value)
        {
            case FilterText(var characters):
                AppendQuoted(text, characters);
                break;
            case FilterNumber(var number):
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case FilterBool(var truth):
                text.Append(truth ? "true" : "false");
                break;
            case FilterNull:
                text.Append("null");
                break;
            case FilterMoment moment:
                AppendMoment(text, moment);
                break;
            case FilterList(var values):
                text.Append('(');
                for (var i = 0; i < values.Count; i++)
                    Append(i == 0 ? text : text.Append(", "), values[i]);
                text.Append(')');
                break;
        }
    }

    private static void AppendMoment(StringBuilder text, FilterMoment moment)
    {
        text.Append(moment.Anchor switch
        {
            FilterAnchor.Now => "now",
            FilterAnchor.Today => "today",
            FilterAnchor.StartOfDay => "startOf(\"day\")",
            FilterAnchor.StartOfWeek => "startOf(\"week\")",
            FilterAnchor.StartOfMonth => "startOf(\"month\")",
            FilterAnchor.StartOfQuarter => "startOf(\"quarter\")",
            _ => "startOf(\"year\")",
        });
        if (moment.Offset == 0)
            return;
        if (moment.Offset > 0)
            text.Append('+');
        text.Append(moment.Offset.ToString(CultureInfo.InvariantCulture));
        text.Append(char.ToLowerInvariant(moment.Unit.ToString()[0]));
    }

    private static void AppendQuoted(StringBuilder text, string characters)
    {
        text.Append('"');
        foreach (var c in characters)
        {
            if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (c < ' ')
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }
        text.Append('"');
    }
}
