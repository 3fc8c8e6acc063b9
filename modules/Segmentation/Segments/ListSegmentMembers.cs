using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments;

internal sealed class ListSegmentMembers : IEndpoint
{
    /// <summary>An account or a contact, by the segment's record type.</summary>
    /// <param name="Number">Of an account.</param>
    /// <param name="Kind">Of an account.</param>
    /// <param name="BusinessType">Of an account.</param>
    /// <param name="CustomerType">Of an account.</param>
    /// <param name="Grade">Of an account.</param>
    /// <param name="District">Of an account's main address.</param>
    /// <param name="City">Of an account's main address.</param>
    /// <param name="Country">Of an account's main address; ISO 3166-1 alpha-2.</param>
    /// <param name="JobTitle">Of a contact.</param>
    /// <param name="Department">Of a contact.</param>
    internal sealed record Item(
        Guid Id, string? Number, AccountKind? Kind, string Name, IReadOnlyDictionary<string, string> Names, string? BusinessType, string? CustomerType, string? Grade,
        string? District, string? City, string? Country, string? JobTitle, string? Department, IReadOnlyList<Phone> Phones, IReadOnlyList<Email> Emails,
        IReadOnlyList<string> Tags, string? Source, Guid? OwnerId, Guid? TeamId, int Version, DateTime CreatedAt, DateTime UpdatedAt);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/segments/{id:guid}/members", Handle)
        .RequirePermission(SegmentPermissions.Read)
        .WithName("listSegmentMembers")
        .WithSummary("Who belongs to a segment now, of those whom the caller may see; filtered and ordered as accounts or contacts are");

    private static async Task<Results<Ok<Page<Item>>, NotFound>> Handle(
        Guid id, [AsParameters] ListQuery list, SegmentationDbContext db, SegmentMatcher matcher, SegmentFields fields, ICurrentUser user, CancellationToken ct)
    {
        var segment = await db.Segments.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, ct);
        if (segment is null)
            return TypedResults.NotFound();
        segment.DemandReadable(user);

        var members = await matcher.MembersAsync(segment, ct);
        return TypedResults.Ok(members.Accounts is { } accounts
            ? await accounts.AsNoTracking().ToPageAsync(
                list,
                fields.Accounts,
                a => new Item(
                    a.Id, a.Number, a.Kind, a.Name, a.Names, a.BusinessType, a.CustomerType, a.Grade, a.District, a.City, a.Country, null, null, a.Phones, a.Emails,
                    a.Tags, a.Source, a.OwnerId, a.TeamId, a.Version, a.CreatedAt, a.UpdatedAt),
                ct,
                defaultSort: "name")
            : await members.Contacts!.AsNoTracking().ToPageAsync(
                list,
                fields.Contacts,
                c => new Item(
                    c.Id, null, null, c.Name, c.Names, null, null, null, null, null, null, c.JobTitle, c.Department, c.Phones, c.Emails,
                    c.Tags, c.Source, c.OwnerId, c.TeamId, c.Version, c.CreatedAt, c.UpdatedAt),
                ct,
                defaultSort: "name"));
    }
}
