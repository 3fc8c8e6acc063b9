using Crm.Leads.Contracts;
using Crm.Shared.Events;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Dispatch;

internal sealed class WhenLeadCaptured(Dispatcher dispatcher) : INotificationHandler<LeadCaptured>
{
    public Task Handle(LeadCaptured notification, CancellationToken cancellationToken) => dispatcher.DispatchAsync(notification.LeadId, cancellationToken);
}

internal sealed class WhenLeadQualified(Dispatcher dispatcher) : INotificationHandler<LeadQualified>
{
    public Task Handle(LeadQualified notification, CancellationToken cancellationToken) => dispatcher.DispatchAsync(notification.LeadId, cancellationToken);
}

internal sealed class WhenLeadDeclined(Dispatcher dispatcher) : INotificationHandler<LeadDeclined>
{
    public Task Handle(LeadDeclined notification, CancellationToken cancellationToken) => dispatcher.DispatchAsync(notification.LeadId, cancellationToken);
}

internal sealed class WhenLeadReopened(Dispatcher dispatcher) : INotificationHandler<LeadReopened>
{
    public Task Handle(LeadReopened notification, CancellationToken cancellationToken) => dispatcher.DispatchAsync(notification.LeadId, cancellationToken);
}
