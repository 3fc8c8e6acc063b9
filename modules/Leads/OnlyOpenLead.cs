using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads;

internal static class OnlyOpenLead
{
    /// <summary>One person has at most one open lead: says so before the unique index would.</summary>
    public static async Task DemandOnlyOpenLeadAsync(this LeadsDbContext db, Lead lead, CancellationToken ct)
    {
        if (lead.OpenKey is null)
            return;
        var other = await db.Leads.IgnoreQueryFilters([ModuleDbContext.AccessFilter])
            .Where(l => l.OpenKey == lead.OpenKey && l.Id != lead.Id).Select(l => l.Number).FirstOrDefaultAsync(ct);
        if (other is not null)
            throw new BusinessRuleException("lead.person-has-open-lead", ("number", other));
    }
}
