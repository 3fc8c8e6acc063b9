using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Upload;

internal sealed class DeleteImport : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapDelete("/imports/{id:guid}", Handle)
        .RequirePermission(ImportPermissions.Update)
        .WithName("deleteImport")
        .WithSummary("Throw away a list that has not been run, with its file and rows; a list that has been run is undone instead");

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid id, IfMatch ifMatch, SegmentationDbContext db, ImportFiles files, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var import = await db.Set<ListImport>().FirstOrDefaultAsync(i => i.Id == id, ct);
        if (import is null) return TypedResults.NotFound();
        user.Demand(ImportPermissions.Update, import);
        ifMatch.Check(import);
        await ImportWork.DemandIdleAsync(db, import, ct);
        import.DemandNotRun();

        // The list leaves a trace in the audit trail; what was in it does not stay.
        import.Delete(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        await db.Set<ImportRow>().Where(r => r.ImportId == id).ExecuteDeleteAsync(ct);
        await db.Set<ImportKey>().Where(k => k.ImportId == id).ExecuteDeleteAsync(ct);
        files.Delete(import.StoredAs);
        return TypedResults.NoContent();
    }
}
