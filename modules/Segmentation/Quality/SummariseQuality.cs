using System.ComponentModel;
using Crm.Segmentation.Accounts;
using Crm.Segmentation.Contacts;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Quality;

internal sealed class SummariseQuality : IEndpoint
{
    private const int SoonDays = 30;
    private const int MostOwners = 200;

    /// <param name="Average">Of the completeness of all; null without records.</param>
    /// <param name="Distribution">How many records are complete to 0–9, 10–19, … 90–99 and 100 per cent.</param>
    /// <param name="Verified">How many somebody has verified and are not due.</param>
    /// <param name="DueSoon">How many become due within 30 days.</param>
    /// <param name="Overdue">How many are due to be verified.</param>
    /// <param name="Owners">Those with the most overdue records first, at most 200; an owner of null stands for records of nobody.</param>
    internal sealed record Response(int Total, decimal? Average, IReadOnlyList<int> Distribution, int Verified, int DueSoon, int Overdue, IReadOnlyList<Owner> Owners);

    internal sealed record Owner(Guid? OwnerId, int Total, decimal Average, int DueSoon, int Overdue);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/accounts/quality", OfAccounts)
            .RequirePermission(AccountPermissions.Read)
            .WithName("summariseAccountQuality")
            .WithSummary("How complete and how fresh the accounts are that the caller may see, together and by owner");
        app.MapGet("/contacts/quality", OfContacts)
            .RequirePermission(ContactPermissions.Read)
            .WithName("summariseContactQuality")
            .WithSummary("How complete and how fresh the contacts are that the caller may see, together and by owner");
    }

    private static Task<Ok<Response>> OfAccounts([Description("Only this owner's.")] Guid? ownerId, SegmentationDbContext db, TimeProvider clock, CancellationToken ct) =>
        SummariseAsync(db.Accounts, ownerId, clock, ct);

    private static Task<Ok<Response>> OfContacts([Description("Only this owner's.")] Guid? ownerId, SegmentationDbContext db, TimeProvider clock, CancellationToken ct) =>
        SummariseAsync(db.Contacts, ownerId, clock, ct);

    private static async Task<Ok<Response>> SummariseAsync<T>(IQueryable<T> records, Guid? ownerId, TimeProvider clock, CancellationToken ct)
        where T : class, IVerifiable
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var soon = now.AddDays(SoonDays);
        if (ownerId is not null)
            records = records.Where(record => record.OwnerId == ownerId);
        var groups = await records.AsNoTracking().GroupBy(record => new { record.OwnerId, Tenth = record.Completeness / 10 }).Select(group => new
        {
            group.Key.OwnerId,
            group.Key.Tenth,
            Count = group.Count(),
            Sum = group.Sum(record => record.Completeness),
            Verified = group.Count(record => record.VerifiedAt != null && (record.VerifyDue == null || record.VerifyDue > now)),
            DueSoon = group.Count(record => record.VerifyDue > now && record.VerifyDue <= soon),
            Overdue = group.Count(record => record.VerifyDue <= now),
        }).ToListAsync(ct);

        var total = groups.Sum(group => group.Count);
        var owners = groups.GroupBy(group => group.OwnerId)
            .Select(of => new Owner(of.Key, of.Sum(g => g.Count), Average(of.Sum(g => g.Sum), of.Sum(g => g.Count)), of.Sum(g => g.DueSoon), of.Sum(g => g.Overdue)))
            .OrderByDescending(owner => owner.Overdue).ThenByDescending(owner => owner.Total).Take(MostOwners);
        return TypedResults.Ok(new Response(
            total, total == 0 ? null : Average(groups.Sum(g => g.Sum), total), [.. Enumerable.Range(0, 11).Select(tenth => groups.Where(g => g.Tenth == tenth).Sum(g => g.Count))],
            groups.Sum(g => g.Verified), groups.Sum(g => g.DueSoon), groups.Sum(g => g.Overdue), [.. owners]));
    }

    private static decimal Average(int sum, int count) => Math.Round((decimal)sum / count, 1);
}
