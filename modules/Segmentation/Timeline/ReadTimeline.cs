using Crm.Shared.Paging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Timeline;

internal sealed class ReadTimeline : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/accounts/{id:guid}/timeline", OfAccount)
            .RequirePermission(AccountPermissions.Read)
            .WithName("getAccountTimeline")
            .WithSummary("Everything that happened with an account, newest first; filter by kind, occurredAt, actorId, recordId; group=true: with all that stand below it");
        app.MapGet("/contacts/{id:guid}/timeline", OfContact)
            .RequirePermission(ContactPermissions.Read)
            .WithName("getContactTimeline")
            .WithSummary("Everything that happened with a contact, newest first; filter by kind, occurredAt, actorId, recordId");
    }

    private static async Task<Results<Ok<Page<TimelineItem>>, NotFound>> OfAccount(
        Guid id, [AsParameters] ListQuery list, SegmentationDbContext db, TimelineReader timeline, CancellationToken ct, bool group = false)
    {
        if (!await db.Accounts.AnyAsync(a => a.Id == id, ct))
            return TypedResults.NotFound();
        return TypedResults.Ok(await timeline.ReadAsync(group ? await timeline.GroupOfAsync(id, ct) : new Dictionary<Guid, string?> { [id] = null }, list, ct));
    }

    private static async Task<Results<Ok<Page<TimelineItem>>, NotFound>> OfContact(
        Guid id, [AsParameters] ListQuery list, SegmentationDbContext db, TimelineReader timeline, CancellationToken ct) =>
        await db.Contacts.AnyAsync(c => c.Id == id, ct)
            ? TypedResults.Ok(await timeline.ReadAsync(new Dictionary<Guid, string?> { [id] = null }, list, ct))
            : TypedResults.NotFound();
}
