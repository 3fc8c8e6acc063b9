using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Telesales;

/// <summary>
/// Who has whom on the screen. The telephone number is the key of the row, so that of all agents who reach for the same person at the
/// same instant, from whatever list, the database lets one have it.
/// </summary>
internal sealed class CallLeases(LeadsDbContext db, ICurrentUser user, TimeProvider clock)
{
    public static readonly TimeSpan OnTheScreen = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan OnThePhone = TimeSpan.FromHours(1);

    public async Task<DateTime?> TryTakeAsync(CallEntry entry, TimeSpan length, CancellationToken ct)
    {
        var (me, now) = (user.Id!.Value, clock.GetUtcNow().UtcDateTime);
        var until = now + length;
        var mine = await db.CallLeases.Where(l => l.Phone == entry.Phone && (l.AgentId == me || l.Until <= now))
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.EntryId, entry.Id).SetProperty(l => l.AgentId, me).SetProperty(l => l.Until, until), ct) == 1;
        return mine || await db.InsertIfAbsentAsync(new CallLease { Phone = entry.Phone, EntryId = entry.Id, AgentId = me, Until = until }, ct) ? until : null;
    }

    /// <summary>The call is still the caller's, or 409. After a long call it is, unless somebody else has been given the person meanwhile.</summary>
    public async Task DemandMineAsync(CallEntry entry, CancellationToken ct)
    {
        if (!await db.CallLeases.AnyAsync(l => l.Phone == entry.Phone && l.EntryId == entry.Id && l.AgentId == user.Id, ct))
            throw new BusinessRuleException("call.not-yours");
    }

    public Task<int> GiveBackAsync(CallEntry entry, CancellationToken ct) =>
        db.CallLeases.Where(l => l.Phone == entry.Phone && l.AgentId == user.Id).ExecuteDeleteAsync(ct);
}
