using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Review;

internal sealed class ListRows : IEndpoint
{
    private static readonly FilterFields<ImportRow> Fields = new FilterFields<ImportRow>()
        .Number("number", r => r.Number).Number("line", r => r.Line).Enum("outcome", r => r.Outcome).Enum("decision", r => r.Decision)
        .Bool("applied", r => r.Applied).Bool("edited", r => r.Edited).Id("recordId", r => r.RecordId);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/imports/{id:guid}/rows", Handle)
        .RequirePermission(ImportPermissions.Read)
        .WithName("listRows")
        .WithSummary("The rows of a list with what becomes of each and why: filter=outcome eq \"rejected\"");

    private static async Task<Results<Ok<Page<RowResponse>>, NotFound>> Handle(
        Guid id, [AsParameters] ListQuery list, SegmentationDbContext db, Messages messages, HttpContext http, CancellationToken ct)
    {
        var columns = await db.Set<ListImport>().Where(i => i.Id == id).Select(i => i.Columns).FirstOrDefaultAsync(ct);
        if (columns is null) return TypedResults.NotFound();
        var page = await db.Set<ImportRow>().AsNoTracking().Where(r => r.ImportId == id).ToPageAsync(list with { Fields = null }, Fields, r => r, ct, defaultSort: "number");
        var locale = Problems.LocaleOf(http);
        return TypedResults.Ok(new Page<RowResponse>([.. page.Items.Select(row => RowResponse.Of(row, columns, messages, locale))], page.Next, page.Count, page.CountIsLowerBound));
    }
}
