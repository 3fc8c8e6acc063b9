using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Segmentation.MailingLists;

internal sealed class CreateMailingList : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/mailing-lists", Handle)
        .RequirePermission(MailingListPermissions.Create)
        .WithName("createMailingList")
        .WithSummary("Make a mailing list of a segment or of criteria; its recipients are written down by a job at once");

    private static async Task<Created<MailingListResponse>> Handle(
        MailingListInput input, SegmentationDbContext db, MailingListCheck check, MailingTerms terms, MailingListView view, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var list = MailingList.Create(await check.DemandSoundAsync(input, ct), input.ToNewDetails(user));
        await terms.UseAsync(list, ct);
        db.MailingLists.Add(list);
        db.Prepare(list, user, clock);
        await db.SaveChangesAsync(ct);

        http.SetETag(list);
        return TypedResults.Created($"/api/v1/mailing-lists/{list.Id}", await view.OfAsync(list, Problems.LocaleOf(http), ct));
    }
}
