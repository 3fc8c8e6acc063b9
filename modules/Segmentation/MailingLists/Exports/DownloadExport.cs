using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.MailingLists.Exports;

internal sealed class DownloadExport : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/mailing-lists/{id:guid}/exports/{exportId:guid}/file", Handle)
        .RequirePermission(MailingListPermissions.Export)
        .Produces<FileStreamHttpResult>(StatusCodes.Status200OK, "application/octet-stream")
        .WithName("downloadExport")
        .WithSummary("The file of an export that the caller made, for a day");

    private static async Task<Results<FileStreamHttpResult, NotFound>> Handle(
        Guid id, Guid exportId, SegmentationDbContext db, ExportFiles files, ICurrentUser user, CancellationToken ct)
    {
        var export = await db.MailingExports.AsNoTracking().FirstOrDefaultAsync(e => e.Id == exportId && e.ListId == id && e.CreatedBy == user.Id, ct);
        var list = await db.MailingLists.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, ct);
        if (list is null || export is not { StoredAs: { } storedAs } || files.Open(storedAs) is not { } stream)
            return TypedResults.NotFound();
        var (type, extension) = export.Format switch
        {
            ExportFormat.Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            ExportFormat.Csv => ("text/csv; charset=utf-8", "csv"),
            _ => ("application/pdf", "pdf"),
        };
        return TypedResults.File(stream, type, $"{string.Concat(list.Name.Split(Path.GetInvalidFileNameChars()))}.{extension}");
    }
}
