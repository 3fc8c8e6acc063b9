using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Accounts;

internal sealed class ChangeAccounts : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPatch("/accounts/batch", Handle)
        .RequirePermission(AccountPermissions.Update)
        .WithName("changeAccounts")
        .WithSummary("Assign or tag up to 200 accounts, with an outcome for each in order; one that was changed meanwhile is left alone");

    private static async Task<Ok<BatchChangeResponse>> Handle(BatchChangeRequest request, SegmentationDbContext db, ICurrentUser user, CancellationToken ct)
    {
        var ids = request.Items.Select(item => item.Id).ToList();
        var accounts = await db.Accounts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var shared = await db.SharedToChangeAsync<Account>(ids, ct);
        var outcomes = request.Items.Select(item => (Item: item, Outcome: Change(item, accounts.GetValueOrDefault(item.Id), user, shared))).ToList();
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new BatchChangeResponse(
            [.. outcomes.Select(o => new BatchChangeResult(o.Item.Id, o.Outcome, accounts.GetValueOrDefault(o.Item.Id)?.Version))]));
    }

    private static BatchChangeOutcome Change(BatchChangeItem item, Account? account, ICurrentUser user, IReadOnlySet<Guid> shared)
    {
        if (account is null) return BatchChangeOutcome.NotFound;
        if (!user.May(AccountPermissions.Update, account) && !shared.Contains(account.Id)) return BatchChangeOutcome.Forbidden;
        if (account.Version != item.Version) return BatchChangeOutcome.Conflict;

        var before = account.Details;
        var after = before with
        {
            OwnerId = item.Assign is { } given ? given.OwnerId : before.OwnerId,
            TeamId = item.Assign is { } team ? team.TeamId : before.TeamId,
            Tags = item.Retagged(before.Tags),
        };
        if (after.OwnerId == before.OwnerId && after.TeamId == before.TeamId && after.Tags.SequenceEqual(before.Tags)) return BatchChangeOutcome.Unchanged;
        account.Change(after);
        return BatchChangeOutcome.Changed;
    }
}
