using System.Globalization;
using System.Text.Json;
using Crm.Shared.Domain;
using Crm.Shared.Fields;
using Crm.Shared.Text;
using Crm.Shared.Web;

namespace Crm.Segmentation.Membership;

/// <summary>What a form asks and what was answered. A question about a custom field of contacts is asked as that field is defined now.</summary>
internal sealed class MemberAnswers(IFieldCatalog catalog)
{
    private const int LongestText = 2000;

    /// <summary>Of answers that a contact keeps too.</summary>
    private static readonly Dictionary<string, int> LongestOfContact = new() { [MembershipField.Name] = 200, [MembershipField.JobTitle] = 120 };

    private static readonly Dictionary<FieldType, MembershipFieldKind> Kinds = new()
    {
        [FieldType.Text] = MembershipFieldKind.Text,
        [FieldType.LongText] = MembershipFieldKind.LongText,
        [FieldType.Number] = MembershipFieldKind.Number,
        [FieldType.Date] = MembershipFieldKind.Date,
        [FieldType.Choice] = MembershipFieldKind.Choice,
        [FieldType.MultiChoice] = MembershipFieldKind.Choices,
        [FieldType.YesNo] = MembershipFieldKind.YesNo,
    };

    /// <summary>What is asked; without questions whose custom field is gone.</summary>
    public IReadOnlyList<MembershipField> Questions(MembershipDesign form) => [.. form.Fields.Select(AsDefined).OfType<MembershipField>()];

    /// <summary>Whether a public form can ask it.</summary>
    public bool CanAsk(string key) => !IsCustom(key) || DefinitionOf(key) is not null;

    /// <returns>The answers to what the form asks, as they are kept.</returns>
    /// <exception cref="InvalidRequestException">Something is missing or not understood; all of it is named.</exception>
    public IReadOnlyDictionary<string, string> Read(MembershipDesign form, IReadOnlyDictionary<string, string?> values)
    {
        var answers = new Dictionary<string, string>();
        var faults = new List<InvalidField>();
        foreach (var question in Questions(form))
        {
            var answer = values.GetValueOrDefault(question.Key)?.Trim();
            if (string.IsNullOrEmpty(answer))
            {
                if (question.Required)
                    faults.Add(new InvalidField(PointerOf(question), "value.required"));
            }
            else if (Check(question, ref answer) is { } fault)
            {
                faults.Add(fault);
            }
            else
            {
                answers[question.Key] = answer;
            }
        }

        return faults.Count == 0 ? answers : throw new InvalidRequestException(faults);
    }

    /// <summary>The answers that are values of custom fields, as those are kept.</summary>
    public IReadOnlyDictionary<string, JsonElement> CustomOf(IReadOnlyDictionary<string, string> answers) =>
        answers.Where(answer => IsCustom(answer.Key)).Select(answer => (Field: DefinitionOf(answer.Key), Answer: answer.Value))
            .Where(answer => answer.Field is not null).ToDictionary(answer => answer.Field!.Key, answer => ToJson(answer.Field!, answer.Answer));

    private InvalidField? Check(MembershipField question, ref string answer)
    {
        if (IsCustom(question.Key) && DefinitionOf(question.Key) is { } custom)
            return FieldValues.Read(custom, ToJson(custom, answer)).Problem is { } problem ? problem with { Pointer = PointerOf(question) } : null;
        switch (question.Kind)
        {
            case MembershipFieldKind.Phone:
                if (!PhoneNumber.TryParse(answer, ContactPointRules.HomeCountry, out var number))
                    return new InvalidField(PointerOf(question), "phone.not-understood");
                answer = number.E164;
                return null;
            case MembershipFieldKind.Number when !decimal.TryParse(answer, NumberStyles.Number, CultureInfo.InvariantCulture, out _):
                return new InvalidField(PointerOf(question), "custom-field.number");
            case MembershipFieldKind.Date when !DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _):
                return new InvalidField(PointerOf(question), "custom-field.date");
            case MembershipFieldKind.YesNo when answer is not ("true" or "false"):
            case MembershipFieldKind.Choice when !IsOffered(question, answer):
            case MembershipFieldKind.Choices when !answer.Split('\n').All(one => IsOffered(question, one)):
                return new InvalidField(PointerOf(question), "value.choice");
        }

        var longest = Math.Min(question.Longest ?? LongestText, LongestOfContact.GetValueOrDefault(question.Key, LongestText));
        return answer.Length > longest ? new InvalidField(PointerOf(question), "value.too-long", new Dictionary<string, object?> { ["maxLength"] = longest }) : null;
    }

    private MembershipField? AsDefined(MembershipField question)
    {
        if (!IsCustom(question.Key))
            return question;
        return DefinitionOf(question.Key) is not { } custom ? null : question with
        {
            Kind = Kinds[custom.Type],
            Required = question.Required || custom.Required,
            Choices = custom.Choices.Count == 0 ? null : [.. custom.Choices.Where(choice => !choice.Archived).Select(WordsOf)],
            Longest = custom.MaxLength,
        };
    }

    /// <summary>The office reads one word for one choice, whatever language the visitor read it in.</summary>
    private static bool IsOffered(MembershipField question, string answer) => (question.Choices ?? []).Any(choice => choice.For(Locales.English) == answer);

    private static JsonElement ToJson(FieldDefinition field, string answer) => field.Type switch
    {
        FieldType.Number when decimal.TryParse(answer, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => JsonSerializer.SerializeToElement(number),
        FieldType.YesNo when bool.TryParse(answer, out var yes) => JsonSerializer.SerializeToElement(yes),
        FieldType.Choice => JsonSerializer.SerializeToElement(ValueOf(field, answer)),
        FieldType.MultiChoice => JsonSerializer.SerializeToElement(answer.Split('\n').Select(one => ValueOf(field, one))),
        _ => JsonSerializer.SerializeToElement(answer),
    };

    private static string ValueOf(FieldDefinition field, string answer) =>
        field.Choices.FirstOrDefault(choice => !choice.Archived && WordsOf(choice).For(Locales.English) == answer)?.Value ?? answer;

    private static LocalizedText WordsOf(FieldChoice choice)
    {
        return new LocalizedText(In(Locales.English), In(Locales.TraditionalChinese), In(Locales.SimplifiedChinese));

        string In(string locale) => choice.Labels.GetValueOrDefault(locale) is { Length: > 0 } label ? label : choice.Value;
    }

    private FieldDefinition? DefinitionOf(string key)
    {
        var name = key[CustomFields.Prefix.Length..];
        var field = catalog.Of(Contact.RecordType.Name).Find(name) ?? catalog.Latest(Contact.RecordType.Name).Find(name);
        return field is not null && Kinds.ContainsKey(field.Type) ? field : null;
    }

    private static bool IsCustom(string key) => key.StartsWith(CustomFields.Prefix, StringComparison.Ordinal);

    private static string PointerOf(MembershipField question) => $"/values/{question.Key}";
}
