using Crm.Leads.Contracts;
using Crm.Segmentation.Contracts;
using Crm.Shared.Events;

namespace Crm.Segmentation.Consent;

/// <summary>Somebody said on the telephone that they want no more calls: it is written down for the contact, or else for the number.</summary>
internal sealed class WhenCallRefused(ConsentLedger ledger) : INotificationHandler<CallRefused>
{
    public async Task Handle(CallRefused notification, CancellationToken cancellationToken) => await ledger.AddAsync(
        new ConsentStatement(Granted: false, ConsentSource.Staff)
        {
            ContactId = notification.ContactId,
            // A contact who says yes again need not say so for each number.
            Address = notification.ContactId is null ? new ContactPoint(notification.Phone) : null,
            Channel = ConsentChannel.Phone,
            At = notification.At,
            Evidence = $"{notification.ListName}, {notification.Agent}",
        },
        cancellationToken);
}
