using Crm.Leads.Contracts;
using Crm.Leads.Response;
using Crm.Shared.Domain;
using Crm.Shared.Events;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.ExternalLists;

/// <summary>Lets a list be used as its terms allow, and no further.</summary>
internal sealed class ExternalListGate(LeadsDbContext db, WorkingTime time, ICurrentUser user, TimeProvider clock) : IExternalListDirectory
{
    public async Task<ExternalListVerdict> CheckUseAsync(Guid listId, ExternalListUse use, CancellationToken cancellationToken)
    {
        var list = await db.ExternalLists.AsNoTracking().FirstOrDefaultAsync(l => l.Id == listId, cancellationToken);
        if (list is null)
            return new ExternalListVerdict("external-list.unknown", "", null, null, null);
        var today = (await time.HoursAsync(cancellationToken)).LocalDay(clock.GetUtcNow().UtcDateTime);
        var reason = list.ReasonAgainst(use, today) ?? (list.TimesUsed >= list.MostUses ? "external-list.used-up" : null);
        return new ExternalListVerdict(reason, list.Name, list.ValidFrom, list.ValidUntil, list.MostUses);
    }

    /// <summary>Counts a use of our own, or throws the 409 that says why there may be none. The same record is one use however often it is told.</summary>
    public async Task UseAsync(Guid listId, ExternalListUse use, string recordType, Guid recordId, string label, CancellationToken ct)
    {
        var list = await DemandUsableAsync(listId, use, ct);
        var used = new ExternalListUsed(listId, use, recordType, recordId, label, user.Name, clock.GetUtcNow().UtcDateTime);
        if (!await db.InsertIfAbsentAsync(ExternalListUsage.Of(used), ct))
            return;
        var counted = await db.ExternalLists.Where(l => l.Id == listId && (l.MostUses == null || l.TimesUsed < l.MostUses))
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.TimesUsed, l => l.TimesUsed + 1), ct);
        if (counted == 0)
            throw new BusinessRuleException("external-list.used-up", ("name", list.Name), ("limit", list.MostUses));
    }

    /// <summary>The list is valid today, and for this use; 409 with the reason otherwise.</summary>
    public async Task<ExternalList> DemandUsableAsync(Guid listId, ExternalListUse use, CancellationToken ct)
    {
        var list = await db.ExternalLists.AsNoTracking().FirstOrDefaultAsync(l => l.Id == listId, ct)
            ?? throw new InvalidRequestException("/externalListId", "external-list.unknown");
        var today = (await time.HoursAsync(ct)).LocalDay(clock.GetUtcNow().UtcDateTime);
        return list.ReasonAgainst(use, today) is { } reason
            ? throw new BusinessRuleException(reason, ("name", list.Name), ("from", list.ValidFrom), ("until", list.ValidUntil))
            : list;
    }
}

/// <summary>Counts what other modules tell of their uses; they have asked before.</summary>
internal sealed class WhenExternalListUsed(LeadsDbContext db) : INotificationHandler<ExternalListUsed>
{
    public async Task Handle(ExternalListUsed notification, CancellationToken cancellationToken)
    {
        if (await db.InsertIfAbsentAsync(ExternalListUsage.Of(notification), cancellationToken))
        {
            await db.ExternalLists.Where(l => l.Id == notification.ListId)
                .ExecuteUpdateAsync(s => s.SetProperty(l => l.TimesUsed, l => l.TimesUsed + 1), cancellationToken);
        }
    }
}
