using Crm.Shared.Data;
using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Merging;

internal sealed class ListMerges : IEndpoint
{
    private static readonly FilterFields<Merge> Fields = new FilterFields<Merge>()
        .Id("id", m => m.Id)
        .Text("recordType", m => m.RecordType, sortable: false)
        .Id("survivorId", m => m.SurvivorId)
        .Elements("merged", m => m.Members, new FilterFields<MergeMember>().Id("id", m => m.RecordId))
        .Instant("mergedAt", m => m.MergedAt)
        .Id("mergedBy", m => m.CreatedBy)
        .Instant("undoneAt", m => m.UndoneAt, sortable: false);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/merges", List)
            .RequireSignIn(anyCaller: true)
            .WithName("listMerges")
            .WithSummary("Merges of accounts and contacts that the caller may see, the latest first; filter by recordType, survivorId, merged.id, mergedAt, mergedBy, undoneAt");
        app.MapGet("/merges/{id:guid}", Get)
            .RequireSignIn(anyCaller: true)
            .WithName("getMerge")
            .WithSummary("One merge");
    }

    private static async Task<Ok<Page<MergeResponse>>> List([AsParameters] ListQuery list, SegmentationDbContext db, CancellationToken ct)
    {
        var page = await Visible(db).ToPageAsync(list with { Fields = null }, Fields, m => m, ct, defaultSort: "-mergedAt");
        return TypedResults.Ok(new Page<MergeResponse>([.. page.Items.Select(MergeResponse.Of)], page.Next, page.Count, page.CountIsLowerBound));
    }

    private static async Task<Results<Ok<MergeResponse>, NotFound>> Get(Guid id, SegmentationDbContext db, CancellationToken ct) =>
        await Visible(db).FirstOrDefaultAsync(m => m.Id == id, ct) is { } merge ? TypedResults.Ok(MergeResponse.Of(merge)) : TypedResults.NotFound();

    /// <summary>Whoever may see the survivor, which may have been merged itself by now.</summary>
    private static IQueryable<Merge> Visible(SegmentationDbContext db) => db.Set<Merge>().AsNoTracking().IgnoreQueryFilters([ModuleDbContext.DeletedFilter])
        .Where(m => db.Accounts.Any(a => a.Id == m.SurvivorId) || db.Contacts.Any(c => c.Id == m.SurvivorId));
}
