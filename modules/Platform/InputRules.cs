using Crm.Shared.Text;
using Crm.Shared.Web;
using FluentValidation;

namespace Crm.Platform;

internal static class InputRules
{
    /// <summary>One address and nothing else: what looks like an address but carries a line break would forge mail headers.</summary>
    public static IRuleBuilderOptions<T, string> ValidEmail<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MaximumLength(254).Must(IsEmail).WithErrorCode("value.email");

    public static IRuleBuilderOptions<T, string?> ValidLocale<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(l => l is null || Locales.All.Contains(l)).WithErrorCode("value.choice");

    public static IRuleBuilderOptions<T, string?> ValidZone<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(z => z is null || TimeZoneInfo.TryFindSystemTimeZoneById(z, out _)).WithErrorCode("value.choice");

    /// <summary>A validated address as it is stored.</summary>
    public static string CanonicalEmail(string text) => EmailAddress.TryParse(text, out var address) ? address.Value : text;

    private static bool IsEmail(string? text) => EmailAddress.TryParse(text, out _);
}
