using Crm.Platform.Contracts;
using Crm.Shared.Events;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Sales.Reactions;

/// <summary>Has what opportunities are worth at home found anew, where any of them counts by these rates.</summary>
internal sealed class WhenExchangeRatesChanged(SalesDbContext db, ICurrentUser user, TimeProvider clock) : INotificationHandler<ExchangeRatesChanged>
{
    public async Task Handle(ExchangeRatesChanged notification, CancellationToken cancellationToken)
    {
        if (await HomeAmountsJob.Concerned(db, notification).AnyAsync(cancellationToken))
            db.Jobs.Add(Job.Create(HomeAmountsJob.Kind, string.Join(", ", notification.Currencies), notification, user, clock));
    }
}
