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
        var account = await db.Accounts.Where(a => a.Id == id)
            .Select(a => new AccountResponse(
                a.Id, a.Number, a.Kind, a.Name, a.Names, a.BusinessType, a.CustomerType, a.Grade, PhoneResponse.Of(a.Phones), a.Emails, a.Website, a.Addresses,
                a.District, a.City, a.Country, a.Tags, a.Source, a.Description, a.ParentId, null, a.OwnerId, a.TeamId,
                a.Custom, a.CustomProblems, a.Version, a.CreatedAt, a.CreatedBy, a.UpdatedAt, a.UpdatedBy))
            .FirstOrDefaultAsync(ct);
        if (account is null)
            return TypedResults.NotFound();

        http.SetETag(account.Version);
        return TypedResults.Ok(account with { ParentName = await db.ParentNameAsync(account.ParentId, ct) });
    }
}
