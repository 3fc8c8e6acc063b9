using System.Text.RegularExpressions;
using Crm.Shared.Text;
using FluentValidation;
using FluentValidation.Results;

namespace Crm.Segmentation;

/// <param name="Number">As people write it; a number without country code belongs to the country of the main address, or Hong Kong.</param>
/// <param name="Extension">Digits to dial after the answer; may be part of the number instead.</param>
/// <param name="Label">What the number is for: office, mobile, WhatsApp.</param>
internal sealed record PhoneInput(string Number, string? Extension = null, string? Label = null)
{
    public static PhoneInput Of(Phone phone) => new(phone.Number, phone.Extension, phone.Label);

    public Phone ToPhone(string? country) =>
        PhoneNumber.TryParse(Number, country ?? ContactPointRules.HomeCountry, out var number)
            ? new Phone(number.E164, Text.OrNull(Extension) ?? number.Extension, Text.OrNull(Label))
            : throw new InvalidOperationException("The number was not validated.");
}

/// <param name="Address">A bare mail address.</param>
/// <param name="Label">What the address is for.</param>
internal sealed record EmailInput(string Address, string? Label = null)
{
    public static EmailInput Of(Email email) => new(email.Address, email.Label);

    public Email ToEmail() =>
        EmailAddress.TryParse(Address, out var address)
            ? new Email(address.Value, Text.OrNull(Label))
            : throw new InvalidOperationException("The address was not validated.");
}

/// <summary>Values of people that are the same on accounts and contacts.</summary>
internal static partial class ContactPointRules
{
    /// <summary>Whose telephone numbers are written without a country code where nothing else is known.</summary>
    public const string HomeCountry = "HK";

    private const int MostOfAKind = 20;
    private const int MostTags = 50;

    public static void PhoneRules<T>(this AbstractValidator<T> validator, Func<T, IReadOnlyList<PhoneInput>?> phones, Func<T, string?> country) =>
        validator.RuleFor(input => input).Custom((input, context) =>
        {
            foreach (var (index, phone) in (phones(input) ?? []).Index())
            {
                if (index >= MostOfAKind) context.Fail("phones", "value.too-many");
                if (!PhoneNumber.TryParse(phone.Number, country(input) ?? HomeCountry, out _)) context.Fail($"phones[{index}].number", "phone.not-understood");
                if (phone.Extension is { Length: > 0 } extension && !ExtensionDigits().IsMatch(extension)) context.Fail($"phones[{index}].extension", "value.pattern");
                if (phone.Label?.Length > 40) context.Fail($"phones[{index}].label", "value.too-long", ("maxLength", 40));
            }
        });

    public static void EmailRules<T>(this AbstractValidator<T> validator, Func<T, IReadOnlyList<EmailInput>?> emails) =>
        validator.RuleFor(input => input).Custom((input, context) =>
        {
            foreach (var (index, email) in (emails(input) ?? []).Index())
            {
                if (index >= MostOfAKind) context.Fail("emails", "value.too-many");
                if (!EmailAddress.TryParse(email.Address, out _)) context.Fail($"emails[{index}].address", "value.email");
                if (email.Label?.Length > 40) context.Fail($"emails[{index}].label", "value.too-long", ("maxLength", 40));
            }
        });

    public static void NamesRules<T>(this AbstractValidator<T> validator, Func<T, IReadOnlyDictionary<string, string>?> names) =>
        validator.RuleFor(input => input).Custom((input, context) =>
        {
            foreach (var (locale, name) in names(input) ?? new Dictionary<string, string>())
            {
                if (!Locale().IsMatch(locale)) context.Fail($"names.{locale}", "name.unknown-locale");
                if (string.IsNullOrWhiteSpace(name)) context.Fail($"names.{locale}", "value.required");
                else if (name.Length > 200) context.Fail($"names.{locale}", "value.too-long", ("maxLength", 200));
            }
            if (names(input)?.Count > 10) context.Fail("names", "value.too-many");
        });

    public static void TagRules<T>(this AbstractValidator<T> validator, Func<T, IReadOnlyList<string>?> tags) =>
        validator.RuleFor(input => input).Custom((input, context) =>
        {
            foreach (var (index, tag) in (tags(input) ?? []).Index())
            {
                if (TextFolding.Fold(tag).Length == 0) context.Fail($"tags[{index}]", "value.required");
                else if (tag.Length > 60) context.Fail($"tags[{index}]", "value.too-long", ("maxLength", 60));
            }
            if (tags(input)?.Count > MostTags) context.Fail("tags", "value.too-many");
        });

    private static void Fail<T>(this ValidationContext<T> context, string property, string code, params (string Name, object Value)[] args) =>
        context.AddFailure(new ValidationFailure(property, code)
        {
            ErrorCode = code,
            FormattedMessagePlaceholderValues = args.ToDictionary(arg => arg.Name, arg => arg.Value),
        });

    [GeneratedRegex(@"\A\d{1,7}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ExtensionDigits();

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Locale();
}

/// <summary>How entered text becomes a stored value.</summary>
internal static class Text
{
    /// <summary>Blank is "no value", and a value has no blanks at its ends.</summary>
    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static IReadOnlyList<string> Tags(IReadOnlyList<string>? tags) =>
        [.. (tags ?? []).Select(tag => tag.Trim()).DistinctBy(tag => TextFolding.Fold(tag))];

    /// <summary>Those of the numbers that are understood.</summary>
    public static IReadOnlyList<Phone> Phones(IReadOnlyList<string>? numbers, string? country) =>
        [.. (numbers ?? []).Select(text => PhoneNumber.TryParse(text, country ?? ContactPointRules.HomeCountry, out var number) ? new Phone(number.E164, number.Extension) : null).OfType<Phone>()];

    /// <summary>Those of the addresses that are understood.</summary>
    public static IReadOnlyList<Email> Emails(IReadOnlyList<string>? addresses) =>
        [.. (addresses ?? []).Select(text => EmailAddress.TryParse(text, out var address) ? new Email(address.Value) : null).OfType<Email>()];

    public static IReadOnlyDictionary<string, string> Names(IReadOnlyDictionary<string, string>? names) =>
        names?.ToDictionary(name => name.Key, name => name.Value.Trim()) ?? [];
}
