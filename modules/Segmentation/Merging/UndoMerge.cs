using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Merging;

internal sealed class UndoMerge : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/merges/{id:guid}/undo", Handle)
        .RequireSignIn(anyCaller: true)
        .WithName("undoMerge")
        .WithSummary("Take a merge back: the merged records and all that followed are where they were; what people have changed since stays and is listed")
        .WithDescription("Needs the right to merge every record concerned. Refused (409) after 30 days, and while a later merge of the survivor stands: take that back first.");

    private static Task<Results<Ok<MergeResponse>, NotFound>> Handle(Guid id, SegmentationDbContext db, Merger merger, CancellationToken ct) =>
        db.AgainAfterDeadlockAsync<Results<Ok<MergeResponse>, NotFound>>(async () =>
        {
            if (await db.Set<Merge>().FirstOrDefaultAsync(m => m.Id == id, ct) is not { } merge)
                return TypedResults.NotFound();

            var undone = merge.RecordType == Account.RecordType.Name
                ? await merger.UndoAsync<Account, AccountDetails>(merge, CustomerMergeFields.Account, ct)
                : await merger.UndoAsync<Contact, ContactDetails>(merge, CustomerMergeFields.Contact, ct);
            return undone ? TypedResults.Ok(MergeResponse.Of(merge)) : TypedResults.NotFound();
        });
}
