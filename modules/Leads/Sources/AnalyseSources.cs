using Crm.Shared.Domain;
using Crm.Shared.Text;
using Crm.Shared.Web;
using CsvHelper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Leads.Sources;

internal sealed class AnalyseSources : IEndpoint
{
    private const int StandardDays = 90;
    private const int MostMonths = 36;

    /// <param name="From">The first day of enquiries that count.</param>
    /// <param name="To">The last day.</param>
    /// <param name="Before">The same number of days before, to compare with.</param>
    internal sealed record Response(DateOnly From, DateOnly To, IReadOnlyList<SourceFigures> Sources, IReadOnlyList<SourceFigures> Before);

    /// <param name="Items">Every month that the period touches; of the first and the last only the days within.</param>
    internal sealed record MonthsResponse(DateOnly From, DateOnly To, IReadOnlyList<MonthFigures> Items);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/lead-sources/analysis", Handle)
            .RequirePermission(SourceCostPermissions.Read)
            .WithName("analyseLeadSources")
            .WithSummary("Leads, qualified, won, revenue and cost per source, beside the period before; the last 90 days unless dates are given");
        app.MapGet("/lead-sources/analysis/months", Months)
            .RequirePermission(SourceCostPermissions.Read)
            .WithName("analyseLeadSourcesByMonth")
            .WithSummary("The same month by month in the home currency, of all sources or one; the last twelve months unless dates are given, at most 36");
        app.MapGet("/lead-sources/analysis.csv", Download)
            .RequirePermission(SourceCostPermissions.Read)
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

    private static async Task<Ok<MonthsResponse>> Months(
        DateOnly? from, DateOnly? to, string? source, SourceAnalysis analysis, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var last = to ?? Today(user, clock);
        var first = from ?? new DateOnly(last.Year, last.Month, 1).AddMonths(-11);
        if (first > last || (last.Year - first.Year) * 12 + last.Month - first.Month >= MostMonths)
            throw new InvalidRequestException("?from", "source-analysis.months", ("most", MostMonths));
        return TypedResults.Ok(new MonthsResponse(first, last, await analysis.MonthsAsync(first, last, source, ct)));
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
        var last = to ?? Today(user, clock);
        var first = from ?? last.AddDays(-StandardDays + 1);
        return first <= last ? (first, last) : throw new InvalidRequestException("?from", "source-cost.ends-before");
    }

    private static DateOnly Today(ICurrentUser user, TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(clock.GetUtcNow().UtcDateTime, user.Zone));

    private static async Task WriteAsync(Stream stream, IReadOnlyList<SourceFigures> figures, Messages messages, string locale)
    {
        await using var csv = CsvWriter.Create(stream, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true);
        foreach (var column in new[] { "source", "leads", "general", "qualified", "won", "revenue", "home-revenue", "cost", "home-cost", "cost-per-qualified", "home-cost-per-qualified" })
            csv.WriteField(messages.Text($"source-analysis.{column}", locale));
        await csv.EndRecordAsync();
        foreach (var f in figures)
        {
            csv.WriteField(SpreadsheetSafe.Text(f.Source));
            foreach (var number in new[] { f.Leads, f.General, f.Qualified, f.Won })
                csv.WriteField(number);
            foreach (var (perCurrency, home) in new (IReadOnlyList<Money>, Money?)[] { (f.Revenue, f.HomeRevenue?.Total), (f.Cost, f.HomeCost.Total), (f.CostPerQualified, f.HomeCostPerQualified) })
            {
                csv.WriteField(string.Join("; ", perCurrency));
                csv.WriteField(home?.ToString() ?? "");
            }

            await csv.EndRecordAsync();
        }

        await csv.FlushAsync();
    }
}
