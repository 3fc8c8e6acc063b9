using System.Globalization;
using Crm.Platform.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crm.Leads.Dispatch;

/// <summary>
/// Acts on deadlines that have passed: leads nobody accepted go up to the manager, leads nobody answered are late, leads nobody
/// worked on go to the pool after a warning. Every lead is a save of its own, guarded by its version: of several hosts that see the same deadline one succeeds.
/// </summary>
internal sealed class Deadlines(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Deadlines> log) : IDeadlineWatch
{
    private const int AtOnce = 200;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>How many leads were acted on.</returns>
    public async Task<int> ActAsync(CancellationToken ct)
    {
        var now = Now;
        List<Guid> due;
        await using (var scope = scopes.CreateScopeAs(Caller.System))
        {
            due = await Waiting(scope)
                .Where(l => l.AcceptBy <= now || (l.FirstContactAt == null && !l.Late && l.RespondBy <= now) || l.WarnAt <= now || l.ProtectedUntil <= now)
                .OrderBy(l => l.Id).Select(l => l.Id).Take(AtOnce).ToListAsync(ct);
        }

        var acted = 0;
        foreach (var id in due)
        {
            if (await ActOnAsync(id, now, ct))
                acted++;
        }

        return acted;
    }

    /// <returns>Null when nothing waits.</returns>
    public async Task<DateTime?> NextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var accept = await Waiting(scope).Where(l => l.AcceptBy != null).MinAsync(l => l.AcceptBy, ct);
        var respond = await Waiting(scope).Where(l => l.FirstContactAt == null && !l.Late).MinAsync(l => l.RespondBy, ct);
        var warn = await Waiting(scope).Where(l => l.WarnAt != null).MinAsync(l => l.WarnAt, ct);
        var protect = await Waiting(scope).Where(l => l.ProtectedUntil != null).MinAsync(l => l.ProtectedUntil, ct);
        return new[] { accept, respond, warn, protect }.Min();
    }

    private static IQueryable<Lead> Waiting(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<LeadsDbContext>().Leads.Where(
            l => l.Status != LeadStatus.Converted && l.Status != LeadStatus.Disqualified && l.Status != LeadStatus.Nurture);

    private async Task<bool> ActOnAsync(Guid id, DateTime now, CancellationToken ct)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var db = scope.ServiceProvider.GetRequiredService<LeadsDbContext>();
        var lead = await db.Leads.FirstAsync(l => l.Id == id, ct);
        if (lead.AcceptBy <= now)
            await EscalateAsync(lead, db, scope.ServiceProvider.GetRequiredService<Assignees>(), ct);
        if (lead.FirstContactAt is null && !lead.Late && lead.RespondBy <= now)
            lead.MarkOverdue();
        if (lead.ProtectedUntil <= now)
            EndProtection(lead, db);
        else if (lead.WarnAt <= now)
            await WarnAsync(lead, db, scope.ServiceProvider.GetRequiredService<IUserDirectory>(), ct);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            log.LogDebug("Lead {Lead} changed while its deadline passed; it is looked at again", id);
            return false;
        }
    }

    private async Task EscalateAsync(Lead lead, LeadsDbContext db, Assignees assignees, CancellationToken ct)
    {
        var late = lead.OwnerId;
        var manager = lead.EscalateToId is { } named && named != late ? named : await assignees.ManagerOfAsync(lead.TeamId, late, ct);
        var actor = new Actor(null, Caller.System.Name, Now);
        lead.Escalate(manager, actor);
        lead.Note(actor, manager is null ? "lead-activity.returned-to-pool" : "lead-activity.escalated");
        db.DispatchLog.Add(DispatchLogEntry.Of(lead, DispatchAct.Escalated, late, actor));
    }

    private async Task WarnAsync(Lead lead, LeadsDbContext db, IUserDirectory users, CancellationToken ct)
    {
        if (lead.OwnerId is { } id && (await users.GetUsersAsync([id], ct)).GetValueOrDefault(id) is { Active: true } owner)
        {
            var until = TimeZoneInfo.ConvertTimeFromUtc(lead.ProtectedUntil!.Value, BusinessTime.DefaultZone);
            db.Publish(lead.Id, new MailRequested(owner.Email, "mail.protection-ends", new Dictionary<string, string>
            {
                ["name"] = owner.Name,
                ["number"] = lead.Number,
                ["lead"] = lead.Title,
                ["until"] = until.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            }, owner.Locale));
        }

        lead.WarnOfEnd();
    }

    private void EndProtection(Lead lead, LeadsDbContext db)
    {
        var owner = lead.OwnerId;
        var actor = new Actor(null, Caller.System.Name, Now);
        lead.LoseProtection(actor);
        db.DispatchLog.Add(DispatchLogEntry.Of(lead, DispatchAct.ProtectionEnded, owner, actor));
    }
}
