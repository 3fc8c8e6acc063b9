using Crm.Platform.Contracts;
using Crm.Shared.Events;

namespace Crm.Platform.Mail;

internal sealed class WhenMailRequested(MailQueue mail, MailSignal signal) : INotificationHandler<MailRequested>
{
    public Task Handle(MailRequested notification, CancellationToken cancellationToken)
    {
        mail.Add(notification.To, notification.Code, notification.Facts.ToDictionary(f => f.Key, f => (object?)f.Value, StringComparer.Ordinal), notification.Locale);
        signal.Wake();
        return Task.CompletedTask;
    }
}
