using Crm.Segmentation.Contracts;
using Crm.Segmentation.Segments;
using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.MailingLists;

internal sealed class ListMailingLists : IEndpoint
{
    private static readonly FilterFields<MailingList> Fields = new FilterFields<MailingList>()
        .Id("id", l => l.Id)
        .Text("name", l => l.Name, folded: l => l.NameFolded)
        .Enum("recordType", l => l.Records)
        .Enum("channel", l => l.Channel)
        .Enum("purpose", l => l.Purpose)
        .Id("segmentId", l => l.SegmentId)
        .Id("ownerId", l => l.OwnerId)
        .Instant("preparedAt", l => l.PreparedAt)
        .Instant("createdAt", l => l.CreatedAt)
        .Instant("updatedAt", l => l.UpdatedAt);

    internal sealed record Item(
        Guid Id, string Name, SegmentRecords RecordType, Guid? SegmentId, string? Definition, ConsentChannel Channel, ConsentPurpose Purpose, DateTime? PreparedAt,
        Guid? OwnerId, Guid? TeamId, int Version, DateTime CreatedAt, DateTime UpdatedAt);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/mailing-lists", Handle)
        .RequirePermission(MailingListPermissions.Read)
        .WithName("listMailingLists")
        .WithSummary("Mailing lists by filter and order");

    private static async Task<Ok<Page<Item>>> Handle([AsParameters] ListQuery list, SegmentationDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.MailingLists.AsNoTracking().ToPageAsync(
            list,
            Fields,
            l => new Item(l.Id, l.Name, l.Records, l.SegmentId, l.Definition, l.Channel, l.Purpose, l.PreparedAt, l.OwnerId, l.TeamId, l.Version, l.CreatedAt, l.UpdatedAt),
            ct));
}
