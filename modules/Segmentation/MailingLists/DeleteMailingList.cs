using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.MailingLists;

internal sealed class DeleteMailingList : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapDelete("/mailing-lists/{id:guid}", Handle)
            .RequirePermission(MailingListPermissions.Delete)
            .WithName("deleteMailingList")
            .WithSummary("Put a mailing list in the bin");
        app.MapPost("/mailing-lists/{id:guid}/restore", Restore)
            .RequirePermission(MailingListPermissions.Delete)
            .WithName("restoreMailingList")
            .WithSummary("Take a mailing list out of the bin");
    }

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid id, IfMatch ifMatch, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var list = await db.MailingLists.FirstOrDefaultAsync(l => l.Id == id, ct);
        if (list is null)
            return TypedResults.NotFound();
        user.Demand(MailingListPermissions.Delete, list);
        ifMatch.Check(list);
        list.Delete(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<MailingListResponse>, NotFound>> Restore(
        Guid id, SegmentationDbContext db, MailingListView view, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var list = await db.MailingLists.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).FirstOrDefaultAsync(l => l.Id == id, ct);
        if (list is null)
            return TypedResults.NotFound();
        user.Demand(MailingListPermissions.Delete, list);
        list.Restore();
        await db.SaveChangesAsync(ct);
        http.SetETag(list);
        return TypedResults.Ok(await view.OfAsync(list, Problems.LocaleOf(http), ct));
    }
}
