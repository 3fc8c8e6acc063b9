using System.Runtime.CompilerServices;
using Crm.Shared.Text;
using Crm.Shared.Web;
using CsvHelper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Review;

internal sealed class DownloadRejected : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/imports/{id:guid}/rejected.csv", Handle)
        .RequirePermission(ImportPermissions.Read)
        .Produces<FileStreamHttpResult>(StatusCodes.Status200OK, "text/csv")
        .WithName("downloadRejected")
        .WithSummary("The rejected rows as they were, each with its reason: to put right in a spreadsheet and upload again");

    private static async Task<Results<PushStreamHttpResult, NotFound>> Handle(Guid id, SegmentationDbContext db, Messages messages, HttpContext http, CancellationToken ct)
    {
        var import = await db.Set<ListImport>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, ct);
        if (import is null) return TypedResults.NotFound();
        var locale = Problems.LocaleOf(http);
        return TypedResults.Stream(stream => WriteAsync(stream, import, RejectedAsync(db, id, http.RequestAborted), messages, locale), "text/csv; charset=utf-8",
            Path.GetFileNameWithoutExtension(import.FileName) + "-rejected.csv");
    }

    private static async IAsyncEnumerable<ImportRow> RejectedAsync(SegmentationDbContext db, Guid id, [EnumeratorCancellation] CancellationToken ct)
    {
        var rows = db.Set<ImportRow>().AsNoTracking().Where(r => r.ImportId == id && r.Outcome == RowOutcome.Rejected).OrderBy(r => r.Number);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct)) yield return row;
    }

    private static async Task WriteAsync(Stream stream, ListImport import, IAsyncEnumerable<ImportRow> rows, Messages messages, string locale)
    {
        // With the mark Excel reads it as UTF-8; without, it takes Chinese for something else.
        await using var csv = CsvWriter.Create(stream, new CsvWriterOptions { WriteByteOrderMark = true, ValidateFieldCount = false }, leaveOpen: true);
        foreach (var column in import.Columns) csv.WriteField(SpreadsheetSafe.Text(column.Header));
        csv.WriteField(messages.Text("import.reason", locale));
        await csv.EndRecordAsync();
        await foreach (var row in rows)
        {
            for (var i = 0; i < import.Columns.Count; i++) csv.WriteField(SpreadsheetSafe.Text(i < row.Cells.Length ? row.Cells[i] : ""));
            csv.WriteField(string.Join(" ", row.Reasons.Select(reason => RowReasonResponse.Of(reason, messages, locale)).Select(reason => reason.Column is null ? reason.Message : $"{reason.Column}: {reason.Message}")));
            await csv.EndRecordAsync();
        }
        await csv.FlushAsync();
    }
}
