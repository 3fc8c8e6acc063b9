using Crm.Segmentation.Merging;
using Crm.Shared.Domain;
using Crm.Shared.Events;
using Crm.Shared.Web;

namespace Crm.Segmentation.Timeline;

/// <summary>Writes what every module tells of a customer onto the timelines concerned.</summary>
internal sealed class WhenTimelineEvent(SegmentationDbContext db, ICurrentUser user) : INotificationHandler<ITimelineEvent>
{
    public async Task Handle(ITimelineEvent notification, CancellationToken cancellationToken)
    {
        // Told before a merge and heard after it.
        var accounts = await db.SurvivorsAsync<Account>(notification.TimelineSubjects, cancellationToken);
        var contacts = await db.SurvivorsAsync<Contact>(notification.TimelineSubjects, cancellationToken);
        var subjects = notification.TimelineSubjects.Select(id => accounts.TryGetValue(id, out var survivor) || contacts.TryGetValue(id, out survivor) ? survivor : id);
        var (entry, (recordType, recordId)) = (Ids.New(), notification.TimelineRecord);
        db.Timeline.AddRange(subjects.Distinct().Select(subject => new TimelineEntry
        {
            SubjectId = subject,
            Kind = notification.TimelineKind,
            OccurredAt = notification.OccurredAt,
            ActorId = user.Id,
            ActorName = user.Name,
            RecordType = recordType,
            RecordId = recordId,
            Facts = notification.TimelineFacts,
            Text = notification.TimelineText,
            EntryId = entry,
        }));
    }
}
