using Crm.Shared.Events;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Timeline;

internal sealed class WhenTimelineCorrected(SegmentationDbContext db) : INotificationHandler<ITimelineCorrection>
{
    public async Task Handle(ITimelineCorrection notification, CancellationToken cancellationToken)
    {
        var ((type, id), text) = (notification.TimelineRecord, notification.TimelineText);
        var lines = db.Timeline.Where(e => e.RecordId == id && e.RecordType == type);
        if (text is null)
            await lines.ExecuteDeleteAsync(cancellationToken);
        else
            await lines.ExecuteUpdateAsync(s => s.SetProperty(e => e.Text, text), cancellationToken);
    }
}
