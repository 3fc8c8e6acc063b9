using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Undoing;

internal sealed class UndoList : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/imports/{id:guid}/undo", Handle)
        .RequirePermission(ImportPermissions.Run)
        .WithName("undoList")
        .WithSummary("Put back everything the list did, by a job; what people have changed since stays and is listed");

    private static async Task<Results<Accepted<ImportResponse>, NotFound>> Handle(
        Guid id, IfMatch ifMatch, SegmentationDbContext db, ImportReading reading, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var import = await db.Set<ListImport>().FirstOrDefaultAsync(i => i.Id == id, ct);
        if (import is null) return TypedResults.NotFound();
        user.Demand(ImportPermissions.Run, import);
        ifMatch.Check(import);
        await ImportWork.DemandIdleAsync(db, import, ct);

        var job = Job.Create(ImportWork.Undo, import.FileName, new ImportPayload(id, Dry: false), user, clock, $"/api/v1/imports/{id}");
        import.Begin(ImportStatus.Undoing, job.Id);
        db.Jobs.Add(job);
        await db.SaveChangesAsync(ct);

        http.SetETag(import);
        return TypedResults.Accepted($"/api/v1/jobs/{job.Id}", await reading.ReadAsync(import, http, ct));
    }
}
