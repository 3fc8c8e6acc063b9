using Crm.Segmentation.Accounts;
using Crm.Shared.Data;
using Crm.Shared.Merging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Merging;

internal sealed class MergeAccounts : IEndpoint
{
    /// <param name="Result">The survivor as it would be.</param>
    /// <param name="Moves">What would follow from every module: opportunities, leads, timeline …</param>
    internal sealed record Preview(AccountResponse Result, IReadOnlyList<ReferenceCount> Moves);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/accounts/{id:guid}/merge", HandleMerge)
            .RequirePermission(AccountPermissions.Merge)
            .WithName("mergeAccounts")
            .WithSummary("Make one account of several")
            .WithDescription("Everything in every module that points at the others follows to this account; the others go to the bin, and GET of one answers 301 with the "
                + "survivor. Can be taken back for 30 days at `/merges/{id}/undo`.");
        app.MapPost("/accounts/{id:guid}/merge/preview", HandlePreview)
            .RequirePermission(AccountPermissions.Merge)
            .WithName("previewAccountMerge")
            .WithSummary("What merging accounts would make of them, and what would follow; changes nothing");
    }

    private static Task<Results<Ok<MergeResponse>, NotFound>> HandleMerge(
        Guid id, MergeRequest request, IfMatch ifMatch, SegmentationDbContext db, Merger merger, HttpContext http, CancellationToken ct) =>
        db.AgainAfterDeadlockAsync<Results<Ok<MergeResponse>, NotFound>>(async () =>
        {
            if (await merger.LoadAsync<Account>(id, request, ct) is not { } group)
                return TypedResults.NotFound();
            ifMatch.Check(group.Survivor);

            var united = await UniteAsync(group, request, db, ct);
            var merge = await merger.MergeAsync(group, united, await Followers.MoveAsync(db, group, ct), ct);
            http.SetETag(group.Survivor);
            return TypedResults.Ok(MergeResponse.Of(merge));
        });

    private static async Task<Results<Ok<Preview>, NotFound>> HandlePreview(
        Guid id, MergeRequest request, SegmentationDbContext db, Merger merger, MergeReach reach, CancellationToken ct)
    {
        if (await merger.LoadAsync<Account>(id, request, ct) is not { } group)
            return TypedResults.NotFound();

        group.Survivor.Change(await UniteAsync(group, request, db, ct));
        var merged = group.OtherIds;
        var people = await db.ContactLinks.Where(l => EF.Parameter(merged).Contains(l.AccountId)).Select(l => l.ContactId).Distinct().CountAsync(ct);
        var children = await db.Accounts.IgnoreQueryFilters([ModuleDbContext.AccessFilter]).CountAsync(a => a.ParentId != null && EF.Parameter(merged).Contains(a.ParentId.Value), ct);
        IEnumerable<ReferenceCount> moves = [new("contacts", people), new("children", children), .. await reach.CountAsync(merged, ct)];
        return TypedResults.Ok(new Preview(await db.DescribeAsync(group.Survivor, ct), [.. moves.Where(move => move.Count > 0)]));
    }

    private static async Task<AccountDetails> UniteAsync(MergeGroup<Account> group, MergeRequest request, SegmentationDbContext db, CancellationToken ct)
    {
        // What is about to be one account can't stand above itself.
        var records = group.All.Select(account => (account.Id, account.ParentId is { } parent && group.Contains(parent) ? account.Details with { ParentId = null } : account.Details));
        var united = CustomerMergeFields.Account.Unite([.. records], request.Fields);
        await db.DemandAboveAsync(united.ParentId, [.. group.All.Select(account => account.Id)], ct);
        return united;
    }
}
