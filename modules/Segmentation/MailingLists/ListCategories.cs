using System.ComponentModel;
using System.Text.Json;
using Crm.Segmentation.Segments;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.MailingLists;

internal sealed class ListCategories : IEndpoint
{
    private const int MostValues = 30;

    /// <param name="Name">The value as records have it.</param>
    /// <param name="Definition">The criteria that mean those.</param>
    internal sealed record Value(string Name, int Count, string Definition);

    /// <param name="Field">country, businessType, grade, … or tags.</param>
    /// <param name="Values">The commonest thirty.</param>
    internal sealed record Category(string Field, IReadOnlyList<Value> Values);

    internal sealed record Response(IReadOnlyList<Category> Items);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/mailing-lists/categories", Handle)
        .RequirePermission(MailingListPermissions.Create)
        .WithName("listCategories")
        .WithSummary("Common categories of accounts or contacts with how many there are of each, to make a list with one click");

    private static async Task<Ok<Response>> Handle(
        [Description("account when absent.")] QueryChoice<SegmentRecords>? recordType, SegmentationDbContext db, ICurrentUser user, CancellationToken ct)
    {
        var records = recordType?.Value ?? SegmentRecords.Account;
        records.DemandReadable(user);
        return TypedResults.Ok(new Response(records == SegmentRecords.Account
            ?
            [
                await OfAsync("country", db.Accounts.Select(a => a.Country), ct),
                await OfAsync("businessType", db.Accounts.Select(a => a.BusinessType), ct),
                await OfAsync("customerType", db.Accounts.Select(a => a.CustomerType), ct),
                await OfAsync("grade", db.Accounts.Select(a => a.Grade), ct),
                await OfAsync("district", db.Accounts.Select(a => a.District), ct),
                await OfAsync("source", db.Accounts.Select(a => a.Source), ct),
                await OfAsync("tags", db.Accounts.SelectMany(a => a.Keys).Where(k => k.Kind == KeyKind.Tag).Select(k => (string?)k.Value), ct),
            ]
            :
            [
                await OfAsync("jobTitle", db.Contacts.Select(c => c.JobTitle), ct),
                await OfAsync("department", db.Contacts.Select(c => c.Department), ct),
                await OfAsync("language", db.Contacts.Select(c => c.Language), ct),
                await OfAsync("source", db.Contacts.Select(c => c.Source), ct),
                await OfAsync("tags", db.Contacts.SelectMany(c => c.Keys).Where(k => k.Kind == KeyKind.Tag).Select(k => (string?)k.Value), ct),
            ]));
    }

    private static async Task<Category> OfAsync(string field, IQueryable<string?> values, CancellationToken ct)
    {
        var counted = await values.Where(v => v != null && v != "").GroupBy(v => v!).Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(v => v.Count).ThenBy(v => v.Key).Take(MostValues).ToListAsync(ct);
        return new Category(field, [.. counted.Select(v => new Value(v.Key, v.Count, $"{field} eq {JsonSerializer.Serialize(v.Key, CrmJson.Options)}"))]);
    }
}
