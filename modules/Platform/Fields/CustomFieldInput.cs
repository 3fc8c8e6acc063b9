using System.Text.RegularExpressions;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Fields;
using Crm.Shared.Fields.Formulas;
using Crm.Shared.Web;
using FluentValidation;

namespace Crm.Platform.Fields;

/// <summary>What an administrator says of a field. Record type, key, type, reference and the kind of a formula's result stay as they were made.</summary>
internal sealed partial record CustomFieldInput
{
    public const int LongestKey = 40;
    public const int LongestLabel = 100;
    public const int LongestPattern = 200;
    public const int LongestFormula = 2_000;
    private const int LongestHelp = 400;
    private const int MostChoices = 200;

    /// <summary>account, contact, lead or opportunity: see /custom-fields/record-types.</summary>
    public required string RecordType { get; init; }

    /// <summary>Names the value for good, as `custom.key`: a letter, then letters, digits and _.</summary>
    public required string Key { get; init; }
    public required FieldType Type { get; init; }

    /// <summary>What people call it, by locale (en, zh-Hant, zh-Hans); one is enough, and stands in for the others. Plain text.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>A sentence below the field in forms, by locale.</summary>
    public IReadOnlyDictionary<string, string>? Help { get; init; }

    /// <summary>A new record must have it, and nobody may clear it. Records that lack it may be changed otherwise.</summary>
    public bool Required { get; init; }

    /// <summary>Of a choice or multiChoice, in their order. One that records may have is archived, not taken away.</summary>
    public IReadOnlyList<FieldChoice>? Choices { get; init; }

    /// <summary>Of a text (at most 400) or longText (at most 4,000), in characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Of a number or an amount.</summary>
    public decimal? Min { get; init; }

    /// <summary>Of a number or an amount.</summary>
    public decimal? Max { get; init; }

    /// <summary>Digits behind the point of a number or an amount, 0 to 4.</summary>
    public int? Decimals { get; init; }

    /// <summary>A regular expression that all of a text must match; without look-around and back-references.</summary>
    public string? Pattern { get; init; }

    /// <summary>The record type that a reference points to.</summary>
    public string? ReferenceTo { get; init; }

    /// <summary>What a formula computes: `round(amount * custom.margin / 100, 2)`.</summary>
    public string? Formula { get; init; }

    /// <summary>What a formula gives: number (unless said otherwise), text, date or yesNo.</summary>
    public FieldType? FormulaType { get; init; }

    public static CustomFieldInput Of(CustomField field) => new()
    {
        RecordType = field.OfType,
        Key = field.Key,
        Type = field.Type,
        Labels = field.Labels,
        Help = field.Help,
        Required = field.Required,
        Choices = field.Choices,
        MaxLength = field.MaxLength,
        Min = field.Min,
        Max = field.Max,
        Decimals = field.Decimals,
        Pattern = field.Pattern,
        ReferenceTo = field.ReferenceTo,
        Formula = field.Formula,
        FormulaType = field.FormulaType,
    };

    public CustomField ToField()
    {
        var field = new CustomField
        {
            OfType = RecordType,
            Key = Key,
            Type = Type,
            ReferenceTo = ReferenceTo,
            FormulaType = Type == FieldType.Formula ? FormulaType ?? FieldType.Number : null,
        };
        ApplyTo(field);
        return field;
    }

    /// <exception cref="BusinessRuleException">It would change what the values mean.</exception>
    public void ApplyTo(CustomField field)
    {
        if (RecordType != field.OfType || Key != field.Key || Type != field.Type || ReferenceTo != field.ReferenceTo || (FormulaType is { } result && result != field.FormulaType))
            throw new BusinessRuleException("custom-field.fixed", ("field", field.Key));
        if (field.Choices.FirstOrDefault(had => Choices?.Any(choice => choice.Value == had.Value) != true) is { } lost)
            throw new BusinessRuleException("custom-field.choice-taken-away", ("choice", lost.Value));
        field.Labels = FieldTexts.Tidy(Labels);
        field.Help = FieldTexts.Tidy(Help ?? new Dictionary<string, string>());
        field.Required = Required;
        field.Choices = [.. (Choices ?? []).Select(choice => choice with { Labels = FieldTexts.Tidy(choice.Labels) })];
        field.MaxLength = MaxLength;
        field.Min = Min;
        field.Max = Max;
        field.Decimals = Decimals;
        field.Pattern = string.IsNullOrEmpty(Pattern) ? null : Pattern;
        field.Compute(Type == FieldType.Formula ? Formula : null);
    }

