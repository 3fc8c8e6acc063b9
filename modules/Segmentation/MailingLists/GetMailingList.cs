using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.MailingLists;

internal sealed class GetMailingList : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/mailing-lists/{id:guid}", Handle)
        .RequirePermission(MailingListPermissions.Read)
        .WithName("getMailingList")
        .WithSummary("A mailing list with how many are written to, and how many are left out for which reason");

    private static async Task<Results<Ok<MailingListResponse>, NotFound>> Handle(Guid id, SegmentationDbContext db, MailingListView view, HttpContext http, CancellationToken ct)
    {
        var list = await db.MailingLists.FirstOrDefaultAsync(l => l.Id == id, ct);
        if (list is null)
            return TypedResults.NotFound();
        http.SetETag(list);
        return TypedResults.Ok(await view.OfAsync(list, Problems.LocaleOf(http), ct));
    }
}
