using Crm.Segmentation.Duplicates;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Segmentation.Contacts;

internal sealed class CheckContactDuplicates : IEndpoint
{
    /// <summary>What the form holds so far; nothing but a name is needed.</summary>
    /// <param name="Name">The name as typed.</param>
    /// <param name="Id">The record that is being changed, so that it isn't its own duplicate.</param>
    /// <param name="Names">The name in other scripts, by locale.</param>
    /// <param name="Phones">Numbers as typed; what is not understood is left out.</param>
    /// <param name="Emails">Addresses as typed; what is not understood is left out.</param>
    /// <param name="Accounts">Where the person works.</param>
    internal sealed record Request(
        string Name, Guid? Id = null, IReadOnlyDictionary<string, string>? Names = null, IReadOnlyList<string>? Phones = null, IReadOnlyList<string>? Emails = null,
        IReadOnlyList<Guid>? Accounts = null);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/contacts/check-duplicates", Handle)
        .RequirePermission(ContactPermissions.Read)
        .WithName("checkContactDuplicates")
        .WithSummary("Contacts that may be the person being entered, as one types");

    private static async Task<Ok<DuplicateReport>> Handle(Request request, DuplicateGate gate, CancellationToken ct) =>
        TypedResults.Ok(await gate.CheckContactAsync(
            new ContactDetails
            {
                Name = request.Name,
                Names = request.Names ?? new Dictionary<string, string>(),
                Phones = Text.Phones(request.Phones, country: null),
                Emails = Text.Emails(request.Emails),
                Accounts = [.. (request.Accounts ?? []).Select(id => new ContactRole(id, null, false))],
            },
            request.Id,
            ct));
}
