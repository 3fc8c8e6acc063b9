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
        Guid id, MergePatch<AccountInput> patch, IfMatch ifMatch, SegmentationDbContext db, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.Id == id, ct);
        if (account is null)
            return TypedResults.NotFound();

        user.Demand(AccountPermissions.Update, account);
        ifMatch.Check(account);
        account.Change(patch.ApplyTo(AccountInput.Of(account)).ToDetails(user));
        await db.SaveChangesAsync(ct);

        http.SetETag(account);
        return TypedResults.Ok(AccountResponse.Of(account));
    }
}
