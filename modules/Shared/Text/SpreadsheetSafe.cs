using System.Globalization;

namespace Crm.Shared.Text;

/// <summary>Text that a spreadsheet program shows and never runs: what looks like a formula gets an apostrophe in front.</summary>
public static class SpreadsheetSafe
{
    /// <summary>Numbers and telephone numbers in international form begin with a sign too and stay as they are.</summary>
    public static string Text(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        return value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' && !IsNumber(value) ? "'" + value : value;
    }

    private static bool IsNumber(string value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
