using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.History;

internal sealed class ReadHistory : IEndpoint
{
    private const int PageSize = 50;

    /// <param name="ActorKind">user, apiKey, external or system.</param>
    /// <param name="Action">created, updated, deleted, restored or an action of its own.</param>
    /// <param name="Changes">Field by field, from what to what.</param>
    internal sealed record Item(long Id, DateTime At, string ActorKind, Guid? ActorId, string ActorName, string Action, IReadOnlyList<FieldChange> Changes);

    /// <param name="Next">Pass it as <c>before</c> for older entries; null at the beginning.</param>
    internal sealed record Response(IReadOnlyList<Item> Items, long? Next);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/accounts/{id:guid}/history", OfAccount)
            .RequirePermission(AccountPermissions.Read)
            .WithName("getAccountHistory")
            .WithSummary("Who changed what of an account, newest first; one field's history by field");
        app.MapGet("/contacts/{id:guid}/history", OfContact)
            .RequirePermission(ContactPermissions.Read)
            .WithName("getContactHistory")
            .WithSummary("Who changed what of a contact, newest first; one field's history by field");
    }

    private static async Task<Results<Ok<Response>, NotFound>> OfAccount(Guid id, SegmentationDbContext db, ICurrentUser user, CancellationToken ct, long? before = null, string? field = null) =>
        await db.Accounts.AnyAsync(a => a.Id == id, ct) ? TypedResults.Ok(await ReadAsync(db, user, Account.RecordType, id, before, field, ct)) : TypedResults.NotFound();

    private static async Task<Results<Ok<Response>, NotFound>> OfContact(Guid id, SegmentationDbContext db, ICurrentUser user, CancellationToken ct, long? before = null, string? field = null) =>
        await db.Contacts.AnyAsync(c => c.Id == id, ct) ? TypedResults.Ok(await ReadAsync(db, user, Contact.RecordType, id, before, field, ct)) : TypedResults.NotFound();

    private static async Task<Response> ReadAsync(SegmentationDbContext db, ICurrentUser user, RecordType type, Guid id, long? before, string? field, CancellationToken ct)
    {
        var entries = await db.Audit.AsNoTracking()
            .Where(e => e.RecordType == type.Name && e.RecordId == id && (before == null || e.Id < before))
            .OrderByDescending(e => e.Id).Take(PageSize + 1).ToListAsync(ct);
        var page = entries.Take(PageSize).ToList();
        return new Response(
            [.. page.Select(e => new Item(e.Id, e.At, e.ActorKind, e.ActorId, e.ActorName, e.Action, Only(field, user.Fields.Seen(type.Name, e.Changes)))).Where(item => field is null || item.Changes.Count > 0)],
            entries.Count > PageSize ? page[^1].Id : null);
    }

    private static IReadOnlyList<FieldChange> Only(string? field, IReadOnlyList<FieldChange> changes) =>
        field is null ? changes : [.. changes.Where(change => change.Field == field)];
}
