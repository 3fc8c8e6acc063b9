using Crm.Leads.Dispatch;
using Crm.Leads.Response;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Protection;

/// <param name="ClaimsLeft">How many more leads the person may claim today.</param>
/// <param name="InHand">Open leads that the person has.</param>
/// <param name="ViewsLeft">Of how many more leads in the pool the person may see the contact data today.</param>
internal sealed record PoolAllowanceResponse(int ClaimsLeft, int ClaimsPerDay, int InHand, int MostInHand, int ViewsLeft, int ViewsPerDay);

/// <summary>
/// Counts what people take from the pool. Counting up is one guarded update of the person's own row, and holds that row until the
/// transaction ends: somebody who claims twenty leads at the same instant is not let past a limit.
/// </summary>
internal sealed class PoolCounter(LeadsDbContext db, WorkingTime time, TimeProvider clock)
{
    public async Task<PoolLimits> LimitsAsync(CancellationToken ct) =>
        (await db.PoolPolicies.AsNoTracking().FirstOrDefaultAsync(ct))?.Limits ?? PoolLimits.Standard;

    public async Task<PoolAllowanceResponse> AllowanceAsync(Guid userId, CancellationToken ct)
    {
        var limits = await LimitsAsync(ct);
        var today = await TodayAsync(ct);
        var used = await db.PoolAllowances.AsNoTracking().FirstOrDefaultAsync(a => a.UserId == userId && a.Day == today, ct);
        return new PoolAllowanceResponse(
            Math.Max(0, limits.ClaimsPerDay - (used?.Claims ?? 0)), limits.ClaimsPerDay,
            await InHandAsync(userId, ct), limits.MostInHand,
            Math.Max(0, limits.ViewsPerDay - (used?.Views ?? 0)), limits.ViewsPerDay);
    }

    /// <summary>Call it inside the transaction of the claim.</summary>
    public async Task TakeClaimAsync(Guid userId, CancellationToken ct)
    {
        var limits = await LimitsAsync(ct);
        var row = await RowAsync(userId, ct);
        if (await row.Where(a => a.Claims < limits.ClaimsPerDay).ExecuteUpdateAsync(s => s.SetProperty(a => a.Claims, a => a.Claims + 1), ct) == 0)
            throw new BusinessRuleException("pool.claims-used-up", ("limit", limits.ClaimsPerDay));
        if (await InHandAsync(userId, ct) >= limits.MostInHand)
            throw new BusinessRuleException("pool.hands-full", ("limit", limits.MostInHand));
    }

    /// <summary>Call it inside a transaction.</summary>
    /// <returns>False when the person has seen the lead today already.</returns>
    public async Task<bool> TakeViewAsync(Guid userId, Guid leadId, CancellationToken ct)
    {
        var limits = await LimitsAsync(ct);
        var row = await RowAsync(userId, ct);
        if (!await db.InsertIfAbsentAsync(new PoolView { UserId = userId, Day = await TodayAsync(ct), LeadId = leadId }, ct))
            return false;
        if (await row.Where(a => a.Views < limits.ViewsPerDay).ExecuteUpdateAsync(s => s.SetProperty(a => a.Views, a => a.Views + 1), ct) == 0)
            throw new BusinessRuleException("pool.views-used-up", ("limit", limits.ViewsPerDay));
        return true;
    }

    /// <summary>From when on each of these leads may be claimed by somebody who had it; leads that may be claimed now are absent.</summary>
    public async Task<IReadOnlyDictionary<Guid, DateTime>> CoolOffAsync(Guid userId, IReadOnlyCollection<Guid> leadIds, CancellationToken ct)
    {
        var days = (await LimitsAsync(ct)).CoolOffDays;
        if (days == 0)
            return new Dictionary<Guid, DateTime>();
        var given = await db.DispatchLog.AsNoTracking()
            .Where(e => leadIds.Contains(e.LeadId) && e.UserId == userId && (e.Act == DispatchAct.ProtectionEnded || e.Act == DispatchAct.Released))
            .GroupBy(e => e.LeadId).Select(g => new { LeadId = g.Key, At = g.Max(e => e.At) }).ToListAsync(ct);
        var hours = await time.HoursAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        return given.Select(g => (g.LeadId, Until: hours.DaysAfter(g.At).Skip(days - 1).First().Close)).Where(g => g.Until > now)
            .ToDictionary(g => g.LeadId, g => g.Until);
    }

    private async Task<IQueryable<PoolAllowance>> RowAsync(Guid userId, CancellationToken ct)
    {
        var today = await TodayAsync(ct);
        var row = db.PoolAllowances.Where(a => a.UserId == userId && a.Day == today);
        if (!await row.AnyAsync(ct))
            await db.InsertIfAbsentAsync(new PoolAllowance { UserId = userId, Day = today }, ct);
        return row;
    }

    private Task<int> InHandAsync(Guid userId, CancellationToken ct) => db.Leads.CountAsync(
        l => l.OwnerId == userId
            && (l.Status == LeadStatus.Assigned || l.Status == LeadStatus.Accepted || l.Status == LeadStatus.Contacted || l.Status == LeadStatus.Qualified), ct);

    private async Task<DateOnly> TodayAsync(CancellationToken ct) => (await time.HoursAsync(ct)).LocalDay(clock.GetUtcNow().UtcDateTime);
}
