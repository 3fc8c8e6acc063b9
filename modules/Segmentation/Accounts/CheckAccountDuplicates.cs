using Crm.Segmentation.Duplicates;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Segmentation.Accounts;

internal sealed class CheckAccountDuplicates : IEndpoint
{
    /// <summary>What the form holds so far; nothing but a name is needed.</summary>
    /// <param name="Id">The record that is being changed, so that it isn't its own duplicate.</param>
    /// <param name="Name">The name as typed.</param>
    /// <param name="Names">The name in other scripts, by locale.</param>
    /// <param name="Phones">Numbers as typed; what is not understood is left out.</param>
    /// <param name="Emails">Addresses as typed; what is not understood is left out.</param>
    /// <param name="Country">Of the main address; ISO 3166-1 alpha-2.</param>
    /// <param name="District">Of the main address.</param>
    internal sealed record Request(
        string Name, Guid? Id = null, AccountKind Kind = AccountKind.Company, IReadOnlyDictionary<string, string>? Names = null, IReadOnlyList<string>? Phones = null,
        IReadOnlyList<string>? Emails = null, string? Website = null, string? Country = null, string? District = null);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/accounts/check-duplicates", Handle)
        .RequirePermission(AccountPermissions.Read)
        .WithName("checkAccountDuplicates")
        .WithSummary("Accounts that may be the one being entered, as one types");

    private static async Task<Ok<DuplicateReport>> Handle(Request request, DuplicateGate gate, CancellationToken ct) =>
        TypedResults.Ok(await gate.CheckAccountAsync(
            new AccountDetails
            {
                Kind = request.Kind,
                Name = request.Name,
                Names = request.Names ?? new Dictionary<string, string>(),
                Phones = Text.Phones(request.Phones, request.Country),
                Emails = Text.Emails(request.Emails),
                Website = request.Website,
                Addresses = [new Address(AddressKind.Office, District: request.District, Country: request.Country)],
            },
            request.Id,
            ct));
}
