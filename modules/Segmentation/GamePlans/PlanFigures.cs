using Crm.Segmentation.Segments.Figures;
using Crm.Shared.Currencies;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

/// <param name="Totals">Those that the caller may read.</param>
internal sealed record MeasuredGroup(string Kind, int Accounts, IReadOnlyDictionary<PlanOutcome, decimal> Totals)
{
    /// <summary>Below this many accounts one big order makes the difference.</summary>
    private const int Enough = 30;

    public bool TooFew => Accounts < Enough;

    public decimal PerAccount(PlanOutcome outcome) => Accounts == 0 ? 0 : Totals[outcome] / Accounts;

    /// <summary>By how many percent another group did better for each of its accounts; null where that can't be said.</summary>
    public decimal? Behind(MeasuredGroup better, PlanOutcome outcome) => this == better || TooFew || better.TooFew || PerAccount(outcome) == 0
        ? null
        : decimal.Round((better.PerAccount(outcome) / PerAccount(outcome) - 1) * 100, 1);
}

/// <summary>Counts what accounts did since a plan began for them, of what other modules have told.</summary>
internal sealed class PlanFigures(SegmentationDbContext db, IExchangeRates rates, TimeProvider clock, ICurrentUser user)
{
    private const string Leads = "leads";
    private const string Opportunities = "opportunities";
    private const string Won = "won";
    private static readonly Figure WonAmount = Figure.All.Single(figure => figure.Key == "opportunities.wonAmount");

    public async Task<MeasuredGroup> MeasureAsync(string kind, IQueryable<PlannedAccount> accounts, CancellationToken ct) => new(kind, await accounts.CountAsync(ct), await TotalsAsync(
        from fact in db.CustomerFacts
        join account in accounts on fact.SubjectId equals account.AccountId
        select new FactSince { Fact = fact, Since = account.EnteredAt },
        ct));

    public async Task<MeasuredGroup> MeasureAsync(string kind, IQueryable<Account> accounts, DateTime since, CancellationToken ct) => new(kind, await accounts.CountAsync(ct), await TotalsAsync(
        db.CustomerFacts.Where(fact => accounts.Any(account => account.Id == fact.SubjectId)).Select(fact => new FactSince { Fact = fact, Since = since }), ct));

    private async Task<IReadOnlyDictionary<PlanOutcome, decimal>> TotalsAsync(IQueryable<FactSince> facts, CancellationToken ct)
    {
        var totals = new SortedDictionary<PlanOutcome, decimal>();
        if (user.Has($"{Leads}:read"))
            totals[PlanOutcome.Leads] = await facts.CountAsync(f => f.Fact.Source == Leads && f.Fact.At >= f.Since, ct);
        if (user.Has($"{Opportunities}:read"))
        {
            totals[PlanOutcome.OpportunitiesOpened] = await facts.CountAsync(f => f.Fact.Source == Opportunities && f.Fact.FirstAt >= f.Since, ct);
            var won = await facts.Where(f => f.Fact.Source == Opportunities && f.Fact.State == Won && f.Fact.At >= f.Since).Select(f => f.Fact).AsNoTracking().ToListAsync(ct);
            totals[PlanOutcome.OpportunitiesWon] = won.Count;
            if (!user.Fields.Hides("opportunity", "amount"))
            {
                var (current, today) = (rates.Latest, BusinessTime.DayOf(clock.GetUtcNow().UtcDateTime));
                totals[PlanOutcome.AmountWon] = WonAmount.Of(won.Select(fact => fact.AtHome(current, today))) ?? 0;
            }
        }
        return totals;
    }

    private sealed class FactSince
    {
        public required KnownFact Fact { get; init; }
        public DateTime Since { get; init; }
    }
}
