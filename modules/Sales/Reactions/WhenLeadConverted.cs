using Crm.Leads.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Events;
using Microsoft.EntityFrameworkCore;

namespace Crm.Sales.Reactions;

internal sealed class WhenLeadConverted(SalesDbContext db, Numbers numbers, TimeProvider clock) : INotificationHandler<LeadConverted>
{
    public async Task Handle(LeadConverted notification, CancellationToken cancellationToken)
    {
        if (notification.Opportunity is not { } wanted)
            return;

        var amount = wanted.Amount is { } sum && wanted.Currency is { } currency ? new Money(sum, currency) : (Money?)null;
        db.Opportunities.Add(Opportunity.Open(
            await numbers.NextAsync(db, "O", cancellationToken),
            new OpportunityDetails(
                wanted.Name, notification.Account.Id, notification.Contact?.Id, amount, wanted.ExpectedClose, notification.OwnerId, notification.TeamId),
            clock.GetUtcNow().UtcDateTime,
            new OpportunityOrigin(notification.LeadId, notification.Number, notification.Source),
            wanted.Id));
    }
}
