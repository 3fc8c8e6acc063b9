using Crm.Shared.Text;
using FluentValidation;

namespace Crm.Leads.Capture;

/// <summary>A public form as an administrator makes it.</summary>
internal record LeadFormInput
{
    public required string Name { get; init; }

    /// <summary>The heading, in three languages.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Shown after sending, in three languages.</summary>
    public required LocalizedText ThankYou { get; init; }

    /// <summary>What the sender agrees to by ticking a box; without it there is no box.</summary>
    public LocalizedText? Consent { get; init; }
    public required IReadOnlyList<FormField> Fields { get; init; }

    /// <summary>Websites that may embed the form: "https://www.example.com".</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>The source of its leads; the form's name when absent.</summary>
    public string? Source { get; init; }
    public string? CampaignRef { get; init; }
    public bool Active { get; init; } = true;

    public FormDesign ToDesign() => new(
        Name.Trim(), Title, ThankYou, Consent, Fields, [.. AllowedOrigins.Select(o => o.TrimEnd('/').ToLowerInvariant())],
        string.IsNullOrWhiteSpace(Source) ? Name.Trim() : Source.Trim(), CampaignRef, Active);

    public static LeadFormInput Of(LeadForm form) => new()
    {
        Name = form.Design.Name,
        Title = form.Design.Title,
        ThankYou = form.Design.ThankYou,
        Consent = form.Design.Consent,
        Fields = form.Design.Fields,
        AllowedOrigins = form.Design.AllowedOrigins,
        Source = form.Design.Source,
        CampaignRef = form.Design.CampaignRef,
        Active = form.Design.Active,
    };

    internal abstract class Rules<T> : AbstractValidator<T>
        where T : LeadFormInput
    {
        protected Rules()
        {
            RuleFor(f => f.Name).NotEmpty().MaximumLength(LeadConfiguration.LongestName);
            RuleFor(f => f.Title).Must(t => t.IsComplete()).WithErrorCode("form.text-missing");
            RuleFor(f => f.ThankYou).Must(t => t.IsComplete()).WithErrorCode("form.text-missing");
            RuleFor(f => f.Consent).Must(t => t is null || t.IsComplete()).WithErrorCode("form.text-missing");
            RuleForEach(f => f.Fields).Must(f => f.Label.IsComplete() && (f.Choices ?? []).All(c => c.IsComplete())).WithErrorCode("form.text-missing");
            RuleFor(f => f.Fields).Must(f => f.Select(x => x.Name).Distinct().Count() == f.Count).WithErrorCode("form.field-twice");
            RuleFor(f => f.Fields).Must(f => f.Any(x => x is { Required: true, Name: FormFieldName.CompanyName or FormFieldName.PersonName }))
                .WithErrorCode("form.needs-name");
            RuleFor(f => f.Fields).Must(f => f.Any(x => x is { Required: true, Name: FormFieldName.Email or FormFieldName.Phone }))
                .WithErrorCode("form.needs-reply-address");
            RuleForEach(f => f.AllowedOrigins).Must(IsOrigin).WithErrorCode("form.not-an-origin");
            RuleFor(f => f.AllowedOrigins).Must(o => o.Count <= 50).WithErrorCode("form.too-many-origins");
            RuleFor(f => f.Source).MaximumLength(LeadConfiguration.LongestName);
            RuleFor(f => f.CampaignRef).MaximumLength(80);
        }

        private static bool IsOrigin(string text) =>
            Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") && uri.PathAndQuery == "/" && uri.UserInfo.Length == 0;
    }

    internal sealed class Validator : Rules<LeadFormInput>;
}
