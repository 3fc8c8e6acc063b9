namespace Crm.Shared.Fields.Formulas;

/// <summary>
/// What a formula field computes: <c>round(amount * custom.margin / 100, 2)</c>. Arithmetic on decimals, texts, dates and yes or no,
/// comparisons, <c>if</c> and a few functions (see <see cref="FormulaFunctions"/>); nothing that loops, looks up or takes long.
/// </summary>
public sealed class Formula
{
    public const int LongestText = 2_000;

    private readonly Func<FormulaInputs, object?> compute;

    private Formula(FieldType? kind, IReadOnlySet<string> asks, Func<FormulaInputs, object?> compute) => (Kind, Asks, this.compute) = (kind, asks, compute);

    /// <summary>What it gives: number, text, date or yesNo; null when always nothing.</summary>
    public FieldType? Kind { get; }

    /// <summary>The fields that it asks, as written: <c>amount</c>, <c>custom.margin</c>.</summary>
    public IReadOnlySet<string> Asks { get; }

    /// <param name="kindOf">What a field gives; null when there is no such field, or none to compute with.</param>
    /// <exception cref="FormulaException">The text is no formula, or not one over these fields.</exception>
    public static Formula Parse(string text, Func<string, FieldType?> kindOf)
    {
        var parser = new FormulaParser(text, kindOf);
        var term = parser.Parse();
        return new Formula(term.Kind, parser.Asks, term.Of);
    }

    /// <exception cref="FormulaException">There is no value, for the reason given.</exception>
    internal object? Compute(FormulaInputs inputs)
    {
        try
        {
            return compute(inputs);
        }
        catch (OverflowException)
        {
            throw new FormulaException("out-of-range");
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new FormulaException("out-of-range");
        }
    }
}

/// <returns>A decimal, string, DateOnly or bool; null for none.</returns>
internal delegate object? FormulaInputs(string field);

/// <summary>Part of a formula: what it gives and how.</summary>
internal readonly record struct Term(FieldType? Kind, Func<FormulaInputs, object?> Of);

/// <summary>A formula that can't be understood, or gives nothing, with the reason as a code (below "formula.") and arguments of its message.</summary>
public sealed class FormulaException(string reason, params (string Name, object? Value)[] args) : Exception(reason)
{
    public string Reason => Message;

    public IReadOnlyDictionary<string, object?> Args { get; } = args.ToDictionary(arg => arg.Name, arg => arg.Value);
}
