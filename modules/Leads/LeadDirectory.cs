using System.Text.Json;
using Crm.Leads.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads;

internal sealed class LeadDirectory(LeadsDbContext db) : ILeadDirectory
{
    public async Task<IReadOnlyDictionary<Guid, LeadSummary>> GetLeadsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Leads.AsNoTracking().Where(l => ids.Contains(l.Id))
            .Select(l => new { l.Id, l.Number, Title = l.CompanyName ?? l.PersonName ?? l.Number, l.Status, l.OwnerId })
            .ToDictionaryAsync(
                l => l.Id, l => new LeadSummary(l.Id, l.Number, l.Title, JsonNamingPolicy.CamelCase.ConvertName(l.Status.ToString()), l.OwnerId), cancellationToken);
}
