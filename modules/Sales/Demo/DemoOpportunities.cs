using Crm.Shared.Search;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Sales.Demo;

/// <summary>Takes the opportunities of the demonstration's converted leads on to all stages; the conversions have made them.</summary>
internal sealed class DemoOpportunities(SalesDbContext db, TimeProvider clock) : IDemoData
{
    private static readonly OpportunityStage[] Stages =
    [
        OpportunityStage.Won, OpportunityStage.Qualified, OpportunityStage.Proposal, OpportunityStage.Lost, OpportunityStage.Negotiation, OpportunityStage.New,
    ];

    private static readonly IReadOnlyList<Guid> Ours = DemoIds.All(DemoPart.Opportunity);

    public int Order => 30;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var fresh = await db.Opportunities.Where(o => Ours.Contains(o.Id) && o.Stage == OpportunityStage.New && o.Version == 1)
            .OrderBy(o => o.LeadNumber).ToListAsync(cancellationToken);
        foreach (var (opportunity, i) in fresh.Select((o, i) => (o, i)))
        {
            if (Stages[i % Stages.Length] is not OpportunityStage.New and var stage)
                opportunity.MoveTo(stage, stage is OpportunityStage.Lost ? "Price" : null, now.AddDays(-(i * 3 % 40)));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        await db.ForgetSearchWordsAsync(Ours, cancellationToken);
        await db.Opportunities.IgnoreQueryFilters().Where(o => Ours.Contains(o.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
