using System.Globalization;

namespace Crm.Shared.Fields.Formulas;

/// <summary>Parts of formulas as values; one that isn't there leaves the whole without a value.</summary>
internal static class Operations
{
    private const int LongestText = 4_000;

    public static object Value(this Term term, FormulaInputs inputs) => term.Of(inputs) ?? throw new FormulaException("value-missing");

    public static decimal Number(this Term term, FormulaInputs inputs) => (decimal)term.Value(inputs);

    public static bool YesNo(this Term term, FormulaInputs inputs) => (bool)term.Value(inputs);

    public static DateOnly Date(this Term term, FormulaInputs inputs) => (DateOnly)term.Value(inputs);

    public static string Text(this Term term, FormulaInputs inputs) => (string)term.Value(inputs);

    public static decimal NotZero(decimal divisor) => divisor != 0 ? divisor : throw new FormulaException("division-by-zero");

    public static int Compare(object left, object right) =>
        left is string text ? string.CompareOrdinal(text, (string)right) : ((IComparable)left).CompareTo(right);

    /// <summary>Nothing is the empty text here.</summary>
    public static string AsText(object? value)
    {
        var text = value switch
        {
            null => "",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
            bool yes => yes ? "true" : "false",
            _ => (string)value,
        };
        return text.Length <= LongestText ? text : throw new FormulaException("out-of-range");
    }
}
