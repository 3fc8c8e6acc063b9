using Crm.Leads.Qualification;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Crm.Shared.Web;
using CsvHelper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
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

internal sealed class AnalyseSources : IEndpoint
{
    private const int StandardDays = 90;

    /// <param name="From">The first day of enquiries that count.</param>
    /// <param name="To">The last day.</param>
    /// <param name="Before">The same number of days before, to compare with.</param>
    internal sealed record Response(DateOnly From, DateOnly To, IReadOnlyList<SourceFigures> Sources, IReadOnlyList<SourceFigures> Before);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/lead-sources/analysis", Handle)
            .RequirePermission(LeadPermissions.Read)
            .WithName("analyseLeadSources")
            .WithSummary("Leads, qualified, won, revenue and cost per source, beside the period before; the last 90 days unless dates are given");
        app.MapGet("/lead-sources/analysis.csv", Download)
            .RequirePermission(LeadPermissions.Read)
            .Produces<FileStreamHttpResult>(StatusCodes.Status200OK, "text/csv")
            .WithName("downloadLeadSources")
            .WithSummary("The same as a table for a spreadsheet");
    }

    private static async Task<Ok<Response>> Handle(
        DateOnly? from, DateOnly? to, SourceAnalysis analysis, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var (first, last) = PeriodOf(from, to, user, clock);
        var days = last.DayNumber - first.DayNumber + 1;
        return TypedResults.Ok(new Response(
            first, last, await analysis.FiguresAsync(first, last, ct), await analysis.FiguresAsync(first.AddDays(-days), first.AddDays(-1), ct)));
    }

    private static async Task<PushStreamHttpResult> Download(
        DateOnly? from, DateOnly? to, SourceAnalysis analysis, ICurrentUser user, TimeProvider clock, Messages messages, HttpContext http, CancellationToken ct)
    {
        var (first, last) = PeriodOf(from, to, user, clock);
        var figures = await analysis.FiguresAsync(first, last, ct);
        var locale = Problems.LocaleOf(http);
        return TypedResults.Stream(stream => WriteAsync(stream, figures, messages, locale), "text/csv; charset=utf-8", $"lead-sources-{first:yyyy-MM-dd}-{last:yyyy-MM-dd}.csv");
    }

    private static (DateOnly First, DateOnly Last) PeriodOf(DateOnly? from, DateOnly? to, ICurrentUser user, TimeProvider clock)
    {
        var last = to ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(clock.GetUtcNow().UtcDateTime, user.Zone));
        var first = from ?? last.AddDays(-StandardDays + 1);
        return first <= last ? (first, last) : throw new InvalidRequestException("?from", "source-cost.ends-before");
    }

    private static async Task WriteAsync(Stream stream, IReadOnlyList<SourceFigures> figures, Messages messages, string locale)
    {
        await using var csv = CsvWriter.Create(stream, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true);
        foreach (var column in new[] { "source", "leads", "general", "qualified", "won", "revenue", "cost", "cost-per-qualified" })
            csv.WriteField(messages.Text($"source-analysis.{column}", locale));
        await csv.EndRecordAsync();
        foreach (var f in figures)
        {
            csv.WriteField(SpreadsheetSafe.Text(f.Source));
            foreach (var number in new[] { f.Leads, f.General, f.Qualified, f.Won })
                csv.WriteField(number);
            foreach (var money in new[] { f.Revenue, f.Cost, f.CostPerQualified })
                csv.WriteField(string.Join("; ", money));
            await csv.EndRecordAsync();
        }

        await csv.FlushAsync();
    }
}
