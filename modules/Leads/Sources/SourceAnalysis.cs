using Crm.Leads.Qualification;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Sources;

/// <summary>What one source brought and cost.</summary>
/// <param name="Leads">People who enquired first in the period.</param>
/// <param name="General">Of these, with the outcome general.</param>
/// <param name="Qualified">Of these, with the outcome qualified.</param>
/// <param name="Won">Of these, whose opportunity was won since.</param>
/// <param name="Revenue">What those were worth, per currency.</param>
/// <param name="Cost">What the source cost in the period, per currency.</param>
/// <param name="CostPerQualified">Cost by qualified lead, per currency; empty without qualified leads.</param>
internal sealed record SourceFigures(
    string Source, int Leads, int General, int Qualified, int Won, IReadOnlyList<Money> Revenue, IReadOnlyList<Money> Cost, IReadOnlyList<Money> CostPerQualified);

/// <summary>Counts leads by their source in the database, and lays beside them what the sources cost.</summary>
internal sealed class SourceAnalysis(LeadsDbContext db, ICurrentUser user)
{
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
        var revenue = await leads.Where(l => l.WonAt != null && l.WonCurrency != null).GroupBy(l => new { l.Source, l.WonCurrency })
            .Select(g => new { g.Key.Source, g.Key.WonCurrency, Amount = g.Sum(l => l.WonAmount) ?? 0 }).ToListAsync(ct);
        var earned = revenue.ToLookup(r => r.Source, r => new Money(r.Amount, r.WonCurrency!));
        var spent = await CostsAsync(from, to, ct);

        return [.. counts.Keys.Union(spent.Select(s => s.Key)).Select(source =>
        {
            var count = counts.GetValueOrDefault(source);
            var cost = spent[source].GroupBy(m => m.Currency).Select(g => new Money(Math.Round(g.Sum(m => m.Amount), 2), g.Key)).OrderBy(m => m.Currency, StringComparer.Ordinal).ToList();
            var each = count is { Qualified: > 0 } ? cost.ConvertAll(m => m with { Amount = Math.Round(m.Amount / count.Qualified, 2) }) : [];
            return new SourceFigures(
                source, count?.Leads ?? 0, count?.General ?? 0, count?.Qualified ?? 0, count?.Won ?? 0, [.. earned[source].OrderByDescending(m => m.Amount)], cost, each);
        }).OrderByDescending(f => f.Leads).ThenBy(f => f.Source, StringComparer.Ordinal)];
    }

    /// <summary>Costs by hand spread evenly over their days; a bought list costs on the day it was bought.</summary>
    private async Task<ILookup<string, Money>> CostsAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var byHand = await db.SourceCosts.AsNoTracking().Where(c => c.From <= to && c.To >= from).ToListAsync(ct);
        var lists = await db.ExternalLists.AsNoTracking().Where(l => l.CostAmount != null && l.BoughtOn >= from && l.BoughtOn <= to).ToListAsync(ct);
        return byHand.Select(c => (c.Source, Cost: new Money(c.Amount * Shared(c) / (c.To.DayNumber - c.From.DayNumber + 1), c.Currency)))
            .Concat(lists.Select(l => (l.Source, Cost: l.Cost!.Value)))
            .ToLookup(c => c.Source, c => c.Cost);

        int Shared(SourceCost c) => Math.Min(c.To.DayNumber, to.DayNumber) - Math.Max(c.From.DayNumber, from.DayNumber) + 1;
    }

    private DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), user.Zone);
}
