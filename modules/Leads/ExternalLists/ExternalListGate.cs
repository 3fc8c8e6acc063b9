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
    public async Task<ExternalListVerdict> CheckUseAsync(Guid listId, ExternalListUse use, Guid recordId, CancellationToken cancellationToken)
    {
        var list = await FindAsync(listId, cancellationToken);
        var reason = list?.ReasonAgainst(use, await TodayAsync(cancellationToken));
        if (reason is null && list?.TimesUsed >= list?.MostUses
            && !await db.ExternalListUsages.AnyAsync(u => u.ListId == listId && u.RecordId == recordId, cancellationToken))
            reason = "external-list.used-up";
        return Verdict(list, reason);
    }

    public async Task<ExternalListVerdict> CheckImportAsync(Guid listId, CancellationToken cancellationToken)
    {
        var list = await FindAsync(listId, cancellationToken);
        return Verdict(list, list?.ReasonAgainst(use: null, await TodayAsync(cancellationToken)));
    }

    public Task<Guid?> FindByImportAsync(Guid importId, CancellationToken cancellationToken) =>
        db.ExternalListImports.Where(i => i.ImportId == importId).Select(i => (Guid?)i.ListId).FirstOrDefaultAsync(cancellationToken);

    /// <summary>An import that belonged to another list moves to this one. The caller saves.</summary>
    public async Task TieAsync(Guid listId, Guid importId, CancellationToken ct)
    {
        await db.ExternalListImports.Where(i => i.ImportId == importId).ExecuteDeleteAsync(ct);
        db.ExternalListImports.Add(new ExternalListImport { ImportId = importId, ListId = listId });
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
        var list = await FindAsync(listId, ct) ?? throw new InvalidRequestException("/externalListId", ExternalListVerdict.Unknown);
        return list.ReasonAgainst(use, await TodayAsync(ct)) is { } reason
            ? throw new BusinessRuleException(reason, ("name", list.Name), ("from", list.ValidFrom), ("until", list.ValidUntil))
            : list;
    }

    private static ExternalListVerdict Verdict(ExternalList? list, string? reason) => list is null
        ? new ExternalListVerdict(ExternalListVerdict.Unknown, "", "", null, null, null)
        : new ExternalListVerdict(reason, list.Name, list.Source, list.ValidFrom, list.ValidUntil, list.MostUses);

    private Task<ExternalList?> FindAsync(Guid listId, CancellationToken ct) => db.ExternalLists.AsNoTracking().FirstOrDefaultAsync(l => l.Id == listId, ct);

    private async Task<DateOnly> TodayAsync(CancellationToken ct) => (await time.HoursAsync(ct)).LocalDay(clock.GetUtcNow().UtcDateTime);
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

/// <summary>An import that names a list belongs to it.</summary>
internal sealed class WhenExternalListImported(ExternalListGate lists) : INotificationHandler<ExternalListImported>
{
    public Task Handle(ExternalListImported notification, CancellationToken cancellationToken) => lists.TieAsync(notification.ListId, notification.ImportId, cancellationToken);
}
