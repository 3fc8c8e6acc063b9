using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Timeline;

internal sealed class PinEntry : IEndpoint
{
    private const int Most = 10;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/accounts/{id:guid}/timeline/{entryId:guid}/pin", PinOnAccount)
            .RequirePermission(AccountPermissions.Update)
            .WithName("pinOnAccount")
            .WithSummary("Have everybody who opens the account read this entry first");
        app.MapDelete("/accounts/{id:guid}/timeline/{entryId:guid}/pin", UnpinFromAccount)
            .RequirePermission(AccountPermissions.Update)
            .WithName("unpinFromAccount")
            .WithSummary("Let an entry of an account be one among others again");
        app.MapPost("/contacts/{id:guid}/timeline/{entryId:guid}/pin", PinOnContact)
            .RequirePermission(ContactPermissions.Update)
            .WithName("pinOnContact")
            .WithSummary("Have everybody who opens the contact read this entry first");
        app.MapDelete("/contacts/{id:guid}/timeline/{entryId:guid}/pin", UnpinFromContact)
            .RequirePermission(ContactPermissions.Update)
            .WithName("unpinFromContact")
            .WithSummary("Let an entry of a contact be one among others again");
    }

    private static async Task<Results<NoContent, NotFound>> PinOnAccount(Guid id, Guid entryId, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct) =>
        await MayChangeAccountAsync(id, db, user, ct) && await PinAsync(id, entryId, db, user, clock, ct) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<Results<NoContent, NotFound>> UnpinFromAccount(Guid id, Guid entryId, SegmentationDbContext db, ICurrentUser user, CancellationToken ct) =>
        await MayChangeAccountAsync(id, db, user, ct) && await UnpinAsync(id, entryId, db, ct) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<Results<NoContent, NotFound>> PinOnContact(Guid id, Guid entryId, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct) =>
        await MayChangeContactAsync(id, db, user, ct) && await PinAsync(id, entryId, db, user, clock, ct) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<Results<NoContent, NotFound>> UnpinFromContact(Guid id, Guid entryId, SegmentationDbContext db, ICurrentUser user, CancellationToken ct) =>
        await MayChangeContactAsync(id, db, user, ct) && await UnpinAsync(id, entryId, db, ct) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<bool> MayChangeAccountAsync(Guid id, SegmentationDbContext db, ICurrentUser user, CancellationToken ct)
    {
        if (await db.Accounts.AsNoTracking().IgnoreAutoIncludes().FirstOrDefaultAsync(a => a.Id == id, ct) is not { } account)
            return false;
        await db.DemandAsync(AccountPermissions.Update, account, ct);
        return true;
    }

    private static async Task<bool> MayChangeContactAsync(Guid id, SegmentationDbContext db, ICurrentUser user, CancellationToken ct)
    {
        if (await db.Contacts.AsNoTracking().IgnoreAutoIncludes().FirstOrDefaultAsync(c => c.Id == id, ct) is not { } contact)
            return false;
        await db.DemandAsync(ContactPermissions.Update, contact, ct);
        return true;
    }

    private static async Task<bool> PinAsync(Guid subject, Guid entryId, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.Timeline.AnyAsync(e => e.SubjectId == subject && e.EntryId == entryId, ct))
            return false;
        // Who is told to read everything first reads nothing.
        if (await db.TimelinePins.CountAsync(p => p.SubjectId == subject && p.EntryId != entryId, ct) >= Most)
            throw new BusinessRuleException("timeline.too-many-pins", ("most", Most));
        await db.InsertIfAbsentAsync(new TimelinePin { SubjectId = subject, EntryId = entryId, PinnedAt = clock.GetUtcNow().UtcDateTime, PinnedBy = user.Name }, ct);
        return true;
    }

    private static async Task<bool> UnpinAsync(Guid subject, Guid entryId, SegmentationDbContext db, CancellationToken ct) =>
        await db.TimelinePins.Where(p => p.SubjectId == subject && p.EntryId == entryId).ExecuteDeleteAsync(ct) > 0;
}
