using Crm.Sales.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Crm.Sales;

internal sealed class OpportunityDirectory(SalesDbContext db) : IOpportunityDirectory
{
    public async Task<IReadOnlyDictionary<Guid, OpportunitySummary>> GetOpportunitiesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Opportunities.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(
            o => o.Id,
            o => new OpportunitySummary(o.Id, o.Number, o.Name, Opportunity.NameOf(o.Stage), o.Amount, o.Currency, o.OwnerId),
            cancellationToken);
}
