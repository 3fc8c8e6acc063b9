using Crm.Segmentation.Contracts;
using Crm.Shared.Text;
using FluentValidation;

namespace Crm.Segmentation.Consent;

/// <param name="Name">For administrators only.</param>
/// <param name="Purpose">What it asks for; null for everything.</param>
/// <param name="Text">What people read, in three languages; another text is a new version.</param>
internal sealed record ConsentWordingInput(string Name, LocalizedText Text, ConsentPurpose? Purpose = null)
{
    public static ConsentWordingInput Of(ConsentWording wording) => new(wording.Name, wording.Text, wording.Purpose);

    internal sealed class Validator : AbstractValidator<ConsentWordingInput>
    {
        public Validator()
        {
            RuleFor(w => w.Name).NotEmpty().MaximumLength(ConsentWording.LongestName);
            RuleFor(w => w.Text).Must(text => text.IsComplete(ConsentWording.LongestText)).WithErrorCode("consent.text-missing");
            RuleFor(w => w.Purpose).IsInEnum();
        }
    }
}

/// <param name="VersionNumber">Counts the texts that there have been.</param>
/// <param name="VersionId">The newest text, to name when a consent to it is recorded.</param>
internal sealed record ConsentWordingResponse(Guid Id, string Name, ConsentPurpose? Purpose, LocalizedText Text, int VersionNumber, Guid VersionId, int Version, DateTime UpdatedAt)
{
    public static ConsentWordingResponse Of(ConsentWording w) => new(w.Id, w.Name, w.Purpose, w.Text, w.VersionNumber, w.VersionId, w.Version, w.UpdatedAt);
}
