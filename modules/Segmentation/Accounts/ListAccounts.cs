using System.Text.Json;
using Crm.Shared.Fields;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Accounts;

internal sealed class ListAccounts : IEndpoint
{
    /// <param name="District">Of the main address.</param>
    /// <param name="City">Of the main address.</param>
    /// <param name="Country">Of the main address; ISO 3166-1 alpha-2.</param>
    /// <param name="Custom">Values of the fields that administrators added, by key.</param>
    /// <param name="Completeness">0 to 100, by the weights of the quality rule; null for whoever may not see every field.</param>
    /// <param name="VerifyDue">When somebody is to verify the account again.</param>
    [RecordFields("account")]
    internal sealed record Item(
        Guid Id, string Number, AccountKind Kind, string Name, IReadOnlyDictionary<string, string> Names, string? BusinessType, string? CustomerType,
        string? Grade, IReadOnlyList<Phone> Phones, IReadOnlyList<Email> Emails, string? Website, string? District, string? City, string? Country,
        IReadOnlyList<string> Tags, string? Source, Guid? ParentId, Guid? OwnerId, Guid? TeamId,
        [property: CustomValuesOf("account")] IReadOnlyDictionary<string, JsonElement> Custom, int? Completeness, DateTime? VerifiedAt, DateTime? VerifyDue,
        int Version, DateTime CreatedAt, DateTime UpdatedAt);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/accounts", Handle)
        .RequirePermission(AccountPermissions.Read)
        .WithName("listAccounts")
        .WithSummary("Accounts by filter and order; `text co \"…\"` searches names, number, phones, mail and web");

    private static async Task<Ok<Page<Item>>> Handle([AsParameters] ListQuery list, SegmentationDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.Accounts.AsNoTracking().ToPageAsync(
            list,
            AccountFields.All,
            a => new Item(
                a.Id, a.Number, a.Kind, a.Name, a.Names, a.BusinessType, a.CustomerType, a.Grade, a.Phones, a.Emails, a.Website, a.District, a.City, a.Country,
                a.Tags, a.Source, a.ParentId, a.OwnerId, a.TeamId, a.Custom, a.Completeness, a.VerifiedAt, a.VerifyDue, a.Version, a.CreatedAt, a.UpdatedAt),
            ct));
}
