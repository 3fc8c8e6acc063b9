using Crm.Shared.Data;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Segmentation.Accounts;

internal sealed class CreateAccount : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/accounts", Handle)
        .RequirePermission(AccountPermissions.Create)
        .WithName("createAccount")
        .WithSummary("Enter an account");

    private static async Task<Created<AccountResponse>> Handle(
        AccountInput input, SegmentationDbContext db, Numbers numbers, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var account = Account.Create(await numbers.NextAsync(db, "A", ct), input.ToDetails(user));
        db.Accounts.Add(account);
        await db.SaveChangesAsync(ct);

        http.SetETag(account);
        return TypedResults.Created($"/api/v1/accounts/{account.Id}", AccountResponse.Of(account));
    }
}
