using Crm.Shared.Domain;
using Crm.Shared.Events;
using Crm.Shared.Web;

namespace Crm.Segmentation.Timeline;

/// <summary>Writes what every module tells of a customer onto the timelines concerned.</summary>
internal sealed class WhenTimelineEvent(SegmentationDbContext db, ICurrentUser user) : INotificationHandler<ITimelineEvent>
{
    public Task Handle(ITimelineEvent notification, CancellationToken cancellationToken)
    {
        var (entry, (recordType, recordId)) = (Ids.New(), notification.TimelineRecord);
        db.Timeline.AddRange(notification.TimelineSubjects.Distinct().Select(subject => new TimelineEntry
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
        return Task.CompletedTask;
    }
}
