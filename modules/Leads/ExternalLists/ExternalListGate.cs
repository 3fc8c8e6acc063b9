using Crm.Leads.Contracts;
using Crm.Leads.Response;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.ExternalLists;

/// <summary>Lets a list be used as its terms allow, and no further.</summary>
internal sealed class ExternalListGate(LeadsDbContext db, WorkingTime time, ICurrentUser user, TimeProvider clock) : IExternalListDirectory
{
    public async Task UseAsync(Guid listId, ExternalListUse use, string recordType, Guid recordId, string label, CancellationToken cancellationToken)
    {
        var list = await DemandUsableAsync(listId, use, cancellationToken);
        var usage = new ExternalListUsage
        {
            ListId = listId,
            RecordId = recordId,
            RecordType = recordType,
            Use = use,
            Label = label,
            At = clock.GetUtcNow().UtcDateTime,
            ByName = user.Name,
        };
        if (!await db.InsertIfAbsentAsync(usage, cancellationToken))
            return;
        var counted = await db.ExternalLists.Where(l => l.Id == listId && (l.MostUses == null || l.TimesUsed < l.MostUses))
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.TimesUsed, l => l.TimesUsed + 1), cancellationToken);
        if (counted > 0)
            return;
        await db.ExternalListUsages.Where(u => u.ListId == listId && u.RecordId == recordId).ExecuteDeleteAsync(cancellationToken);
        throw new BusinessRuleException("external-list.used-up", ("name", list.Name), ("limit", list.MostUses));
    }

    /// <summary>The list is valid today, and for this use if one is named; 409 with the reason otherwise.</summary>
    public async Task<ExternalList> DemandUsableAsync(Guid listId, ExternalListUse? use, CancellationToken ct)
    {
        var list = await db.ExternalLists.AsNoTracking().FirstOrDefaultAsync(l => l.Id == listId, ct)
            ?? throw new InvalidRequestException("/externalListId", "external-list.unknown");
        var today = (await time.HoursAsync(ct)).LocalDay(clock.GetUtcNow().UtcDateTime);
        return list.ReasonAgainst(use, today) is { } reason
            ? throw new BusinessRuleException(reason, ("name", list.Name), ("from", list.ValidFrom), ("until", list.ValidUntil))
            : list;
    }
}
