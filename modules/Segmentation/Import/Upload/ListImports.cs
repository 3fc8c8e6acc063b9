using Crm.Segmentation.Import.Mapping;
using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Upload;

internal sealed class ListImports : IEndpoint
{
    private static readonly FilterFields<ListImport> Fields = new FilterFields<ListImport>()
        .Enum("status", i => i.Status).Enum("recordType", i => i.Type).Enum("sourceKind", i => i.SourceKind)
        .Text("source", i => i.Source).Text("fileName", i => i.FileName).Text("partnerName", i => i.PartnerName)
        .Id("ownerId", i => i.OwnerId).Number("rowCount", i => i.RowCount).Instant("createdAt", i => i.CreatedAt);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/imports", List)
            .RequirePermission(ImportPermissions.Read)
            .WithName("listImports")
            .WithSummary("Lists that were uploaded or pushed, the latest first");
        app.MapGet("/imports/{id:guid}", Get)
            .RequirePermission(ImportPermissions.Read)
            .WithName("getImport")
            .WithSummary("One list, with its columns, its mapping and how far it has come");
    }

    private static async Task<Ok<Page<Item>>> List([AsParameters] ListQuery list, SegmentationDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.Set<ListImport>().AsNoTracking().ToPageAsync(list, Fields,
            i => new Item(i.Id, i.FileName, i.Type, i.Source, i.SourceKind, i.RowCount, i.Status, i.JobId, i.PartnerName, i.OwnerId, i.CreatedAt, i.UpdatedAt), ct));

    private static async Task<Results<Ok<ImportResponse>, NotFound>> Get(Guid id, SegmentationDbContext db, ImportReading reading, HttpContext http, CancellationToken ct)
    {
        var import = await db.Set<ListImport>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, ct);
        if (import is null) return TypedResults.NotFound();
        http.SetETag(import);
        return TypedResults.Ok(await reading.ReadAsync(import, http, ct));
    }

    /// <param name="Status">awaitingReview: a partner pushed it and nobody has looked at it yet.</param>
    internal sealed record Item(
        Guid Id, string FileName, ImportedType RecordType, string Source, SourceKind SourceKind, int RowCount, ImportStatus Status, Guid? JobId, string? PartnerName,
        Guid? OwnerId, DateTime CreatedAt, DateTime UpdatedAt);
}
