using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Timeline;

internal sealed class ReadTimeline : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/accounts/{id:guid}/timeline", OfAccount)
            .RequirePermission(AccountPermissions.Read)
            .WithName("getAccountTimeline")
            .WithSummary("Everything that happened with an account, newest first; filter by kind, occurredAt, actorId");
        app.MapGet("/contacts/{id:guid}/timeline", OfContact)
            .RequirePermission(ContactPermissions.Read)
            .WithName("getContactTimeline")
            .WithSummary("Everything that happened with a contact, newest first; filter by kind, occurredAt, actorId");
    }

    private static async Task<Results<Ok<Page<TimelineItem>>, NotFound>> OfAccount(
        Guid id, [AsParameters] ListQuery list, SegmentationDbContext db, Messages messages, ICurrentUser user, HttpContext http, CancellationToken ct) =>
        await db.Accounts.AnyAsync(a => a.Id == id, ct) ? TypedResults.Ok(await ReadAsync(id, list, db, messages, user, http, ct)) : TypedResults.NotFound();

    private static async Task<Results<Ok<Page<TimelineItem>>, NotFound>> OfContact(
        Guid id, [AsParameters] ListQuery list, SegmentationDbContext db, Messages messages, ICurrentUser user, HttpContext http, CancellationToken ct) =>
        await db.Contacts.AnyAsync(c => c.Id == id, ct) ? TypedResults.Ok(await ReadAsync(id, list, db, messages, user, http, ct)) : TypedResults.NotFound();

    private static async Task<Page<TimelineItem>> ReadAsync(
        Guid subject, ListQuery list, SegmentationDbContext db, Messages messages, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var (locale, caller) = (Problems.LocaleOf(http), user.Id);
        var page = await db.Timeline.AsNoTracking().Where(e => e.SubjectId == subject)
            .ToPageAsync(list with { Fields = null }, TimelineFields.All, e => e, ct, defaultSort: "-occurredAt");
        return new Page<TimelineItem>([.. page.Items.Select(e => TimelineItem.Of(e, messages, locale, caller))], page.Next, page.Count, page.CountIsLowerBound);
    }
}