    internal sealed partial class Validator : AbstractValidator<CustomFieldInput>
    {
        public Validator(RecordCatalog records, IFieldCatalog catalog)
        {
            var known = records.Customizable.Select(record => record.Type.Name).ToHashSet();
            RuleFor(f => f.RecordType).Must(known.Contains).WithErrorCode("value.choice");
            RuleFor(f => f.Key).NotEmpty().MaximumLength(LongestKey).Must(key => key is null || KeyForm().IsMatch(key)).WithErrorCode("custom-field.key-form");
            RuleFor(f => f.Type).IsInEnum();
            RuleFor(f => f.Labels).Must(labels => labels?.Values.Any(label => !string.IsNullOrWhiteSpace(label)) == true).WithErrorCode("value.required");
            RuleFor(f => f.Labels).Custom((labels, context) => FieldTexts.Check(labels, LongestLabel, context));
            RuleFor(f => f.Help).Custom((help, context) => FieldTexts.Check(help, LongestHelp, context));
            RuleFor(f => f.MaxLength).InclusiveBetween(1, FieldValues.LongestLongText);
            RuleFor(f => f.Decimals).InclusiveBetween(0, 4);
            RuleFor(f => f.Max).Must((field, max) => max is null || field.Min is null || max >= field.Min).WithErrorCode("custom-field.min-max");
            RuleFor(f => f.Pattern).MaximumLength(LongestPattern).Must(IsPattern).WithErrorCode("custom-field.pattern");
            RuleFor(f => f.ReferenceTo).NotNull().When(f => f.Type == FieldType.Reference).WithErrorCode("value.required");
            RuleFor(f => f.ReferenceTo).Must(type => type is null || known.Contains(type)).WithErrorCode("value.choice");
            RuleFor(f => f.Choices).NotEmpty().When(f => f.Type is FieldType.Choice or FieldType.MultiChoice).WithErrorCode("value.required");
            RuleFor(f => f.Choices).Must(choices => choices is null or { Count: <= MostChoices }).WithErrorCode("value.too-many");
            RuleFor(f => f.Choices).Must(choices => choices is null || choices.DistinctBy(choice => choice.Value).Count() == choices.Count).WithErrorCode("custom-field.choice-twice");
            RuleFor(f => f.Formula).NotEmpty().When(f => f.Type == FieldType.Formula).WithErrorCode("value.required");
            RuleFor(f => f.FormulaType).Must(type => type is null or FieldType.Number or FieldType.Text or FieldType.Date or FieldType.YesNo).WithErrorCode("value.choice");
            RuleFor(f => f.Formula).Custom((_, context) => CheckFormula(context, catalog)).When(f => f.Type == FieldType.Formula && !string.IsNullOrWhiteSpace(f.Formula));
            RuleForEach(f => f.Choices).ChildRules(choice =>
            {
                choice.RuleFor(c => c.Value).NotEmpty().MaximumLength(LongestLabel);
                choice.RuleFor(c => c.Labels).Custom((labels, context) => FieldTexts.Check(labels, LongestLabel, context));
            });
        }

        private static void CheckFormula(ValidationContext<CustomFieldInput> context, IFieldCatalog catalog)
        {
            var field = context.InstanceToValidate;
            try
            {
                if (catalog.Latest(field.RecordType).Understand(field.Key, field.Formula!).Kind != (field.FormulaType ?? FieldType.Number))
                    Fail("wrong-result", []);
            }
            catch (FormulaException e)
            {
                Fail(e.Reason, e.Args);
            }

            void Fail(string reason, IEnumerable<KeyValuePair<string, object?>> args) => context.AddFailure(new FluentValidation.Results.ValidationFailure("formula", reason)
            {
                ErrorCode = $"formula.{reason}",
                FormattedMessagePlaceholderValues = args.ToDictionary(arg => arg.Key, arg => arg.Value!),
            });
        }

        private static bool IsPattern(string? pattern)
        {
            try
            {
                return pattern is null || new Regex(pattern, RegexOptions.NonBacktracking) is not null;
            }
            catch (Exception e) when (e is ArgumentException or NotSupportedException)
            {
                return false;
            }
        }

        [GeneratedRegex("^[a-z][A-Za-z0-9_]*$")]
        private static partial Regex KeyForm();
    }
}

internal sealed record CustomFieldResponse(
    Guid Id, string RecordType, string Key, FieldType Type, IReadOnlyDictionary<string, string> Labels, IReadOnlyDictionary<string, string> Help, bool Required,
    IReadOnlyList<FieldChoice> Choices, int? MaxLength, decimal? Min, decimal? Max, int? Decimals, string? Pattern, string? ReferenceTo, string? Formula,
    FieldType? FormulaType, int Version)
{
    public static CustomFieldResponse Of(CustomField f) => new(
        f.Id, f.OfType, f.Key, f.Type, f.Labels, f.Help, f.Required, f.Choices, f.MaxLength, f.Min, f.Max, f.Decimals, f.Pattern, f.ReferenceTo, f.Formula,
        f.FormulaType, f.Version);
}
