using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Accounts;

internal sealed class DeleteAccount : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapDelete("/accounts/{id:guid}", Handle)
            .RequirePermission(AccountPermissions.Delete)
            .WithName("deleteAccount")
            .WithSummary("Put an account in the bin");
        app.MapPost("/accounts/{id:guid}/restore", Restore)
            .RequirePermission(AccountPermissions.Delete)
            .WithName("restoreAccount")
            .WithSummary("Take an account out of the bin");
    }

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid id, IfMatch ifMatch, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.Id == id, ct);
        if (account is null)
            return TypedResults.NotFound();

        user.Demand(AccountPermissions.Delete, account);
        ifMatch.Check(account);
        account.Delete(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<AccountResponse>, NotFound>> Restore(
        Guid id, SegmentationDbContext db, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var account = await db.Accounts.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).FirstOrDefaultAsync(a => a.Id == id, ct);
        if (account is null)
            return TypedResults.NotFound();

        user.Demand(AccountPermissions.Delete, account);
        if (account.MergedIntoId is not null)
            throw new BusinessRuleException("record.restore-merged", ("name", account.Name));
        account.Restore();
        await db.SaveChangesAsync(ct);
        http.SetETag(account);
        return TypedResults.Ok(await db.DescribeAsync(account, ct));
    }
}
