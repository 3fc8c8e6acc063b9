using Crm.Shared.Data;
using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments;

internal sealed class ListSegmentChanges : IEndpoint
{
    private static readonly FilterFields<SegmentChange> Fields = new FilterFields<SegmentChange>()
        .Instant("at", c => c.At)
        .Enum("move", c => c.Move)
        .Enum("cause", c => c.Cause)
        .Id("recordId", c => c.RecordId);

    /// <param name="RecordId">The account or contact.</param>
    /// <param name="Name">What it is called now.</param>
    /// <param name="Move">entered or left.</param>
    /// <param name="Cause">data: the record changed; definition: the criteria did; hand: somebody added or removed it.</param>
    /// <param name="At">When it was noticed: with the daily look at the segment, or one on demand.</param>
    internal sealed record Item(Guid Id, Guid RecordId, string Name, SegmentMove Move, SegmentMoveCause Cause, DateTime At);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/segments/{id:guid}/changes", Handle)
        .RequirePermission(SegmentPermissions.Read)
        .WithName("listSegmentChanges")
        .WithSummary("Who entered a segment and who left it, newest first; since when by `at ge now-30d`");

    private static async Task<Results<Ok<Page<Item>>, NotFound>> Handle(
        Guid id, [AsParameters] ListQuery list, SegmentationDbContext db, ICurrentUser user, CancellationToken ct)
    {
        var segment = await db.Segments.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, ct);
        if (segment is null)
            return TypedResults.NotFound();
        segment.DemandReadable(user);

        // Who left because the record was deleted is shown too.
        var changes = db.SegmentChanges.AsNoTracking().IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).Where(c => c.SegmentId == id);
        return TypedResults.Ok(segment.Records == SegmentRecords.Account
            ? await changes.Where(c => db.Accounts.Any(a => a.Id == c.RecordId)).ToPageAsync(
                list, Fields, c => new Item(c.Id, c.RecordId, db.Accounts.First(a => a.Id == c.RecordId).Name, c.Move, c.Cause, c.At), ct, defaultSort: "-at")
            : await changes.Where(c => db.Contacts.Any(a => a.Id == c.RecordId)).ToPageAsync(
                list, Fields, c => new Item(c.Id, c.RecordId, db.Contacts.First(a => a.Id == c.RecordId).Name, c.Move, c.Cause, c.At), ct, defaultSort: "-at"));
    }
}
