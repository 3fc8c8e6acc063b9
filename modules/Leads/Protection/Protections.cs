using Crm.Leads.Response;
using Crm.Segmentation.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Leads.Protection;

/// <summary>Finds the rule that covers a lead, and begins or prolongs its protection.</summary>
internal sealed class Protections(LeadsDbContext db, WorkingTime time, IServiceScopeFactory scopes)
{
    private List<ProtectionRule>? rules;

    /// <summary>Somebody has come to hold the lead.</summary>
    public Task BeginAsync(Lead lead, DateTime now, CancellationToken ct) => ProlongAsync(lead, now, ct);

    /// <summary>Progress was recorded: the lead stays with its owner for longer, or is protected from now on.</summary>
    public async Task ProlongAsync(Lead lead, DateTime progress, CancellationToken ct)
    {
        if (!lead.IsHeld || await RuleOfAsync(lead, ct) is not { Terms: var terms })
            return;
        var hours = await time.HoursAsync(ct);
        lead.Protect(lead.Protection?.After(progress, terms, hours) ?? ProtectionPeriod.Begin(terms, hours, progress));
    }

    /// <returns>Null when none covers it: then nothing ends its owner's time.</returns>
    public async Task<ProtectionRule?> RuleOfAsync(Lead lead, CancellationToken ct)
    {
        rules ??= await db.ProtectionRules.AsNoTracking().Where(r => r.Active).OrderBy(r => r.Position).ThenBy(r => r.Id).ToListAsync(ct);
        var level = rules.Exists(r => r.CustomerLevels.Count > 0) ? await CustomerLevelAsync(lead, ct) : null;
        return rules.Find(r => r.Covers(lead, level));
    }

    /// <summary>How good a customer it is does not depend on who asks, so the product itself looks.</summary>
    private async Task<string?> CustomerLevelAsync(Lead lead, CancellationToken ct)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var accounts = scope.ServiceProvider.GetRequiredService<IAccountDirectory>();
        var similar = await accounts.FindSimilarAsync(new AccountFacts(lead.Title, lead.Email, lead.Phone, lead.Website), ct);
        return similar.FirstOrDefault(s => s.Certain) is { } same
            ? (await accounts.GetAccountsAsync([same.Id], ct)).GetValueOrDefault(same.Id)?.Grade
            : null;
    }
}
