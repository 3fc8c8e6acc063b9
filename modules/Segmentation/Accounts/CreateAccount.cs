using Crm.Segmentation.Duplicates;
using Crm.Shared.Data;
using Crm.Shared.Web;
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
        .WithSummary("Enter an account")
        .WithDescription("Answers 409 `account.duplicate` with the candidates when the account may exist already. Send it again with their ids in "
            + "`confirmedNotDuplicateOf` (remembered), or with `allowDuplicate=true`.");

    private static async Task<Created<AccountResponse>> Handle(
        AccountInput input, SegmentationDbContext db, DuplicateGate gate, Numbers numbers, ICurrentUser user, HttpContext http, CancellationToken ct,
        bool allowDuplicate = false)
    {
        var details = input.ToNewDetails(user);
        await db.DemandParentAsync(details.ParentId, null, ct);
        if (!allowDuplicate)
            DuplicateGate.Demand(await gate.CheckAccountAsync(details, itself: null, ct), Account.RecordType, input.ConfirmedNotDuplicateOf);

        var account = Account.Create(await numbers.NextAsync(db, "A", ct), details);
        db.Accounts.Add(account);
        await gate.RememberAsync(account.Id, input.ConfirmedNotDuplicateOf, ct);
        await db.SaveChangesAsync(ct);

        http.SetETag(account);
        return TypedResults.Created($"/api/v1/accounts/{account.Id}", await db.DescribeAsync(account, ct));
    }
}
