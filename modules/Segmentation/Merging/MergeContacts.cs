using Crm.Segmentation.Contacts;
using Crm.Shared.Data;
using Crm.Shared.Merging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Segmentation.Merging;

internal sealed class MergeContacts : IEndpoint
{
    /// <param name="Result">The survivor as it would be.</param>
    /// <param name="Moves">What would follow from every module: opportunities, leads, timeline …</param>
    internal sealed record Preview(ContactResponse Result, IReadOnlyList<ReferenceCount> Moves);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/contacts/{id:guid}/merge", HandleMerge)
            .RequirePermission(ContactPermissions.Merge)
            .WithName("mergeContacts")
            .WithSummary("Make one contact of several")
            .WithDescription("Everything in every module that points at the others follows to this contact; the others go to the bin, and GET of one answers 301 with the "
                + "survivor. A wish not to be called or written to is kept, whichever of them holds it. Can be taken back for 30 days at `/merges/{id}/undo`.");
        app.MapPost("/contacts/{id:guid}/merge/preview", HandlePreview)
            .RequirePermission(ContactPermissions.Merge)
            .WithName("previewContactMerge")
            .WithSummary("What merging contacts would make of them, and what would follow; changes nothing");
    }

    private static Task<Results<Ok<MergeResponse>, NotFound>> HandleMerge(
        Guid id, MergeRequest request, IfMatch ifMatch, SegmentationDbContext db, Merger merger, HttpContext http, CancellationToken ct) =>
        db.AgainAfterDeadlockAsync<Results<Ok<MergeResponse>, NotFound>>(async () =>
        {
            if (await merger.LoadAsync<Contact>(id, request, ct) is not { } group)
                return TypedResults.NotFound();
            ifMatch.Check(group.Survivor);

            var merge = await merger.MergeAsync(group, Unite(group, request), Followers.None, ct);
            http.SetETag(group.Survivor);
            return TypedResults.Ok(MergeResponse.Of(merge));
        });

    private static async Task<Results<Ok<Preview>, NotFound>> HandlePreview(
        Guid id, MergeRequest request, SegmentationDbContext db, Merger merger, MergeReach reach, CancellationToken ct)
    {
        if (await merger.LoadAsync<Contact>(id, request, ct) is not { } group)
            return TypedResults.NotFound();

        group.Survivor.Change(Unite(group, request));
        return TypedResults.Ok(new Preview(await db.DescribeAsync(group.Survivor, ct), await reach.CountAsync(group.OtherIds, ct)));
    }

    private static ContactDetails Unite(MergeGroup<Contact> group, MergeRequest request) =>
        CustomerMergeFields.Contact.Unite([.. group.All.Select(contact => (contact.Id, contact.Details))], request.Fields);
}
