using Crm.Leads.Protection;
using Crm.Leads.Qualification;
using Crm.Leads.Response;
using Crm.Leads.Telesales;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Crm.Leads;

/// <summary>Gives a new installation its working calendar, the limits and rules of protection, the outcomes of calls and the shipped script; leaves alone what is there, the bin included.</summary>
internal sealed class FirstStart(IServiceScopeFactory scopes, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var db = scope.ServiceProvider.GetRequiredService<LeadsDbContext>();
        if (!await db.WorkingCalendars.AnyAsync(cancellationToken))
            db.WorkingCalendars.Add(WorkingCalendar.HongKong());
        if (!await db.PoolPolicies.AnyAsync(cancellationToken))
        {
            db.PoolPolicies.Add(PoolPolicy.Shipped());
            db.ProtectionRules.AddRange(ProtectionRule.Shipped());
        }

        if (!await db.CallOutcomes.AnyAsync(cancellationToken))
            db.CallOutcomes.Add(CallOutcomes.Initial());

        if (!await db.Scripts.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).AnyAsync(cancellationToken))
            db.Scripts.Add(ShippedScripts.RoomConferencingScript(clock.GetUtcNow().UtcDateTime));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (db.ChangeTracker.Entries<AggregateRoot>().Any())
        {
            // Another host started at the same moment and was quicker.
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
