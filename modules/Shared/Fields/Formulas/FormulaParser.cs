using System.Globalization;

namespace Crm.Shared.Fields.Formulas;

/// <summary>Recursive descent straight into what computes; every part knows what it gives, so that sums of texts are refused when written, not when computed.</summary>
internal sealed class FormulaParser(string text, Func<string, FieldType?> kindOf)
{
    private const int MaxDepth = 40;

    private readonly HashSet<string> asks = new(StringComparer.Ordinal);
    private int at;
    private int depth;

    public IReadOnlySet<string> Asks => asks;

    public Term Parse()
    {
        if (text.Length > Formula.LongestText)
            throw new FormulaException("too-long", ("max", Formula.LongestText));
        var term = ReadOr();
        SkipSpace();
        return at == text.Length ? term : throw Syntax();
    }

    private Term ReadOr()
    {
        var left = ReadAnd();
        while (TryWord("or"))
            left = Logical(left, ReadAnd(), stopAt: true);
        return left;
    }

    private Term ReadAnd()
    {
        var left = ReadNot();
        while (TryWord("and"))
            left = Logical(left, ReadNot(), stopAt: false);
        return left;
    }

    private Term ReadNot()
    {
        if (!TryWord("not"))
            return ReadComparison();
        var operand = Nested(ReadNot);
        Demand(operand, FieldType.YesNo);
        return new Term(FieldType.YesNo, inputs => !operand.YesNo(inputs));
    }

