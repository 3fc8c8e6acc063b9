using Crm.Segmentation.Duplicates;
using Crm.Shared.Data;
using FluentValidation;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Segmentation.Accounts;

internal sealed class BatchAccounts : IEndpoint
{
    private const int MostItems = 200;

    /// <param name="Items">At most 200 accounts to enter.</param>
    /// <param name="AllowDuplicates">True to enter also what may exist already.</param>
    internal sealed record Request(IReadOnlyList<AccountInput> Items, bool AllowDuplicates = false);

    internal enum Outcome { Created, Duplicate, Rejected }

    /// <param name="Index">The item's place in the request.</param>
    /// <param name="Id">Of the account made.</param>
    /// <param name="Errors">What is wrong with a rejected item; pointers are into the request.</param>
    /// <param name="Duplicates">What a duplicate may be the same as.</param>
    internal sealed record ItemResult(
        int Index, Outcome Outcome, Guid? Id = null, string? Number = null, IReadOnlyList<ProblemError>? Errors = null, DuplicateReport? Duplicates = null);

    internal sealed record Response(IReadOnlyList<ItemResult> Items);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Items).NotEmpty().Must(items => items is null || items.Count <= MostItems).WithErrorCode("value.too-many");
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/accounts/batch", Handle)
        .RequirePermission(AccountPermissions.Create)
        .WithName("createAccounts")
        .WithSummary("Enter up to 200 accounts, with an outcome for each in order");

    private static async Task<Ok<Response>> Handle(
        Request request, SegmentationDbContext db, DuplicateGate gate, IValidator<AccountInput> validator, Numbers numbers, Problems problems, ICurrentUser user,
        HttpContext http, CancellationToken ct)
    {
        var results = new List<ItemResult>();
        foreach (var (index, input) in request.Items.Index())
        {
            if (await validator.ValidateAsync(input, ct) is { IsValid: false } invalid)
            {
                results.Add(new ItemResult(index, Outcome.Rejected, Errors: problems.Describe(http, invalid.Errors, $"/items/{index}")));
                continue;
            }

            var details = input.ToNewDetails(user);
            var report = request.AllowDuplicates ? null : await gate.CheckAccountAsync(details, itself: null, ct);
            if (report?.IsOpen(input.ConfirmedNotDuplicateOf) == true)
            {
                results.Add(new ItemResult(index, Outcome.Duplicate, Duplicates: report));
                continue;
            }

            await db.DemandParentAsync(details.ParentId, null, ct);
            var account = Account.Create(await numbers.NextAsync(db, "A", ct), details);
            db.Accounts.Add(account);
            await gate.RememberAsync(account.Id, input.ConfirmedNotDuplicateOf, ct);
            // Each for itself: the next item may be a duplicate of this one.
            await db.SaveChangesAsync(ct);
            results.Add(new ItemResult(index, Outcome.Created, account.Id, account.Number));
        }
        return TypedResults.Ok(new Response(results));
    }
}
