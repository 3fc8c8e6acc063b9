using Crm.Segmentation.Contracts;
using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Sales;

/// <summary>Tells anew what opportunities say of customers.</summary>
internal sealed class OpportunityFacts(SalesDbContext db) : ICustomerFactSource
{
    public async Task<CustomerFactPage> ListFactsAsync(Guid? after, int limit, CancellationToken cancellationToken)
    {
        var opportunities = db.Opportunities.IgnoreQueryFilters([ModuleDbContext.AccessFilter]);
        if (after is { } last)
            opportunities = opportunities.Where(o => o.Id > last);
        var page = await opportunities.OrderBy(o => o.Id).Take(limit)
            .Select(o => new { o.Id, o.AccountId, o.ContactId, o.Stage, o.Amount, o.Currency, o.StageSince, o.CreatedAt }).ToListAsync(cancellationToken);
        return new CustomerFactPage("opportunities", page.ConvertAll(o => new CustomerFact(
            "opportunities", o.Id, o.AccountId, o.ContactId, o.Stage is OpportunityStage.Won or OpportunityStage.Lost ? Opportunity.NameOf(o.Stage) : "open", o.Amount, o.Currency,
            o.StageSince)
        {
            FirstAt = o.CreatedAt,
        }));
    }
}
