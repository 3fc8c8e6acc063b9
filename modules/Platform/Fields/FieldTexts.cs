using System.Text.RegularExpressions;
using Crm.Shared.Web;
using FluentValidation;
using FluentValidation.Results;

namespace Crm.Platform.Fields;

/// <summary>Labels by locale: plain text, in the languages of the product.</summary>
internal static partial class FieldTexts
{
    public static void Check<T>(IReadOnlyDictionary<string, string>? texts, int longest, ValidationContext<T> context)
    {
        foreach (var (locale, text) in texts ?? new Dictionary<string, string>())
        {
            if (!Locales.All.Contains(locale))
                Fail(locale, "value.choice");
            else if (text is { Length: var length } && length > longest)
                Fail(locale, "value.too-long");
            else if (text is not null && Markup().IsMatch(text))
                Fail(locale, "custom-field.markup");
        }

        void Fail(string locale, string code) => context.AddFailure(new ValidationFailure($"{context.PropertyPath}.{locale}", code)
        {
            ErrorCode = code,
            FormattedMessagePlaceholderValues = new Dictionary<string, object> { ["maxLength"] = longest },
        });
    }

    public static Dictionary<string, string> Tidy(IReadOnlyDictionary<string, string> texts) =>
        texts.Where(text => !string.IsNullOrWhiteSpace(text.Value)).ToDictionary(text => text.Key, text => text.Value.Trim());

    // Labels are shown as text everywhere, but also travel into files, mails and the API's description.
    [GeneratedRegex("<[A-Za-z/!?]|&#")]
    private static partial Regex Markup();
}
