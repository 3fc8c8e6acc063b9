using System.Globalization;
using Crm.Shared.Domain;
using Crm.Shared.Text;

namespace Crm.Segmentation.Membership;

/// <summary>Checks what was entered in a form, by the form; all that is wrong at once.</summary>
internal static class MemberAnswers
{
    private const int LongestText = 2000;

    /// <returns>The answers that the form asks for, as they are kept.</returns>
    /// <exception cref="InvalidRequestException">Something is missing or not understood.</exception>
    public static IReadOnlyDictionary<string, string> Read(MembershipDesign form, IReadOnlyDictionary<string, string?> values)
    {
        var answers = new Dictionary<string, string>();
        var faults = new List<InvalidField>();
        foreach (var field in form.Fields)
        {
            var value = values.GetValueOrDefault(field.Key)?.Trim();
            var fault = string.IsNullOrEmpty(value) ? (field.Required ? new InvalidField($"/values/{field.Key}", "value.required") : null) : Check(field, ref value);
            if (fault is not null)
                faults.Add(fault);
            else if (!string.IsNullOrEmpty(value))
                answers[field.Key] = value;
        }

        return faults.Count == 0 ? answers : throw new InvalidRequestException(faults);
    }

    private static InvalidField? Check(MembershipField field, ref string value)
    {
        var pointer = $"/values/{field.Key}";
        var longest = Math.Min(field.Longest ?? LongestText, field.Key == "name" ? 200 : LongestText);
        if (value.Length > longest)
            return new InvalidField(pointer, "value.too-long", new Dictionary<string, object?> { ["maxLength"] = longest });
        switch (field.Kind)
        {
            case MembershipFieldKind.Phone when PhoneNumber.TryParse(value, ContactPointRules.HomeCountry, out var number):
                value = number.E164;
                return null;
            case MembershipFieldKind.Phone:
                return new InvalidField(pointer, "phone.not-understood");
            case MembershipFieldKind.Date when !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _):
            case MembershipFieldKind.YesNo when value is not ("true" or "false"):
            case MembershipFieldKind.Choice when !IsOffered(field, value):
            case MembershipFieldKind.Choices when !value.Split('\n').All(one => IsOffered(field, one)):
                return new InvalidField(pointer, "value.choice");
            default:
                return null;
        }
    }

    /// <summary>The office reads one word for one choice, whatever language the visitor read it in.</summary>
    private static bool IsOffered(MembershipField field, string value) => (field.Choices ?? []).Any(choice => choice.For("en") == value);
}
