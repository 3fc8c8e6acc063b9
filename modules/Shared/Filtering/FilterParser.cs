using System.Globalization;
using System.Text;

namespace Crm.Shared.Filtering;

/// <summary>
/// Recursive descent straight over the text: what a word means depends on where it stands (<c>now-30d</c> is a
/// name before an operator and a moment after one), so there is no separate tokenizer.
/// </summary>
internal sealed class FilterParser(string text)
{
    private const int MaxOffset = 1_000_000;

    private int at;
    private int depth;
    private int conditions;

    public FilterNode Parse()
    {
        if (text.Length > Filter.MaxLength)
            throw new FilterException("filter.too-long", ("max", Filter.MaxLength));
        var node = ParseOr();
        SkipSpace();
        return at == text.Length ? node : throw Syntax();
    }

    private FilterNode ParseOr()
    {
        var node = ParseAnd();
        while (TryWord("or"))
            node = new FilterOr(node, ParseAnd());
        return node;
    }

    private FilterNode ParseAnd()
    {
        var node = ParseFactor();
        while (TryWord("and"))
            node = new FilterAnd(node, ParseFactor());
        return node;
    }

    private FilterNode ParseFactor()
    {
        if (TryWord("not"))
        {
            Expect('(');
            return new FilterNot(ParseNested(')'));
        }
        return TrySymbol('(') ? ParseNested(')') : ParseCondition();
    }

    private FilterNode ParseNested(char close)
    {
        if (++depth > Filter.MaxDepth)
            throw new FilterException("filter.too-deep", ("max", Filter.MaxDepth));
        var node = ParseOr();
        Expect(close);
        depth--;
        return node;
    }

    private FilterNode ParseCondition()
    {
        SkipSpace();
        var position = new FilterPosition(at + 1);
        var path = ReadPath();
        if (TrySymbol('['))
            return new FilterElement(path, ParseNested(']'), position);
        if (++conditions > Filter.MaxConditions)
            throw new FilterException("filter.too-many-conditions", ("max", Filter.MaxConditions));
        var @operator = ReadOperator(path);
        FilterValue? value = @operator switch
        {
            FilterOperator.Pr => null,
            FilterOperator.In => ReadList(),
            _ => ReadValue(),
        };
        return new FilterCondition(path, @operator, value, position);
    }

    private string ReadPath()
    {
        var word = ReadWord();
        var sound = word.Length > 0 && char.IsLetter(word[0]) && word[^1] != '.' && !word.Contains("..", StringComparison.Ordinal);
        return sound ? word : throw Syntax(at - word.Length);
    }

    private FilterOperator ReadOperator(string path)
    {
        SkipSpace();
        var start = at;
        var word = ReadWord();
        if (word.Length == 0)
            throw Syntax();
        // Letters only: Enum.TryParse would take a number for an operator.
        return char.IsLetter(word[0]) && Enum.TryParse<FilterOperator>(word, ignoreCase: true, out var known)
            ? known
            : throw new FilterException("filter.unknown-operator", ("field", path), ("operator", word), ("position", start + 1));
    }

    private FilterList ReadList()
    {
        Expect('(');
        var values = new List<FilterValue>();
        do
        {
            values.Add(ReadValue());
            if (values.Count > Filter.MaxListValues)
                throw new FilterException("filter.too-many-values", ("max", Filter.MaxListValues));
        }
        while (TrySymbol(','));
        Expect(')');
        return new FilterList(values);
    }

    private FilterValue ReadValue()
    {
        SkipSpace();
        if (at == text.Length)
            throw Syntax();
        if (text[at] == '"')
            return new FilterText(ReadQuoted());
        if (text[at] == '-' || char.IsAsciiDigit(text[at]))
            return ReadNumber();

        var start = at;
        var word = ReadLetters().ToLowerInvariant();
        switch (word)
        {
            case "true" or "false":
                return new FilterBool(word == "true");
            case "null":
                return new FilterNull();
            case "now":
                return ReadOffset(FilterAnchor.Now);
            case "today":
                return ReadOffset(FilterAnchor.Today);
            case "startof":
                Expect('(');
                var anchor = ReadPeriod();
                Expect(')');
                return ReadOffset(anchor);
            default:
                throw Syntax(start);
        }
    }

    private FilterAnchor ReadPeriod()
    {
        SkipSpace();
        var start = at;
        return ReadQuoted().ToLowerInvariant() switch
        {
            "day" => FilterAnchor.StartOfDay,
            "week" => FilterAnchor.StartOfWeek,
            "month" => FilterAnchor.StartOfMonth,
            "quarter" => FilterAnchor.StartOfQuarter,
            "year" => FilterAnchor.StartOfYear,
            _ => throw Syntax(start),
        };
    }

    private FilterMoment ReadOffset(FilterAnchor anchor)
    {
        if (at == text.Length || text[at] is not ('+' or '-'))
            return new FilterMoment(anchor);
        var start = at++;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        if (at == text.Length || !int.TryParse(text.AsSpan(start, at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset)
            || Math.Abs((long)offset) > MaxOffset)
        {
            throw Syntax(start);
        }
        var unit = char.ToLowerInvariant(text[at++]) switch
        {
            'h' => FilterUnit.Hour,
            'd' => FilterUnit.Day,
            'w' => FilterUnit.Week,
            'm' => FilterUnit.Month,
            'q' => FilterUnit.Quarter,
            'y' => FilterUnit.Year,
            _ => throw Syntax(at - 1),
        };
        return offset == 0 ? new FilterMoment(anchor) : new FilterMoment(anchor, offset, unit);
    }

    private FilterNumber ReadNumber()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '-' or '+'))
            at++;
        return decimal.TryParse(text.AsSpan(start, at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new FilterNumber(number)
            : throw Syntax(start);
    }

    private string ReadQuoted()
    {
        SkipSpace();
        var start = at;
        Expect('"');
        var value = new StringBuilder();
        while (at < text.Length && text[at] != '"')
            value.Append(text[at] == '\\' ? ReadEscape() : text[at++]);
        if (at++ == text.Length)
            throw Syntax(text.Length);
        // No database stores these; it would answer with an error of its own.
        if (value.ToString() is var read && !Storable.Text(read))
            throw Syntax(start);
        return read;
    }

    private char ReadEscape()
    {
        var start = at++;
        var escaped = at < text.Length ? text[at++] : throw Syntax(start);
        switch (escaped)
        {
            case '"' or '\\' or '/':
                return escaped;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when at + 4 <= text.Length
                && ushort.TryParse(text.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                at += 4;
                return (char)code;
            default:
                throw Syntax(start);
        }
    }

    private string ReadWord()
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '.' or '_' or '-' or ':'))
            at++;
        return text[start..at];
    }

    private string ReadLetters()
    {
        var start = at;
        while (at < text.Length && char.IsAsciiLetter(text[at]))
            at++;
        return text[start..at];
    }

    private bool TryWord(string word)
    {
        SkipSpace();
        var start = at;
        if (ReadWord().Equals(word, StringComparison.OrdinalIgnoreCase))
            return true;
        at = start;
        return false;
    }

    private bool TrySymbol(char symbol)
    {
        SkipSpace();
        if (at == text.Length || text[at] != symbol)
            return false;
        at++;
        return true;
    }

    private void Expect(char symbol)
    {
        if (!TrySymbol(symbol))
            throw Syntax();
    }

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
    }

    private FilterException Syntax() => Syntax(at);

    private static FilterException Syntax(int at) => new("filter.syntax", ("position", at + 1));
}
