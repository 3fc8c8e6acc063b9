using Crm.Segmentation.Merging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Facts;

/// <summary>Which list each value of a record came from, and when.</summary>
internal sealed class ListOrigins : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/accounts/{id:guid}/origins", OfAccount)
            .RequirePermission(AccountPermissions.Read)
            .WithName("listAccountOrigins")
            .WithSummary("Which list each value of an account came from, and when");
        app.MapGet("/contacts/{id:guid}/origins", OfContact)
            .RequirePermission(ContactPermissions.Read)
            .WithName("listContactOrigins")
            .WithSummary("Which list each value of a contact came from, and when");
    }

    private static async Task<Results<Ok<Response>, NotFound>> OfAccount(Guid id, SegmentationDbContext db, CancellationToken ct) =>
        await db.Accounts.AnyAsync(a => a.Id == id, ct) ? TypedResults.Ok(await ReadAsync(await db.WithMergedAsync<Account>(id, ct), db, ct)) : TypedResults.NotFound();

    private static async Task<Results<Ok<Response>, NotFound>> OfContact(Guid id, SegmentationDbContext db, CancellationToken ct) =>
        await db.Contacts.AnyAsync(c => c.Id == id, ct) ? TypedResults.Ok(await ReadAsync(await db.WithMergedAsync<Contact>(id, ct), db, ct)) : TypedResults.NotFound();

    private static async Task<Response> ReadAsync(IReadOnlyList<Guid> ids, SegmentationDbContext db, CancellationToken ct)
    {
        var effects = await db.Set<ImportEffect>().AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.RecordId) && e.UndoneAt == null).OrderByDescending(e => e.At).ToListAsync(ct);
        return new Response(
        [
            .. effects.SelectMany(effect => effect.Fields.Select(field => new Item(field.Field, field.New, effect.Source, effect.ImportId, effect.RowNumber, effect.At)))
                .DistinctBy(item => item.Field).OrderBy(item => item.Field, StringComparer.Ordinal),
        ]);
    }

    internal sealed record Response(IReadOnlyList<Item> Items);

    /// <param name="Field">As imports name it (see /import-fields).</param>
    /// <param name="Value">As the list gave it; the record may say something else by now.</param>
    internal sealed record Item(string Field, string? Value, string Source, Guid ImportId, int RowNumber, DateTime At);
}
