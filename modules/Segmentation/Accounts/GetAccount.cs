using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Accounts;

internal sealed class GetAccount : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/accounts/{id:guid}", Handle)
        .RequirePermission(AccountPermissions.Read)
        .WithName("getAccount")
        .WithSummary("One account");

    private static async Task<Results<Ok<AccountResponse>, NotFound>> Handle(Guid id, SegmentationDbContext db, HttpContext http, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().IgnoreAutoIncludes().FirstOrDefaultAsync(a => a.Id == id, ct);
        if (account is null)
            return TypedResults.NotFound();

        http.SetETag(account);
        return TypedResults.Ok(await db.DescribeAsync(account, ct));
    }
}
