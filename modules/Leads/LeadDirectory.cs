using System.Text.Json;
using Crm.Leads.Contracts;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads;

internal sealed class LeadDirectory(LeadsDbContext db, ICurrentUser user) : ILeadDirectory
{
    public async Task<IReadOnlyDictionary<Guid, LeadSummary>> GetLeadsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var masked = user.IsMasked();
        return await db.Leads.AsNoTracking().Where(l => ids.Contains(l.Id))
            .Select(l => new { l.Id, l.Number, Title = l.CompanyName ?? (masked && l.OwnerId == null ? null : l.PersonName) ?? l.Number, l.Status, l.OwnerId })
            .ToDictionaryAsync(
                l => l.Id, l => new LeadSummary(l.Id, l.Number, l.Title, JsonNamingPolicy.CamelCase.ConvertName(l.Status.ToString()), l.OwnerId), cancellationToken);
    }
}
