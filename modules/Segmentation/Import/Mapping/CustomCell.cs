using System.Globalization;
using System.Text.Json;
using Crm.Shared.Domain;
using Crm.Shared.Fields;
using Crm.Shared.Text;
using Crm.Shared.Web;

namespace Crm.Segmentation.Import.Mapping;

/// <summary>Reads a cell for a custom field: the value as the JSON text that the record keeps, or why it cannot be taken.</summary>
internal static class CustomCell
{
    private const string Separators = ",;、；|/\n";

    private static readonly HashSet<string> Yes = ["yes", "y", "true", "1", "是", "有", "对", "√", "✓"];
    private static readonly HashSet<string> No = ["no", "n", "false", "0", "否", "没有", "无", "×"];

    public static (string? Value, RowProblem? Problem) Read(FieldDefinition field, string cell, DateOrder order, string homeCurrency)
    {
        var (value, problem) = field.Type switch
        {
            FieldType.Number => Number(cell, number => number),
            FieldType.Money => Number(cell, amount => new Money(amount, CurrencyOf(cell, homeCurrency))),
            FieldType.Date => Date(cell, order, date => DateOnly.FromDateTime(date)),
            FieldType.DateTime => Date(cell, order, date => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(date, DateTimeKind.Unspecified), BusinessTime.DefaultZone)),
            FieldType.Choice => (Json(ChoiceOf(field, cell)), null),
            FieldType.MultiChoice => (Json(cell.Split([.. Separators], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => ChoiceOf(field, part))), null),
            FieldType.YesNo => YesOrNo(cell) is { } yes ? (Json(yes), null) : (default(JsonElement), RowProblem.Of("custom-field.yes-no")),
            _ => (Json(cell), null),
        };
        if (problem is not null)
            return (null, problem);
        var reading = FieldValues.Read(field, value);
        return reading.Problem is { } wrong
            ? (null, new RowProblem(wrong.Code, null, wrong.Args?.ToDictionary(arg => arg.Key, arg => Words(arg.Value))))
            : (reading.Value?.GetRawText() ?? "", null);
    }

    private static (JsonElement, RowProblem?) Number<T>(string cell, Func<decimal, T> make)
    {
        var (text, problem) = CellReading.Number(cell);
        return problem is null ? (Json(make(decimal.Parse(text!, CultureInfo.InvariantCulture))), null) : (default, problem);
    }

    private static (JsonElement, RowProblem?) Date<T>(string cell, DateOrder order, Func<DateTime, T> make)
    {
        var (date, code) = DateReading.Read(cell, order);
        return date is { } read ? (Json(make(read)), null) : (default, RowProblem.Of(code!, ("value", cell)));
    }

    /// <summary>By its value or by any of its labels; else as it stands, to be refused with the choices.</summary>
    private static string ChoiceOf(FieldDefinition field, string text)
    {
        var folded = TextFolding.Fold(text);
        return field.Choices.FirstOrDefault(choice => choice.Labels.Values.Prepend(choice.Value).Any(name => TextFolding.Fold(name) == folded))?.Value ?? text;
    }

    private static bool? YesOrNo(string cell)
    {
        var folded = TextFolding.Fold(cell) is { Length: > 0 } words ? words : cell.Trim();
        return Yes.Contains(folded) ? true : No.Contains(folded) ? false : null;
    }

    private static string CurrencyOf(string cell, string homeCurrency)
    {
        var letters = string.Concat(cell.Where(char.IsAsciiLetter)).ToUpperInvariant();
        return letters switch
        {
            "RMB" => "CNY",
            { Length: 3 } => letters,
            "US" => "USD",
            _ => cell.Contains('¥', StringComparison.Ordinal) || cell.Contains("人民", StringComparison.Ordinal) ? "CNY" : homeCurrency,
        };
    }

    private static string Words(object? value) => value is IEnumerable<string> several ? string.Join(", ", several) : FormattableString.Invariant($"{value}");

    private static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value, CrmJson.Options);
}
