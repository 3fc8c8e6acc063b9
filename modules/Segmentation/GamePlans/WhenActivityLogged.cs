using Crm.Segmentation.Merging;
using Crm.Segmentation.Timeline;
using Crm.Shared.Data;
using Crm.Shared.Events;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

/// <summary>Looks at an activity as it is now, so that hearing twice of it, or late, changes nothing.</summary>
internal sealed class WhenActivityLogged(SegmentationDbContext db, StepRecognition recognition) : INotificationHandler<ActivityLogged>
{
    public async Task Handle(ActivityLogged notification, CancellationToken cancellationToken)
    {
        var id = notification.ActivityId;
        await recognition.ReopenAsync(id, cancellationToken);
        // In the bin it is not found.
        if (await db.Activities.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } activity)
            return;
        // The lines stand where merges have put them.
        var subjects = await db.Timeline.Where(e => e.EntryId == id).Select(e => e.SubjectId).ToListAsync(cancellationToken);
        await recognition.FollowAsync(new DoneOnAccounts(activity.Kind, activity.OccurredAt, subjects, activity.AuthorId, activity.AuthorName, id), cancellationToken);
    }
}

/// <summary>Calls in which telesales spoke to somebody count as calls that were logged by hand do.</summary>
internal sealed class WhenCalled(SegmentationDbContext db, StepRecognition recognition, ICurrentUser user) : INotificationHandler<ITimelineEvent>
{
    private static readonly HashSet<string> Conversations = ["call.reached", "call.interested", "call.call-back", "call.do-not-call"];

    public async Task Handle(ITimelineEvent notification, CancellationToken cancellationToken)
    {
        if (!Conversations.Contains(notification.TimelineKind))
            return;
        // Told before a merge and heard after it.
        var survivors = await db.SurvivorsAsync<Account>(notification.TimelineSubjects, cancellationToken);
        List<Guid> subjects = [.. notification.TimelineSubjects.Select(id => survivors.GetValueOrDefault(id, id))];
        await recognition.FollowAsync(new DoneOnAccounts(ActivityKind.Call, notification.OccurredAt, subjects, user.Id, user.Name, null), cancellationToken);
    }
}
