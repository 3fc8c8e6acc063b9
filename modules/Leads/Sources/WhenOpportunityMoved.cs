using Crm.Sales.Contracts;
using Crm.Shared.Events;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Sources;

/// <summary>A lead whose opportunity was won counts as won, for as long as it stays so, with what that is worth.</summary>
internal sealed class WhenOpportunityMoved(LeadsDbContext db) : INotificationHandler<OpportunityMoved>, INotificationHandler<OpportunityRevised>
{
    public async Task Handle(OpportunityRevised notification, CancellationToken cancellationToken)
    {
        if (notification.Stage == "won" && await db.Leads.FirstOrDefaultAsync(l => l.OpportunityId == notification.OpportunityId, cancellationToken) is { WonAt: { } at } lead)
            lead.Win(at, notification.Amount, notification.Currency);
    }

    public async Task Handle(OpportunityMoved notification, CancellationToken cancellationToken)
    {
        if (notification.To != "won" && notification.From != "won")
            return;
        var lead = await db.Leads.FirstOrDefaultAsync(l => l.OpportunityId == notification.OpportunityId, cancellationToken);
        if (notification.To == "won")
            lead?.Win(notification.MovedAt, notification.Amount, notification.Currency);
        else
            lead?.LoseAgain();
    }
}
