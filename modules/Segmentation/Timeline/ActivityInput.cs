using Crm.Platform.Contracts;
using Crm.Shared.Data;
using FluentValidation;

namespace Crm.Segmentation.Timeline;

/// <param name="Kind">What it was.</param>
/// <param name="Text">What was said, seen, agreed; colleagues are called by "@" and their name.</param>
/// <param name="OccurredAt">When; now when absent.</param>
/// <param name="ContactId">With whom, on an account's timeline: it is shown on the contact's too. Can't be changed later.</param>
/// <param name="Mentions">Who is called by name in the text: those who may see the record are notified.</param>
internal sealed record ActivityInput(ActivityKind Kind, string Text, DateTime? OccurredAt = null, Guid? ContactId = null, IReadOnlyList<Guid>? Mentions = null);

internal sealed class ActivityInputValidator : AbstractValidator<ActivityInput>
{
    private const int MostMentions = 20;

    public ActivityInputValidator(TimeProvider clock)
    {
        RuleFor(r => r.Kind).IsInEnum();
        RuleFor(r => r.Text).NotEmpty().MaximumLength(20_000);
        RuleFor(r => r.OccurredAt).Must(at => at is null || at < clock.GetUtcNow().UtcDateTime.AddDays(1)).WithErrorCode("timeline.in-future");
        RuleFor(r => r.Mentions).Must(m => m is null || m.Count <= MostMentions).WithErrorCode("value.too-many");
    }
}

/// <summary>Tells those who are called by name, as far as they may see the record.</summary>
internal sealed class Mentioning(SegmentationDbContext db, RecordLookup records, IRecordAudience audience, Crm.Shared.Web.ICurrentUser user)
{
    /// <returns>Those who may not see the record and so are not told.</returns>
    public async Task<IReadOnlyList<Guid>> TellAsync(Activity activity, string recordType, Guid recordId, IReadOnlyList<Guid> people, CancellationToken ct)
    {
        if (people.Count == 0 || await records.FindAsync(recordType, recordId, ct) is not { } record)
            return [];
        var viewers = await audience.FindViewersAsync(recordType, recordId, people, ct);
        if (viewers.Count > 0) db.Publish(activity.Id, new PersonMentioned(recordType, recordId, record.Label, user.Name, viewers));
        return [.. people.Except(viewers)];
    }
}
