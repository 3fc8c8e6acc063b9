using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Crm.Shared.Currencies;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Crm.Shared.Web;

namespace Crm.Shared.Fields;

/// <summary>What became of a value that somebody gave: its proper form, nothing (cleared), or what is wrong with it.</summary>
public readonly record struct FieldReading(JsonElement? Value, InvalidField? Problem)
{
    internal static FieldReading Nothing => default;

    internal static FieldReading Of<T>(T value) => new(JsonSerializer.SerializeToElement(value, CrmJson.Options), null);

    internal static FieldReading Wrong(FieldDefinition field, string code, params (string Name, object? Value)[] args) =>
        new(null, new InvalidField($"/custom/{field.Key}", code, args.ToDictionary(arg => arg.Name, arg => arg.Value)));
}

/// <summary>The values of custom fields: read from JSON into their proper form, and told as filters, the audit trail and files want them.</summary>
public static class FieldValues
{
    public const string CurrencyPart = ".currency";
    public const int LongestText = 400;
    public const int LongestLongText = 4_000;

    // Columns are decimal(19, 4).
    private const decimal NumberRange = 900_000_000_000_000m;
    private const int StoredDecimals = 4;

    public static FieldReading Read(FieldDefinition field, JsonElement given) => given.ValueKind == JsonValueKind.Null ? FieldReading.Nothing : field.Type switch
    {
        FieldType.Text => ReadText(field, given, LongestText),
        FieldType.LongText => ReadText(field, given, LongestLongText),
        FieldType.Number => given.ValueKind == JsonValueKind.Number && given.TryGetDecimal(out var number)
            ? InRange(field, number) ?? FieldReading.Of(Rounded(field, number))
            : FieldReading.Wrong(field, "custom-field.number"),
        FieldType.Money => ReadMoney(field, given),
        FieldType.Date => given.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(given.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? FieldReading.Of(day)
            : FieldReading.Wrong(field, "custom-field.date"),
        FieldType.DateTime => given.ValueKind == JsonValueKind.String && given.TryGetDateTimeOffset(out var instant)
            ? FieldReading.Of(instant.UtcDateTime)
            : FieldReading.Wrong(field, "custom-field.date-time"),
        FieldType.Choice => given.ValueKind == JsonValueKind.String && ChoiceOf(field, given.GetString()!) is { } choice
            ? FieldReading.Of(choice)
            : NoChoice(field),
        FieldType.MultiChoice => ReadChoices(field, given),
        FieldType.YesNo => given.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? FieldReading.Of(given.GetBoolean())
            : FieldReading.Wrong(field, "custom-field.yes-no"),
        FieldType.Reference => given.ValueKind == JsonValueKind.String && given.TryGetGuid(out var id)
            ? FieldReading.Of(id)
            : FieldReading.Wrong(field, "custom-field.reference"),
        _ => FieldReading.Wrong(field, "custom-field.computed"),
    };

    /// <summary>The value as filters and sorting compare it: one row, several for several choices and for a long text.</summary>
    internal static IEnumerable<(string Key, int Ordinal, string? Text, decimal? Number)> Rows(FieldDefinition field, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            yield break;
        switch (field.ValueType)
        {
            case FieldType.Number:
                yield return (field.Path, 0, null, value.GetDecimal());
                break;
            case FieldType.Money:
                var money = value.Deserialize<Money>(CrmJson.Options);
                yield return (field.Path, 0, null, money.Amount);
                yield return (field.Path + CurrencyPart, 0, RecordValue.Of(money.Currency), null);
                break;
            case FieldType.Date:
                yield return (field.Path, 0, null, RecordValue.Of(value.Deserialize<DateOnly>(CrmJson.Options)));
                break;
            case FieldType.DateTime:
                yield return (field.Path, 0, null, RecordValue.Of(value.Deserialize<DateTime>(CrmJson.Options)));
                break;
            case FieldType.YesNo:
                yield return (field.Path, 0, null, RecordValue.Of(value.GetBoolean()));
                break;
            case FieldType.Choice:
                yield return (field.Path, 0, value.GetString(), null);
                break;
            case FieldType.Reference:
                yield return (field.Path, 0, RecordValue.Of(value.GetGuid()), null);
                break;
            case FieldType.MultiChoice:
                foreach (var (i, choice) in value.EnumerateArray().Index())
                    yield return (field.Path, i, choice.GetString(), null);
                break;
            case FieldType.LongText:
                foreach (var (i, piece) in Pieces(TextFolding.Fold(value.GetString())).Index())
                    yield return (field.Path, i, piece, null);
                break;
            default:
                yield return (field.Path, 0, RecordValue.Of(value.GetString()!), null);
                break;
        }
    }

    /// <summary>The value as one text in invariant form: for the audit trail and for files.</summary>
    public static string? AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(AsText)),
        JsonValueKind.Object => value.Deserialize<Money>(CrmJson.Options).ToString(),
        _ => value.GetRawText(),
    };

    /// <summary>The value as formulas compute with it: of money its amount.</summary>
    internal static object? ForFormula(FieldDefinition field, JsonElement value) => (value.ValueKind, field.ValueType) switch
    {
        (JsonValueKind.Null, _) => null,
        (_, FieldType.Number) => value.GetDecimal(),
        (_, FieldType.Money) => value.Deserialize<Money>(CrmJson.Options).Amount,
        (_, FieldType.Date) => value.Deserialize<DateOnly>(CrmJson.Options),
        (_, FieldType.DateTime) => BusinessTime.DayOf(value.Deserialize<DateTime>(CrmJson.Options)),
        (_, FieldType.YesNo) => value.GetBoolean(),
        _ => value.GetString(),
    };

    /// <returns>The number as it can be kept; null when no column holds it.</returns>
    internal static decimal? Storable(FieldDefinition field, decimal number) => Math.Abs(number) < NumberRange ? Rounded(field, number) : null;

    private static FieldReading ReadText(FieldDefinition field, JsonElement given, int longest)
    {
        if (given.ValueKind != JsonValueKind.String)
            return FieldReading.Wrong(field, "custom-field.text");
        var text = given.GetString()!.Trim();
        if (text.Length == 0)
            return FieldReading.Nothing;
        if (text.Length > Math.Min(field.MaxLength ?? longest, longest))
            return FieldReading.Wrong(field, "value.too-long", ("maxLength", Math.Min(field.MaxLength ?? longest, longest)));
        // Without backtracking no pattern, however it is written, takes long.
        return field.Pattern is { } pattern && !Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.NonBacktracking)
            ? FieldReading.Wrong(field, "value.pattern")
            : FieldReading.Of(text);
    }

    private static FieldReading ReadMoney(FieldDefinition field, JsonElement given)
    {
        try
        {
            var money = given.Deserialize<Money>(CrmJson.Options);
            if (!Currency.IsKnown(money.Currency))
                return FieldReading.Wrong(field, "value.currency");
            return InRange(field, money.Amount) ?? FieldReading.Of(money with { Amount = Rounded(field, money.Amount) });
        }
        catch (JsonException)
        {
            return FieldReading.Wrong(field, "custom-field.money");
        }
    }

    private static FieldReading ReadChoices(FieldDefinition field, JsonElement given)
    {
        if (given.ValueKind != JsonValueKind.Array || given.GetArrayLength() > field.Choices.Count)
            return NoChoice(field);
        var chosen = given.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.String ? ChoiceOf(field, one.GetString()!) : null).ToList();
        return chosen.Contains(null) ? NoChoice(field) : chosen.Count == 0 ? FieldReading.Nothing : FieldReading.Of(chosen.Distinct());
    }

    private static string? ChoiceOf(FieldDefinition field, string value) => field.Choices.FirstOrDefault(choice => choice.Value == value)?.Value;

    /// <summary>The choices of a value that are no longer offered.</summary>
    internal static IEnumerable<string> Archived(FieldDefinition field, JsonElement value)
    {
        if (!field.Choices.Any(choice => choice.Archived))
            return [];
        var chosen = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(one => one.GetString()) : [value.ValueKind == JsonValueKind.String ? value.GetString() : null];
        return field.Choices.Where(choice => choice.Archived && chosen.Contains(choice.Value)).Select(choice => choice.Value);
    }

    internal static FieldReading NoChoice(FieldDefinition field) =>
        FieldReading.Wrong(field, "custom-field.choice", ("choices", field.Choices.Where(choice => !choice.Archived).Select(choice => choice.Value)));

    private static FieldReading? InRange(FieldDefinition field, decimal number)
    {
        if (Math.Abs(number) >= NumberRange)
            return FieldReading.Wrong(field, "custom-field.number");
        if (number < field.Min)
            return FieldReading.Wrong(field, "value.at-least", ("comparisonValue", field.Min));
        return number > field.Max ? FieldReading.Wrong(field, "value.at-most", ("comparisonValue", field.Max)) : null;
    }

    // Divided by a one with all its zeros a number loses its own: 12.50 is 12.5.
    private static decimal Rounded(FieldDefinition field, decimal number) =>
        decimal.Round(number, field.Decimals ?? StoredDecimals, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m;

    private static IEnumerable<string> Pieces(string folded)
    {
        const int step = RecordValue.LongestText - RecordValue.Overlap;
        for (var start = 0; start == 0 || start < folded.Length - RecordValue.Overlap; start += step)
            yield return folded.Substring(start, Math.Min(RecordValue.LongestText, folded.Length - start));
    }
}
