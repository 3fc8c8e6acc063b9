using Crm.Shared.Data;
using Crm.Shared.Filtering;
using Crm.Shared.Jobs;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Partners;

/// <summary>A partner reads the state of the lists that came through its own key, and no others.</summary>
internal sealed class ReadPushedLists : IEndpoint
{
    private static readonly FilterFields<ListImport> Fields = new FilterFields<ListImport>()
        .Text("source", i => i.Source).Text("name", i => i.FileName).Enum("recordType", i => i.Type).Instant("createdAt", i => i.CreatedAt);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/partner-lists", List)
            .RequirePermission(ImportPermissions.Push)
            .WithName("listPushedLists")
            .WithSummary("The lists sent with this key, the latest first");
        app.MapGet("/partner-lists/{id:guid}", Get)
            .RequirePermission(ImportPermissions.Push)
            .WithName("getPushedList")
            .WithSummary("How far a list sent with this key has come");
    }

    private static async Task<Ok<Page<PushedListResponse>>> List([AsParameters] ListQuery list, SegmentationDbContext db, ImportReading reading, ICurrentUser user, CancellationToken ct)
    {
        var page = await Own(db, user).ToPageAsync(list with { Fields = null }, Fields, i => i, ct);
        var counts = await reading.CountAsync([.. page.Items.Select(import => import.Id)], ct);
        var jobs = await JobsAsync(db, page.Items, ct);
        return TypedResults.Ok(new Page<PushedListResponse>([.. page.Items.Select(import => PushedListResponse.Of(import, counts[import.Id], StateOf(import, jobs)))], page.Next, page.Count, page.CountIsLowerBound));
    }

    private static async Task<Results<Ok<PushedListResponse>, NotFound>> Get(Guid id, SegmentationDbContext db, ImportReading reading, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var import = await Own(db, user).FirstOrDefaultAsync(i => i.Id == id, ct);
        if (import is null) return TypedResults.NotFound();
        http.SetETag(import);
        return TypedResults.Ok(PushedListResponse.Of(import, await reading.CountAsync(id, ct), StateOf(import, await JobsAsync(db, [import], ct))));
    }

    private static IQueryable<ListImport> Own(SegmentationDbContext db, ICurrentUser user) =>
        db.Set<ListImport>().AsNoTracking().IgnoreQueryFilters([ModuleDbContext.AccessFilter]).Where(i => i.PartnerKeyId != null && i.PartnerKeyId == user.Id);

    private static async Task<Dictionary<Guid, JobState>> JobsAsync(SegmentationDbContext db, IReadOnlyList<ListImport> imports, CancellationToken ct)
    {
        var ids = imports.Select(import => import.JobId).OfType<Guid>().ToList();
        return await db.Jobs.Where(j => ids.Contains(j.Id)).ToDictionaryAsync(j => j.Id, j => j.State, ct);
    }

    private static JobState? StateOf(ListImport import, Dictionary<Guid, JobState> jobs) => import.JobId is { } id && jobs.TryGetValue(id, out var state) ? state : null;
}
