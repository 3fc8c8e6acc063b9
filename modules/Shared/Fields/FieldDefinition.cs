using Crm.Shared.Filtering;
using Crm.Shared.Web;

namespace Crm.Shared.Fields;

public enum FieldType
{
    Text,
    LongText,
    Number,
    Money,
    Date,
    DateTime,
    Choice,
    MultiChoice,
    YesNo,
    Reference,
    Formula,
}

/// <summary>A custom field as every module knows it: what an administrator said of it.</summary>
public sealed record FieldDefinition
{
    public required string RecordType { get; init; }

    /// <summary>Names the value for good: <c>custom.&lt;key&gt;</c>.</summary>
    public required string Key { get; init; }
    public required FieldType Type { get; init; }
    public required IReadOnlyDictionary<string, string> Labels { get; init; }
    public bool Required { get; init; }
    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>Of a text in characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Of a number or an amount.</summary>
    public decimal? Min { get; init; }
    public decimal? Max { get; init; }

    /// <summary>Digits behind the point.</summary>
    public int? Decimals { get; init; }

    /// <summary>A regular expression that all of a text must match.</summary>
    public string? Pattern { get; init; }

    /// <summary>The record type that a reference points to.</summary>
    public string? ReferenceTo { get; init; }
    public string? Formula { get; init; }

    /// <summary>What the formula gives: text, number, date or yesNo.</summary>
    public FieldType? FormulaType { get; init; }

    /// <summary>How the value is kept and compared: a formula's like what it gives.</summary>
    public FieldType ValueType => Type == FieldType.Formula ? FormulaType ?? FieldType.Number : Type;

    public string Path => PathOf(Key);

    /// <summary>The field without what it demands of new values: those that stand may be from before it did.</summary>
    internal FieldDefinition Undemanding => this with { MaxLength = null, Min = null, Max = null, Pattern = null };

    public static string PathOf(string key) => $"{CustomFields.Prefix}{key}";

    /// <summary>Its name for readers of a language, or in whatever language it has one.</summary>
    public string LabelIn(string locale) => Labels.GetValueOrDefault(locale) ?? Labels.GetValueOrDefault(Locales.English) ?? Labels.Values.FirstOrDefault() ?? Key;

    public IEnumerable<RunTimeField> ToRunTimeFields()
    {
        yield return new RunTimeField(Path, FilterTypeOf(ValueType), Labels)
        {
            Choices = Choices.Count == 0 ? null : [.. Choices.Select(choice => new RunTimeChoice(choice.Value, choice.Labels))],
            Several = Type == FieldType.MultiChoice,
            InPieces = Type == FieldType.LongText,
        };
        if (Type == FieldType.Money)
            yield return new RunTimeField(Path + FieldValues.CurrencyPart, FilterType.Text, Labels);
    }

    private static FilterType FilterTypeOf(FieldType type) => type switch
    {
        FieldType.Number or FieldType.Money => FilterType.Decimal,
        FieldType.Date => FilterType.Date,
        FieldType.DateTime => FilterType.Instant,
        FieldType.Choice or FieldType.MultiChoice => FilterType.Enum,
        FieldType.YesNo => FilterType.Bool,
        FieldType.Reference => FilterType.Id,
        _ => FilterType.Text,
    };
}

/// <param name="Value">As it is kept; never changes.</param>
/// <param name="Archived">Kept where it stands, and no longer offered.</param>
public sealed record FieldChoice(string Value, IReadOnlyDictionary<string, string> Labels, bool Archived = false);
