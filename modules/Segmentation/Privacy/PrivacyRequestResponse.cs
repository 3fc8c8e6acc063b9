using FluentValidation;

namespace Crm.Segmentation.Privacy;

/// <param name="Requester">Who asks.</param>
/// <param name="ReplyTo">Where to answer: a mail address or a number.</param>
/// <param name="ContactId">The contact that it is about.</param>
/// <param name="Note">What is asked, and how it was made sure that it is the person.</param>
internal record PrivacyRequestInput(string Requester, string ReplyTo, Guid? ContactId = null, string? Note = null)
{
    public static PrivacyRequestInput Of(PrivacyRequest r) => new(r.Requester, r.ReplyTo, r.ContactId, r.Note);

    internal abstract class Rules<T> : AbstractValidator<T>
        where T : PrivacyRequestInput
    {
        protected Rules()
        {
            RuleFor(r => r.Requester).NotEmpty().MaximumLength(200);
            RuleFor(r => r.ReplyTo).NotEmpty().MaximumLength(254);
            RuleFor(r => r.Note).MaximumLength(4000);
        }
    }

    internal sealed class Validator : Rules<PrivacyRequestInput>;
}

/// <param name="DueAt">40 days after it was received under the ordinance of Hong Kong, a month under the regulation of the European Union.</param>
/// <param name="HandledBy">Who took it on.</param>
internal sealed record PrivacyRequestResponse(
    Guid Id, string Number, PrivacyRequestKind Kind, PrivacyLaw Law, PrivacyRequestState State, Guid? ContactId, string Requester, string ReplyTo, string? Note,
    DateTime ReceivedAt, DateTime DueAt, Guid? HandledBy, string? Outcome, DateTime? ClosedAt, int Version)
{
    public static PrivacyRequestResponse Of(PrivacyRequest r) => new(
        r.Id, r.Number, r.Kind, r.Law, r.State, r.ContactId, r.Requester, r.ReplyTo, r.Note, r.ReceivedAt, r.DueAt, r.HandledBy, r.Outcome, r.ClosedAt, r.Version);
}
