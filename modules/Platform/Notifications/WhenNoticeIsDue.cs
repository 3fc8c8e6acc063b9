using System.Globalization;
using Crm.Platform.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Events;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Notifications;

/// <summary>Keeps a notification for each recipient of every <see cref="IPersonalNotice"/>.</summary>
internal sealed class WhenNoticeIsDue(PlatformDbContext db, TimeProvider clock) : INotificationHandler<IPersonalNotice>
{
    public async Task Handle(IPersonalNotice notification, CancellationToken cancellationToken)
    {
        var recipients = notification.Recipients.Distinct().ToList();
        var known = await db.Users.Where(u => recipients.Contains(u.Id) && u.DisabledAt == null).Select(u => u.Id).ToListAsync(cancellationToken);
        if (known.Count == 0)
            return;
        var (type, id) = notification.NoticeRecord;
        var facts = notification.NoticeFacts.ToDictionary(f => f.Key, f => Text(f.Value), StringComparer.Ordinal);
        db.AddRange(known.Select(userId => new Notification
        {
            Id = Ids.New(),
            UserId = userId,
            Code = notification.NoticeCode,
            Facts = facts,
            RecordType = type,
            RecordId = id,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        }));
        db.Publish(Ids.New(), new NotificationsWritten(known));
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}

/// <summary>Tells the live streams of this host; those of other hosts find out by looking.</summary>
internal sealed class WhenNotificationsWritten(NotificationBell bell) : INotificationHandler<NotificationsWritten>
{
    public Task Handle(NotificationsWritten notification, CancellationToken cancellationToken)
    {
        foreach (var user in notification.UserIds)
            bell.Ring(user);
        return Task.CompletedTask;
    }
}
