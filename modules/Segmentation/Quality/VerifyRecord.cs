using Crm.Segmentation.Accounts;
using Crm.Segmentation.Contacts;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Quality;

internal sealed class VerifyRecord : IEndpoint
{
    /// <param name="Completeness">0 to 100, of the fields that the caller may see.</param>
    /// <param name="Missing">What has a weight and says nothing, the heaviest first; only what the caller may see.</param>
    /// <param name="VerifiedAt">When somebody last saw that the record is true; null: never.</param>
    /// <param name="VerifyDue">When it is to be verified again; null: never.</param>
    internal sealed record Response(int Completeness, IReadOnlyList<MissingField> Missing, DateTime? VerifiedAt, Guid? VerifiedBy, DateTime? VerifyDue)
    {
        public static Response Of(IVerifiable record, QualityRule rule, FieldRights fields)
        {
            var recordType = Quality.Completeness.NameOf(rule.Records);
            var seen = rule.Weights.Where(weight => !fields.Hides(recordType, weight.Key)).ToDictionary(StringComparer.Ordinal);
            return new(
                Quality.Completeness.Of(record, seen), [.. Quality.Completeness.Missing(record, seen).Select(one => new MissingField(one.Field, one.Weight))],
                record.VerifiedAt, record.VerifiedBy, record.VerifyDue);
        }
    }

    internal sealed record MissingField(string Field, int Weight);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/accounts/{id:guid}/quality", OfAccount)
            .RequirePermission(AccountPermissions.Read)
            .WithName("getAccountQuality")
            .WithSummary("How complete an account is, what is missing, and who verified it when");
        app.MapGet("/contacts/{id:guid}/quality", OfContact)
            .RequirePermission(ContactPermissions.Read)
            .WithName("getContactQuality")
            .WithSummary("How complete a contact is, what is missing, and who verified it when");
        app.MapPost("/accounts/{id:guid}/verify", VerifyAccount)
            .RequirePermission(AccountPermissions.Update)
            .WithName("verifyAccount")
            .WithSummary("Say that what the account tells is true today");
        app.MapPost("/contacts/{id:guid}/verify", VerifyContact)
            .RequirePermission(ContactPermissions.Update)
            .WithName("verifyContact")
            .WithSummary("Say that what the contact tells is true today");
    }

    private static Task<Results<Ok<Response>, NotFound>> OfAccount(Guid id, SegmentationDbContext db, ICurrentUser user, HttpContext http, CancellationToken ct) =>
        ReadAsync(db.Accounts.IgnoreAutoIncludes().AsNoTracking(), QualityRecords.Account, id, db, user, http, ct);

    private static Task<Results<Ok<Response>, NotFound>> OfContact(Guid id, SegmentationDbContext db, ICurrentUser user, HttpContext http, CancellationToken ct) =>
        ReadAsync(db.Contacts.IgnoreAutoIncludes().AsNoTracking(), QualityRecords.Contact, id, db, user, http, ct);

    private static Task<Results<Ok<Response>, NotFound>> VerifyAccount(
        Guid id, IfMatch ifMatch, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct) =>
        VerifyAsync(db.Accounts, QualityRecords.Account, AccountPermissions.Update, id, ifMatch, db, user, clock, http, ct);

    private static Task<Results<Ok<Response>, NotFound>> VerifyContact(
        Guid id, IfMatch ifMatch, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct) =>
        VerifyAsync(db.Contacts, QualityRecords.Contact, ContactPermissions.Update, id, ifMatch, db, user, clock, http, ct);

    private static async Task<Results<Ok<Response>, NotFound>> ReadAsync<T>(
        IQueryable<T> set, QualityRecords records, Guid id, SegmentationDbContext db, ICurrentUser user, HttpContext http, CancellationToken ct)
        where T : AggregateRoot, IVerifiable
    {
        var record = await set.FirstOrDefaultAsync(one => one.Id == id, ct);
        if (record is null)
            return TypedResults.NotFound();
        http.SetETag(record);
        return TypedResults.Ok(Response.Of(record, await db.QualityRuleAsync(records, ct), user.Fields));
    }

    private static async Task<Results<Ok<Response>, NotFound>> VerifyAsync<T>(
        IQueryable<T> set, QualityRecords records, string permission, Guid id, IfMatch ifMatch, SegmentationDbContext db, ICurrentUser user, TimeProvider clock,
        HttpContext http, CancellationToken ct)
        where T : AggregateRoot, IRecord, IVerifiable
    {
        var record = await set.FirstOrDefaultAsync(one => one.Id == id, ct);
        if (record is null)
            return TypedResults.NotFound();
        await db.DemandAsync(permission, record, ct);
        ifMatch.Check(record);
        record.Verify(user.Id, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        http.SetETag(record);
        return TypedResults.Ok(Response.Of(record, await db.QualityRuleAsync(records, ct), user.Fields));
    }
}
