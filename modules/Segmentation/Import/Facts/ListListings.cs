using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Facts;

internal sealed class ListListings : IEndpoint
{
    private const int Most = 500;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/accounts/{id:guid}/listings", Handle)
        .RequirePermission(AccountPermissions.Read)
        .WithName("listListings")
        .WithSummary("The lists on which an account stands: fairs with hall and booth, chambers with member number; the latest first");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, SegmentationDbContext db, CancellationToken ct)
    {
        if (!await db.Accounts.AnyAsync(a => a.Id == id, ct)) return TypedResults.NotFound();
        var items = await db.Set<Listing>().Where(l => l.AccountId == id).OrderByDescending(l => l.ListedAt).ThenBy(l => l.RowNumber).Take(Most)
            .Select(l => new Item(l.Id, l.Source, l.SourceKind, l.Booth, l.Hall, l.MemberNumber, l.Products, l.ListedAt, l.ImportId, l.RowNumber)).ToListAsync(ct);
        return TypedResults.Ok(new Response(items));
    }

    internal sealed record Response(IReadOnlyList<Item> Items);

    /// <param name="RowNumber">The row of the import that says it.</param>
    internal sealed record Item(
        Guid Id, string Source, SourceKind SourceKind, string? Booth, string? Hall, string? MemberNumber, string? Products, DateTime ListedAt, Guid ImportId, int RowNumber);
}
