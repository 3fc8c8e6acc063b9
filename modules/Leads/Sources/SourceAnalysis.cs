using Crm.Leads.Qualification;
using Crm.Shared.Currencies;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Sources;

/// <summary>What one source brought and cost.</summary>
/// <param name="Leads">People who enquired first in the period.</param>
/// <param name="General">Of these, with the outcome general.</param>
/// <param name="Qualified">Of these, with the outcome qualified.</param>
/// <param name="Won">Of these, whose opportunity was won since.</param>
/// <param name="Revenue">What those were worth, per currency; empty for callers who may not see the amounts of opportunities.</param>
/// <param name="HomeRevenue">The same in the home currency, each by the rate of the day on which it was won; null for those callers.</param>
/// <param name="Cost">What the source cost in the period, per currency.</param>
/// <param name="HomeCost">The same in the home currency, each day's share by the rate of that day.</param>
/// <param name="CostPerQualified">Cost by qualified lead, per currency; empty without qualified leads.</param>
/// <param name="HomeCostPerQualified">The same in the home currency; null without qualified leads, without costs, and while a cost can't be converted.</param>
internal sealed record SourceFigures(
    string Source, int Leads, int General, int Qualified, int Won, IReadOnlyList<Money> Revenue, HomeTotal? HomeRevenue, IReadOnlyList<Money> Cost, HomeTotal HomeCost,
    IReadOnlyList<Money> CostPerQualified, Money? HomeCostPerQualified);

/// <summary>What all sources, or one, brought and cost in a month.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Revenue">Null for callers who may not see the amounts of opportunities.</param>
internal sealed record MonthFigures(DateOnly Month, int Leads, int General, int Qualified, int Won, HomeTotal? Revenue, HomeTotal Cost);

/// <summary>Counts leads by their source in the database, and lays beside them what the sources cost.</summary>
internal sealed class SourceAnalysis(LeadsDbContext db, IExchangeRates rates, ICurrentUser user)
{
    private readonly ExchangeRates rates = rates.Current;
    private readonly bool seesAmounts = !user.Fields.Hides("opportunity", "amount");

    public async Task<IReadOnlyList<SourceFigures>> FiguresAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var (start, end) = (StartOf(from), StartOf(to.AddDays(1)));
        var leads = db.Leads.Where(l => l.EnquiredAt >= start && l.EnquiredAt < end);
        var counts = await leads.GroupBy(l => l.Source)
            .Select(g => new
            {
                Source = g.Key,
                Leads = g.Count(),
                General = g.Count(l => l.Outcome == QualificationOutcome.General),
                Qualified = g.Count(l => l.Outcome == QualificationOutcome.Qualified),
                Won = g.Count(l => l.WonAt != null),
            })
            .ToDictionaryAsync(g => g.Source, ct);
        var earned = seesAmounts ? await RevenueAsync(leads, ct) : null;
        var spent = await CostsAsync(from, to, ct);

        return [.. counts.Keys.Union(spent.Select(s => s.Key)).Select(source =>
        {
            var count = counts.GetValueOrDefault(source);
            var (cost, homeCost, qualified) = (PerCurrency(spent[source]), rates.Sum(spent[source]), count?.Qualified ?? 0);
            return new SourceFigures(
                source, count?.Leads ?? 0, count?.General ?? 0, qualified, count?.Won ?? 0, earned is null ? [] : PerCurrency(earned[source]), earned is null ? null : rates.Sum(earned[source]), cost, homeCost,
                qualified == 0 ? [] : cost.ConvertAll(m => Shared(m, qualified)), qualified == 0 || cost.Count == 0 || homeCost.Unconverted.Count > 0 ? null : Shared(homeCost.Total, qualified));
        }).OrderByDescending(f => f.Leads).ThenBy(f => f.Source, StringComparer.Ordinal)];
    }

    /// <param name="source">Null for all.</param>
    public async Task<IReadOnlyList<MonthFigures>> MonthsAsync(DateOnly from, DateOnly to, string? source, CancellationToken ct)
    {
        List<MonthFigures> months = [];
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1))
        {
            var (first, last) = (month < from ? from : month, month.AddMonths(1).AddDays(-1));
            var figures = (await FiguresAsync(first, last < to ? last : to, ct)).Where(f => source is null || f.Source == source).ToList();
            months.Add(new MonthFigures(
                month, figures.Sum(f => f.Leads), figures.Sum(f => f.General), figures.Sum(f => f.Qualified), figures.Sum(f => f.Won),
                seesAmounts ? Together(figures.ConvertAll(f => f.HomeRevenue!)) : null, Together(figures.ConvertAll(f => f.HomeCost))));
        }

        return months;
    }

    private static async Task<ILookup<string, (Money, DateOnly)>> RevenueAsync(IQueryable<Lead> leads, CancellationToken ct)
    {
        var won = await leads.Where(l => l.WonAt != null && l.WonCurrency != null)
            .Select(l => new { l.Source, Amount = l.WonAmount ?? 0, Currency = l.WonCurrency!, At = l.WonAt!.Value }).ToListAsync(ct);
        return won.ToLookup(w => w.Source, w => (new Money(w.Amount, w.Currency), BusinessTime.DayOf(w.At)));
    }

    /// <summary>Costs by hand spread evenly over their days; a bought list costs on the day it was bought.</summary>
    private async Task<ILookup<string, (Money Cost, DateOnly Day)>> CostsAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var byHand = await db.SourceCosts.AsNoTracking().Where(c => c.From <= to && c.To >= from).ToListAsync(ct);
        var lists = await db.ExternalLists.AsNoTracking().Where(l => l.CostAmount != null && l.BoughtOn >= from && l.BoughtOn <= to).ToListAsync(ct);
        return byHand.SelectMany(Daily).Concat(lists.Select(l => (l.Source, Cost: l.Cost!.Value, Day: l.BoughtOn))).ToLookup(c => c.Source, c => (c.Cost, c.Day));

        IEnumerable<(string Source, Money Cost, DateOnly Day)> Daily(SourceCost c)
        {
            var ofADay = new Money(c.Amount / (c.To.DayNumber - c.From.DayNumber + 1), c.Currency);
            for (var day = c.From < from ? from : c.From; day <= c.To && day <= to; day = day.AddDays(1))
                yield return (c.Source, ofADay, day);
        }
    }

    private static List<Money> PerCurrency(IEnumerable<(Money Amount, DateOnly)> amounts) =>
    [
        .. amounts.GroupBy(a => a.Amount.Currency, (currency, of) => new Money(Math.Round(of.Sum(a => a.Amount.Amount), Currency.DecimalsOf(currency)), currency))
            .OrderByDescending(m => m.Amount),
    ];

    private HomeTotal Together(List<HomeTotal> totals) => new(
        new Money(totals.Sum(t => t.Total.Amount), rates.Home), PerCurrency(totals.SelectMany(t => t.Unconverted).Select(m => (m, default(DateOnly)))));

    private static Money Shared(Money money, int by) => money with { Amount = Math.Round(money.Amount / by, Currency.DecimalsOf(money.Currency)) };

    private DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), user.Zone);
}
