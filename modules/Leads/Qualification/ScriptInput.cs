using Crm.Shared.Text;
using Crm.Shared.Web;
using FluentValidation;

namespace Crm.Leads.Qualification;

/// <summary>What an administrator writes; a draft may still have faults.</summary>
internal record ScriptInput
{
    public required LocalizedText Name { get; init; }
    public required ScriptDocument Document { get; init; }

    internal abstract class Rules<T> : AbstractValidator<T>
        where T : ScriptInput
    {
        protected Rules()
        {
            RuleFor(s => s.Name).Must(n => Locales.All.Any(l => !string.IsNullOrWhiteSpace(n[l]))).WithErrorCode("value.required");
            RuleFor(s => s.Name).Must(n => Locales.All.All(l => (n[l]?.Length ?? 0) <= 200)).WithErrorCode("value.invalid");
            RuleFor(s => s.Document).Must(d => d.Sections.Count <= 50 && d.Questions.Count() <= 300).WithErrorCode("script.too-large");
            RuleFor(s => s.Document).Must(d => d.Questions.All(q => q.Options.Count <= 100 && q.Bands.Count <= 100 && q.ShowWhen.Count <= 20))
                .WithErrorCode("script.too-large");
        }
    }

    internal sealed class Validator : Rules<ScriptInput>;
}
