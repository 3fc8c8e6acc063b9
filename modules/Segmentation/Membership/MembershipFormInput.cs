using System.Text.RegularExpressions;
using Crm.Segmentation.Contracts;
using Crm.Shared.Fields;
using Crm.Shared.Text;
using FluentValidation;

namespace Crm.Segmentation.Membership;

/// <summary>A registration form as an administrator makes it.</summary>
internal partial record MembershipFormInput
{
    public required string Name { get; init; }
    public required LocalizedText Title { get; init; }
    public required LocalizedText Introduction { get; init; }

    /// <summary>Shown after sending, the same for everybody.</summary>
    public required LocalizedText ThankYou { get; init; }

    /// <summary>Beside the mail address, which is always asked; one of them must be "name".</summary>
    public required IReadOnlyList<MembershipField> Fields { get; init; }
    public IReadOnlyList<MembershipConsent> Consents { get; init; } = [];
    public bool NeedsApproval { get; init; }
    public string Level { get; init; } = "standard";

    /// <summary>How long a membership lasts; for ever when absent.</summary>
    public int? ValidMonths { get; init; } = 12;

    /// <summary>Of the buttons: #1f5fbf.</summary>
    public string? Colour { get; init; }
    public string? Organisation { get; init; }
    public bool Active { get; init; } = true;

    public MembershipDesign ToDesign() => new(
        Name.Trim(), Title, Introduction, ThankYou, Fields, Consents, NeedsApproval, Level.Trim(), ValidMonths, Crm.Segmentation.Text.OrNull(Colour), Crm.Segmentation.Text.OrNull(Organisation), Active);

    public static MembershipFormInput Of(MembershipForm form) => new()
    {
        Name = form.Design.Name,
        Title = form.Design.Title,
        Introduction = form.Design.Introduction,
        ThankYou = form.Design.ThankYou,
        Fields = form.Design.Fields,
        Consents = form.Design.Consents,
        NeedsApproval = form.Design.NeedsApproval,
        Level = form.Design.Level,
        ValidMonths = form.Design.ValidMonths,
        Colour = form.Design.Colour,
        Organisation = form.Design.Organisation,
        Active = form.Design.Active,
    };

    internal abstract partial class Rules<T> : AbstractValidator<T>
        where T : MembershipFormInput
    {
        protected Rules(MemberAnswers answers)
        {
            RuleFor(f => f.Name).NotEmpty().MaximumLength(200);
            RuleFor(f => f.Title).Must(t => t.IsComplete(200)).WithErrorCode("consent.text-missing");
            RuleFor(f => f.Introduction).Must(t => t.IsComplete()).WithErrorCode("consent.text-missing");
            RuleFor(f => f.ThankYou).Must(t => t.IsComplete()).WithErrorCode("consent.text-missing");
            RuleForEach(f => f.Fields).Must(IsWhole).WithErrorCode("consent.text-missing");
            RuleForEach(f => f.Fields).Must(f => FieldKey().IsMatch(f.Key)).WithErrorCode("membership.field-key");
            RuleForEach(f => f.Fields).Must(f => answers.CanAsk(f.Key)).WithErrorCode("membership.field-unknown");
            RuleForEach(f => f.Fields).Must(f => f.Longest is null or > 0).WithErrorCode("value.invalid");
            RuleFor(f => f.Fields).Must(f => f.Count <= 60).WithErrorCode("value.too-many");
            RuleFor(f => f.Fields).Must(f => f.Select(x => x.Key).Distinct(StringComparer.OrdinalIgnoreCase).Count() == f.Count).WithErrorCode("membership.field-twice");
            RuleFor(f => f.Fields).Must(f => f.Any(x => x is { Key: MembershipField.Name, Required: true, Kind: MembershipFieldKind.Text })).WithErrorCode("membership.needs-name");
            RuleFor(f => f.Consents).Must(c => c.Count <= 10).WithErrorCode("value.too-many");
            RuleForEach(f => f.Consents).Must(c => !c.Required || c.Purpose == ConsentPurpose.Service).WithErrorCode("membership.consent-tied");
            RuleFor(f => f.Level).NotEmpty().MaximumLength(60);
            RuleFor(f => f.ValidMonths).InclusiveBetween(1, 600);
            RuleFor(f => f.Colour).Matches("^#[0-9a-fA-F]{6}$");
            RuleFor(f => f.Organisation).MaximumLength(120);
        }

        private static bool IsWhole(MembershipField field) =>
            field.Label.IsComplete(200)
            && (field.Help is null || field.Help.IsComplete(500))
            && (field.Kind is not (MembershipFieldKind.Choice or MembershipFieldKind.Choices) || field.Key.StartsWith(CustomFields.Prefix, StringComparison.Ordinal) || field.Choices is { Count: > 0 and <= 200 } choices && choices.All(c => c.IsComplete(200)));

        [GeneratedRegex(@"^(custom\.[a-z][A-Za-z0-9_]*|[a-z][A-Za-z0-9]{0,39})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
        private static partial Regex FieldKey();
    }

    internal sealed class Validator(MemberAnswers answers) : Rules<MembershipFormInput>(answers);
}

/// <summary>A registration form; <c>PublicPath</c> is the page on which people register.</summary>
/// <param name="VersionNumber">Counts the changes of the form.</param>
internal sealed record MembershipFormResponse(
    Guid Id, string Key, string PublicPath, string Name, LocalizedText Title, LocalizedText Introduction, LocalizedText ThankYou, IReadOnlyList<MembershipField> Fields,
    IReadOnlyList<MembershipConsent> Consents, bool NeedsApproval, string Level, int? ValidMonths, string? Colour, string? Organisation, bool Active, int VersionNumber, int Version,
    DateTime UpdatedAt)
{
    public static MembershipFormResponse Of(MembershipForm f) => new(
        f.Id, f.Key, $"/public/membership/{f.Key}", f.Design.Name, f.Design.Title, f.Design.Introduction, f.Design.ThankYou, f.Design.Fields, f.Design.Consents, f.Design.NeedsApproval,
        f.Design.Level, f.Design.ValidMonths, f.Design.Colour, f.Design.Organisation, f.Design.Active, f.VersionNumber, f.Version, f.UpdatedAt);
}
