using System.ComponentModel;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Sales.Opportunities;

internal sealed class TotalOpportunities : IEndpoint
{
    internal sealed record Response(IReadOnlyList<StageTotal> Items);

    /// <param name="Amounts">The sum per currency; what has no amount isn't in it.</param>
    /// <param name="Expected">The sum per currency, weighted by the chance of the stage.</param>
    internal sealed record StageTotal(OpportunityStage Stage, int Count, IReadOnlyList<Money> Amounts, IReadOnlyList<Money> Expected);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/opportunities/totals", Handle)
        .RequirePermission(OpportunityPermissions.Read)
        .WithName("totalOpportunities")
        .WithSummary("How many opportunities stand at each stage, and what they are worth");

    private static async Task<Ok<Response>> Handle(
        [Description("Which opportunities, as for their list; all when absent.")] string? filter, FilterClock clock, SalesDbContext db, CancellationToken ct)
    {
        var sums = await db.Opportunities.Matching(new ListQuery { Filter = filter, Clock = clock }, OpportunityFields.All)
            .GroupBy(o => new { o.Stage, o.Currency })
            .Select(group => new { group.Key.Stage, group.Key.Currency, Count = group.Count(), Amount = group.Sum(o => o.Amount) ?? 0 })
            .ToListAsync(ct);
        return TypedResults.Ok(new Response([.. Enum.GetValues<OpportunityStage>().Select(TotalOf)]));

        StageTotal TotalOf(OpportunityStage stage)
        {
            var here = sums.FindAll(sum => sum.Stage == stage);
            var priced = here.FindAll(sum => sum.Currency is not null).OrderByDescending(sum => sum.Amount).ToList();
            return new StageTotal(
                stage,
                here.Sum(sum => sum.Count),
                [.. priced.Select(sum => new Money(sum.Amount, sum.Currency!))],
                [.. priced.Select(sum => new Money(Math.Round(sum.Amount * StageChance.Of(stage), 2), sum.Currency!))]);
        }
    }
}
