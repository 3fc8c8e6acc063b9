using Crm.Segmentation.Duplicates;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Accounts;

internal sealed class ChangeAccount : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPatch("/accounts/{id:guid}", Handle)
        .RequirePermission(AccountPermissions.Update)
        .WithName("changeAccount")
        .WithSummary("Change an account (merge patch)");

    private static async Task<Results<Ok<AccountResponse>, NotFound>> Handle(
        Guid id, MergePatch<AccountInput> patch, IfMatch ifMatch, SegmentationDbContext db, DuplicateGate gate, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.Id == id, ct);
        if (account is null)
            return TypedResults.NotFound();

        await db.DemandAsync(AccountPermissions.Update, account, ct);
        await ifMatch.CheckAsync(account, patch.Fields, ct);
        var input = patch.ApplyTo(AccountInput.Of(account));
        if (input.ParentId != account.ParentId)
            await db.DemandParentAsync(input.ParentId, id, ct);

        account.Change(input.ToDetails());
        await gate.RememberAsync(id, input.ConfirmedNotDuplicateOf, ct);
        await db.SaveChangesAsync(ct);

        http.SetETag(account);
        return TypedResults.Ok(await db.DescribeAsync(account, ct));
    }
}
