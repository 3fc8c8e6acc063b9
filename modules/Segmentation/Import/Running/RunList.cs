using Crm.Leads.Contracts;
using Crm.Segmentation.Import.Mapping;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Running;

internal sealed class RunList : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/imports/{id:guid}/run", Handle)
        .RequirePermission(ImportPermissions.Run)
        .WithName("runList")
        .WithSummary("Make records of the list, by a job; run again, it takes the rows that were rejected or undecided before");

    private static async Task<Results<Accepted<ImportResponse>, NotFound>> Handle(
        Guid id, IfMatch ifMatch, SegmentationDbContext db, IExternalListDirectory externalLists, ImportReading reading, ICurrentUser user, TimeProvider clock, HttpContext http,
        CancellationToken ct)
    {
        var import = await db.Set<ListImport>().FirstOrDefaultAsync(i => i.Id == id, ct);
        if (import is null) return TypedResults.NotFound();
        user.Demand(ImportPermissions.Run, import);
        DemandRecords(user, import.Type);
        ifMatch.Check(import);
        await ImportWork.DemandIdleAsync(db, import, ct);
        if (await externalLists.FindByImportAsync(id, ct) is { } externalList)
            (await externalLists.CheckImportAsync(externalList, ct)).Demand();

        var job = Job.Create(ImportWork.Run, import.FileName, new ImportPayload(id, Dry: false), user, clock, $"/api/v1/imports/{id}");
        import.Begin(ImportStatus.Running, job.Id);
        db.Jobs.Add(job);
        await db.SaveChangesAsync(ct);

        http.SetETag(import);
        return TypedResults.Accepted($"/api/v1/jobs/{job.Id}", await reading.ReadAsync(import, http, ct));
    }

    /// <summary>An import is no way around the right to enter records; which of them it may change is asked record by record.</summary>
    private static void DemandRecords(ICurrentUser user, ImportedType type)
    {
        string[] needed = type switch
        {
            ImportedType.Lead => ["leads:create"],
            ImportedType.Contact => [ContactPermissions.Create, AccountPermissions.Create],
            _ => [AccountPermissions.Create],
        };
        if (needed.FirstOrDefault(permission => !user.Has(permission)) is { } missing) throw new ForbiddenException(missing);
    }
}