    private Term ReadComparison()
    {
        var left = ReadSum();
        SkipSpace();
        if (TryAny("==", "=") is not null)
            return Equal(left, ReadSum(), wanted: true);
        if (TryAny("!=", "<>") is not null)
            return Equal(left, ReadSum(), wanted: false);
        if (TryAny("<=", ">=", "<", ">") is not { } sign)
            return left;
        var right = ReadSum();
        DemandAlike(left, right);
        return new Term(FieldType.YesNo, inputs =>
        {
            var order = Operations.Compare(left.Value(inputs), right.Value(inputs));
            return sign switch { "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 };
        });
    }

    private Term ReadSum()
    {
        var left = ReadProduct();
        while (TryAny("+", "-", "&") is { } sign)
        {
            var (first, second) = (left, ReadProduct());
            left = sign == "&"
                ? new Term(FieldType.Text, inputs => Operations.AsText(first.Of(inputs)) + Operations.AsText(second.Of(inputs)))
                : Sum(first, second, sign == "+" ? 1 : -1);
        }

        return left;
    }

    private Term ReadProduct()
    {
        var left = ReadSigned();
        while (TryAny("*", "/", "%") is { } sign)
        {
            var (first, second) = (left, ReadSigned());
            Demand(first, FieldType.Number);
            Demand(second, FieldType.Number);
            left = new Term(FieldType.Number, sign switch
            {
                "*" => inputs => first.Number(inputs) * second.Number(inputs),
                "/" => inputs => first.Number(inputs) / Operations.NotZero(second.Number(inputs)),
                _ => inputs => first.Number(inputs) % Operations.NotZero(second.Number(inputs)),
            });
        }

        return left;
    }

    private Term ReadSigned()
    {
        if (TryAny("-") is null)
            return ReadOperand();
        var operand = Nested(ReadSigned);
        Demand(operand, FieldType.Number);
        return new Term(FieldType.Number, inputs => -operand.Number(inputs));
    }

    private Term ReadOperand()
    {
        SkipSpace();
        if (at == text.Length)
            throw Syntax();
        if (TryAny("(") is not null)
        {
            var inner = Nested(ReadOr);
            Expect(")");
            return inner;
        }

        if (text[at] is '"' or '\'')
            return Constant(FieldType.Text, ReadQuoted());
        return char.IsAsciiDigit(text[at]) ? ReadNumber() : ReadName();
    }

    private Term ReadName()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '.'))
            at++;
        var name = text[start..at];
        if (name.Length == 0)
            throw Syntax();
        switch (name.ToLowerInvariant())
        {
            case "true" or "false":
                return Constant(FieldType.YesNo, name.Equals("true", StringComparison.OrdinalIgnoreCase));
            case "null":
                return new Term(null, _ => null);
        }

        if (TryAny("(") is not null)
            return FormulaFunctions.Call(name, ReadArguments(), start + 1);
        if (kindOf(name) is not { } kind)
            throw new FormulaException("unknown-field", ("field", name), ("position", start + 1));
        asks.Add(name);
        return new Term(kind, inputs => inputs(name));
    }

    private List<Term> ReadArguments()
    {
        var arguments = new List<Term>();
        if (TryAny(")") is not null)
            return arguments;
        do
        {
            arguments.Add(Nested(ReadOr));
        }
        while (TryAny(",") is not null);
        Expect(")");
        return arguments;
    }

    private Term ReadNumber()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
            at++;
        return decimal.TryParse(text.AsSpan(start, at - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Constant(FieldType.Number, number)
            : throw Syntax(start);
    }

    private string ReadQuoted()
    {
        var quote = text[at++];
        var end = text.IndexOf(quote, at);
        if (end < 0)
            throw Syntax(text.Length);
        var value = text[at..end];
        at = end + 1;
        return value;
    }

    private static Term Constant(FieldType kind, object value) => new(kind, _ => value);

    private Term Sum(Term left, Term right, int sign)
    {
        if (left.Kind == FieldType.Date)
        {
            if (right.Kind == FieldType.Date && sign < 0)
                return new Term(FieldType.Number, inputs => (decimal)(left.Date(inputs).DayNumber - right.Date(inputs).DayNumber));
            Demand(right, FieldType.Number);
            return new Term(FieldType.Date, inputs => left.Date(inputs).AddDays(sign * decimal.ToInt32(right.Number(inputs))));
        }

        Demand(left, FieldType.Number);
        Demand(right, FieldType.Number);
        return new Term(FieldType.Number, inputs => left.Number(inputs) + sign * right.Number(inputs));
    }

    private Term Logical(Term left, Term right, bool stopAt)
    {
        Demand(left, FieldType.YesNo);
        Demand(right, FieldType.YesNo);
        return new Term(FieldType.YesNo, inputs => left.YesNo(inputs) == stopAt ? stopAt : right.YesNo(inputs));
    }

    private Term Equal(Term left, Term right, bool wanted)
    {
        DemandAlike(left, right);
        return new Term(FieldType.YesNo, inputs => Equals(left.Of(inputs), right.Of(inputs)) == wanted);
    }

    private void Demand(Term term, FieldType kind)
    {
        if (term.Kind is { } given && given != kind)
            throw Mismatch();
    }

    private void DemandAlike(Term left, Term right)
    {
        if (left.Kind is { } a && right.Kind is { } b && a != b)
            throw Mismatch();
    }

    private FormulaException Mismatch() => new("unlike-kinds", ("position", at));

    private Term Nested(Func<Term> read)
    {
        if (++depth > MaxDepth)
            throw new FormulaException("too-deep", ("max", MaxDepth));
        var term = read();
        depth--;
        return term;
    }

    private bool TryWord(string word)
    {
        SkipSpace();
        var end = at + word.Length;
        if (string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0 || (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '.')))
            return false;
        at = end;
        return true;
    }

    private string? TryAny(params ReadOnlySpan<string> signs)
    {
        SkipSpace();
        foreach (var sign in signs)
        {
            if (string.CompareOrdinal(text, at, sign, 0, sign.Length) != 0)
                continue;
            at += sign.Length;
            return sign;
        }

        return null;
    }

    private void Expect(string sign)
    {
        if (TryAny(sign) is null)
            throw Syntax();
    }

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
    }

    private FormulaException Syntax() => Syntax(at);

    private static FormulaException Syntax(int at) => new("syntax", ("position", at + 1));
}
