using Crm.Segmentation.Contracts;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Consent;

internal sealed class ListSuppressions : IEndpoint
{
    /// <param name="Address">Null for somebody who was erased.</param>
    /// <param name="Channel">Null for every channel.</param>
    internal sealed record Item(Guid Id, string? Address, ConsentChannel? Channel, SuppressionReason Reason, string? Note, DateTime AddedAt, string AddedByName);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/suppressions", Handle)
        .RequirePermission(ConsentPermissions.SuppressionsRead)
        .WithName("listSuppressions")
        .WithSummary("Addresses and numbers that must not be contacted, newest first");

    private static async Task<Ok<Page<Item>>> Handle([AsParameters] ListQuery list, SegmentationDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.Set<Suppression>().AsNoTracking().ToPageAsync(
            list, Suppression.Fields, s => new Item(s.Id, s.Address, s.Channel, s.Reason, s.Note, s.AddedAt, s.AddedByName), ct, defaultSort: "-addedAt"));
}
