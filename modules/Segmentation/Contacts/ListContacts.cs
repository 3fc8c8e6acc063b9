using System.Text.Json;
using Crm.Shared.Fields;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Contacts;

internal sealed class ListContacts : IEndpoint
{
    /// <param name="Custom">Values of the fields that administrators added, by key.</param>
    /// <param name="Completeness">0 to 100, by the weights of the quality rule; null for whoever may not see every field.</param>
    /// <param name="VerifyDue">When somebody is to verify the contact again.</param>
    [RecordFields("contact")]
    internal sealed record Item(
        Guid Id, string Name, IReadOnlyDictionary<string, string> Names, string? Salutation, string? JobTitle, string? Department,
        IReadOnlyList<ContactAccount> Accounts, IReadOnlyList<Phone> Phones, IReadOnlyList<Email> Emails, string? Language, bool DoNotCall, bool DoNotMail,
        IReadOnlyList<string> Tags, string? Source, Guid? OwnerId, Guid? TeamId,
        [property: CustomValuesOf("contact")] IReadOnlyDictionary<string, JsonElement> Custom, int? Completeness, DateTime? VerifiedAt, DateTime? VerifyDue,
        int Version, DateTime CreatedAt, DateTime UpdatedAt);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/contacts", Handle)
        .RequirePermission(ContactPermissions.Read)
        .WithName("listContacts")
        .WithSummary("Contacts by filter and order; those of an account by `accountId eq \"…\"`; `text co \"…\"` searches names, phones and mail");

    private static async Task<Ok<Page<Item>>> Handle([AsParameters] ListQuery list, SegmentationDbContext db, CancellationToken ct)
    {
        var page = await db.Contacts.AsNoTracking().ToPageAsync(
            list,
            ContactFields.All,
            c => new Item(
                c.Id, c.Name, c.Names, c.Salutation, c.JobTitle, c.Department, ContactAccount.Unnamed(c.Accounts), c.Phones, c.Emails, c.Language, c.DoNotCall,
                c.DoNotMail, c.Tags, c.Source, c.OwnerId, c.TeamId, c.Custom, c.Completeness, c.VerifiedAt,
                c.VerifyDue, c.Version, c.CreatedAt, c.UpdatedAt),
            ct);
        var names = await db.AccountNamesAsync(page.Items.SelectMany(item => item.Accounts).Select(account => account.AccountId), ct);
        return TypedResults.Ok(page with
        {
            Items = [.. page.Items.Select(item => item with
            {
                Accounts = [.. item.Accounts.Select(account => account with { AccountName = names.GetValueOrDefault(account.AccountId) })],
            })],
        });
    }
}
