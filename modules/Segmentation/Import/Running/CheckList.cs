using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Running;

internal sealed class CheckList : IEndpoint
{
    private const int AtOnceUpTo = 2_000;

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/imports/{id:guid}/dry-run", Handle)
        .RequirePermission(ImportPermissions.Update)
        .WithName("checkList")
        .WithSummary("Say for every row what a run would do, and write nothing to the customer base; a long list is checked by a job (202)");

    private static async Task<Results<Ok<ImportResponse>, Accepted<ImportResponse>, NotFound>> Handle(
        Guid id, IfMatch ifMatch, SegmentationDbContext db, ImportLoop loop, ImportReading reading, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var import = await db.Set<ListImport>().FirstOrDefaultAsync(i => i.Id == id, ct);
        if (import is null) return TypedResults.NotFound();
        user.Demand(ImportPermissions.Update, import);
        ifMatch.Check(import);
        await ImportWork.DemandIdleAsync(db, import, ct);

        if (import.RowCount > AtOnceUpTo)
        {
            var job = Job.Create(ImportWork.Run, import.FileName, new ImportPayload(id, Dry: true), user, clock, $"/api/v1/imports/{id}");
            import.Begin(ImportStatus.Checking, job.Id);
            db.Jobs.Add(job);
            await db.SaveChangesAsync(ct);
            http.SetETag(import);
            return TypedResults.Accepted($"/api/v1/jobs/{job.Id}", await reading.ReadAsync(import, http, ct));
        }

        import.Begin(ImportStatus.Checking, null);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        await loop.RunAsync(import, dry: true, after: 0, (_, _) => Task.CompletedTask, ct);
        import = await db.Set<ListImport>().AsNoTracking().FirstAsync(i => i.Id == id, ct);
        http.SetETag(import);
        return TypedResults.Ok(await reading.ReadAsync(import, http, ct));
    }
}
