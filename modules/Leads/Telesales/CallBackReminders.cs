using Crm.Leads.Contracts;
using Crm.Leads.Dispatch;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Leads.Telesales;

/// <summary>Reminds agents of the call-backs they have promised, shortly before.</summary>
internal sealed class CallBackReminders(IServiceScopeFactory scopes, TimeProvider clock) : IDeadlineWatch
{
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);
    private const int AtOnce = 200;

    public async Task<int> ActAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var db = scope.ServiceProvider.GetRequiredService<LeadsDbContext>();
        var due = await db.CallEntries.Where(e => e.State == CallState.CallBack && e.RemindAt <= now).OrderBy(e => e.RemindAt).Take(AtOnce).ToListAsync(ct);
        var reminded = 0;
        foreach (var entry in due)
        {
            // Of several hosts that see the same call-back the one whose update counts reminds.
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (await db.CallEntries.Where(e => e.Id == entry.Id && e.RemindAt == entry.RemindAt).ExecuteUpdateAsync(s => s.SetProperty(e => e.RemindAt, (DateTime?)null), ct) == 0)
                continue;
            db.Publish(entry.Id, new CallBackReminded(entry.Id, entry.ListId, entry.Name ?? entry.CompanyName ?? entry.Phone, entry.AgentId!.Value, entry.DueAt!.Value));
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            reminded++;
        }

        return reminded;
    }

    public async Task<DateTime?> NextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var db = scope.ServiceProvider.GetRequiredService<LeadsDbContext>();
        return await db.CallEntries.Where(e => e.State == CallState.CallBack && e.RemindAt != null).MinAsync(e => e.RemindAt, ct);
    }
}
