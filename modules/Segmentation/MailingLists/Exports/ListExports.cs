using Crm.Segmentation.MailingLists;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.MailingLists.Exports;

internal sealed class ListExports : IEndpoint
{
    private const int Most = 50;

    /// <param name="State">Of the job that makes the file.</param>
    /// <param name="Included">How many recipients are in it; null until it is made.</param>
    /// <param name="WithdrawnSince">Who was allowed when the list was prepared and is not any more.</param>
    /// <param name="Downloadable">The file is here, and the caller made it.</param>
    internal sealed record Item(
        Guid Id, ExportFormat Format, LabelLayout? Layout, JobState State, Guid JobId, int? Included, int? WithdrawnSince, bool Downloadable, DateTime CreatedAt, Guid? CreatedBy);

    internal sealed record Response(IReadOnlyList<Item> Items);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/mailing-lists/{id:guid}/exports", Handle)
        .RequirePermission(MailingListPermissions.Read)
        .WithName("listExports")
        .WithSummary("The last fifty files that were made of a mailing list, by whom and with how many recipients");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, SegmentationDbContext db, ICurrentUser user, CancellationToken ct)
    {
        if (!await db.MailingLists.AnyAsync(l => l.Id == id, ct))
            return TypedResults.NotFound();
        var exports = await db.MailingExports.AsNoTracking().Where(e => e.ListId == id).OrderByDescending(e => e.CreatedAt).Take(Most).ToListAsync(ct);
        List<Guid> jobIds = [.. exports.Select(e => e.JobId)];
        var states = await db.Jobs.Where(j => EF.Parameter(jobIds).Contains(j.Id)).ToDictionaryAsync(j => j.Id, j => j.State, ct);
        return TypedResults.Ok(new Response([.. exports.Select(e => new Item(
            e.Id, e.Format, e.Layout, states.GetValueOrDefault(e.JobId), e.JobId, e.Included, e.WithdrawnSince, e.StoredAs is not null && e.CreatedBy == user.Id, e.CreatedAt, e.CreatedBy))]));
    }
}
