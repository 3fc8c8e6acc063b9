using System.ComponentModel;
using Crm.Shared.Currencies;
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

    /// <summary>How many stand at a stage, and what they are worth; who may not see amounts gets no sums.</summary>
    /// <param name="Amounts">The sum per currency; what has no amount isn't in it.</param>
    /// <param name="Expected">The sum per currency, weighted by the chance of the stage.</param>
    /// <param name="Home">The sum in the home currency, and what is not in it because there is no rate.</param>
    /// <param name="HomeExpected">The same sum, weighted by the chance of the stage.</param>
    internal sealed record StageTotal(OpportunityStage Stage, int Count, IReadOnlyList<Money> Amounts, IReadOnlyList<Money> Expected, HomeTotal? Home, Money? HomeExpected);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/opportunities/totals", Handle)
        .RequirePermission(OpportunityPermissions.Read)
        .WithName("totalOpportunities")
        .WithSummary("How many opportunities stand at each stage, and what they are worth");

    private static async Task<Ok<Response>> Handle(
        [Description("Which opportunities, as for their list; all when absent.")] string? filter, FilterClock clock, SalesDbContext db, IExchangeRates rates, ICurrentUser user,
        CancellationToken ct)
    {
        var home = rates.Current.Home;
        var sums = await db.Opportunities.Matching(new ListQuery { Filter = filter, Clock = clock }, OpportunityFields.All)
            .GroupBy(o => new { o.Stage, o.Currency, AtHome = o.HomeCurrency == home })
            .Select(group => new Sum(group.Key.Stage, group.Key.Currency, group.Key.AtHome, group.Count(), group.Sum(o => o.Amount) ?? 0, group.Sum(o => o.HomeAmount) ?? 0))
            .ToListAsync(ct);
        var seesAmounts = !user.Fields.Hides(Opportunity.RecordType.Name, "amount");
        return TypedResults.Ok(new Response([.. Enum.GetValues<OpportunityStage>().Select(stage => TotalOf(stage, sums.FindAll(sum => sum.Stage == stage), home, seesAmounts))]));
    }

    private static StageTotal TotalOf(OpportunityStage stage, List<Sum> sums, string home, bool seesAmounts)
    {
        var count = sums.Sum(sum => sum.Count);
        if (!seesAmounts)
            return new StageTotal(stage, count, [], [], null, null);
        var priced = sums.Where(sum => sum.Currency is not null).ToList();
        List<Money> amounts = [.. priced.GroupBy(sum => sum.Currency!, sum => sum.Amount, (currency, of) => new Money(of.Sum(), currency)).OrderByDescending(m => m.Amount)];
        var total = new Money(priced.Where(sum => sum.AtHome).Sum(sum => sum.HomeAmount), home);
        return new StageTotal(
            stage, count, amounts, amounts.ConvertAll(Weighted), new HomeTotal(total, [.. priced.Where(sum => !sum.AtHome).Select(sum => new Money(sum.Amount, sum.Currency!))]), Weighted(total));

        Money Weighted(Money money) => money with { Amount = Math.Round(money.Amount * StageChance.Of(stage), Currency.DecimalsOf(money.Currency)) };
    }

    private sealed record Sum(OpportunityStage Stage, string? Currency, bool AtHome, int Count, decimal Amount, decimal HomeAmount);
}
