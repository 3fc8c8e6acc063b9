using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.MailingLists;

internal sealed class ChangeMailingList : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPatch("/mailing-lists/{id:guid}", Handle)
            .RequirePermission(MailingListPermissions.Update)
            .WithName("changeMailingList")
            .WithSummary("Change a mailing list (merge patch); its recipients are written down anew");
        app.MapPost("/mailing-lists/{id:guid}/prepare", Prepare)
            .RequirePermission(MailingListPermissions.Update)
            .WithName("prepareMailingList")
            .WithSummary("Write the recipients down anew: who is meant now, and who may be written to now");
    }

    private static async Task<Results<Ok<MailingListResponse>, NotFound>> Handle(
        Guid id, MergePatch<MailingListInput> patch, IfMatch ifMatch, SegmentationDbContext db, MailingListCheck check, MailingTerms terms, MailingListView view,
        ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var list = await db.MailingLists.FirstOrDefaultAsync(l => l.Id == id, ct);
        if (list is null)
            return TypedResults.NotFound();
        user.Demand(MailingListPermissions.Update, list);
        ifMatch.Check(list);
        var input = patch.ApplyTo(MailingListInput.Of(list));
        // Whoever names the one means it instead of the other.
        if (patch.Mentions("segmentId") && input.SegmentId is not null && !patch.Mentions("definition"))
            input = input with { Definition = null };
        if (await check.DemandSoundAsync(input, ct) != list.Records)
            throw new InvalidRequestException("/recordType", "segment.kind-stays");
        list.Change(input.ToDetails());
        await terms.UseAsync(list, ct);
        db.Prepare(list, user, clock);
        await db.SaveChangesAsync(ct);

        http.SetETag(list);
        return TypedResults.Ok(await view.OfAsync(list, Problems.LocaleOf(http), ct));
    }

    private static async Task<Results<Accepted<MailingListResponse>, NotFound>> Prepare(
        Guid id, SegmentationDbContext db, MailingListView view, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var list = await db.MailingLists.FirstOrDefaultAsync(l => l.Id == id, ct);
        if (list is null)
            return TypedResults.NotFound();
        user.Demand(MailingListPermissions.Update, list);
        db.Prepare(list, user, clock);
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted($"/api/v1/jobs/{list.JobId}", await view.OfAsync(list, Problems.LocaleOf(http), ct));
    }
}
