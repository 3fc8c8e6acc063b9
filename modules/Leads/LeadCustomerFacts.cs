using Crm.Segmentation.Contracts;
using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads;

/// <summary>Tells anew which customers leads have become.</summary>
internal sealed class LeadCustomerFacts(LeadsDbContext db) : ICustomerFactSource
{
    public async Task<CustomerFactPage> ListFactsAsync(Guid? after, int limit, CancellationToken cancellationToken)
    {
        var leads = db.Leads.IgnoreQueryFilters([ModuleDbContext.AccessFilter]).Where(l => l.AccountId != null);
        if (after is { } last)
            leads = leads.Where(l => l.Id > last);
        var page = await leads.OrderBy(l => l.Id).Take(limit).Select(l => new { l.Id, l.AccountId, l.ContactId, l.LastEnquiredAt }).ToListAsync(cancellationToken);
        return new CustomerFactPage("leads", page.ConvertAll(l => new CustomerFact("leads", l.Id, l.AccountId, l.ContactId, "converted", null, null, l.LastEnquiredAt)));
    }
}
