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

    /// <param name="From">The first day of enquiries that count.</param>
    /// <param name="To">The last day.</param>
    /// <param name="Before">The same number of days before, to compare with.</param>
    internal sealed record Response(DateOnly From, DateOnly To, IReadOnlyList<SourceFigures> Sources, IReadOnlyList<SourceFigures> Before);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/lead-sources/analysis", Handle)
            .RequirePermission(SourceCostPermissions.Read)
            .WithName("analyseLeadSources")
            .WithSummary("Leads, qualified, won, revenue and cost per source, beside the period before; the last 90 days unless dates are given");
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
