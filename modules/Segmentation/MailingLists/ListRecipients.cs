using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.MailingLists;

internal sealed class ListRecipients : IEndpoint
{
    private static readonly FilterFields<MailingRecipient> Fields = new FilterFields<MailingRecipient>()
        .Id("recordId", r => r.RecordId)
        .Bool("included", r => r.Reason == null)
        .Text("reason", r => r.Reason)
        .Enum("byHand", r => r.ByHand);

    /// <param name="RecordId">The account or contact.</param>
    /// <param name="Company">Null for a contact without an account.</param>
    /// <param name="Person">To whom it is addressed; null for a company without a contact.</param>
    /// <param name="To">Where to: the address in one line, or the mail address or number.</param>
    /// <param name="Included">Whether they are written to.</param>
    /// <param name="Reason">Why not.</param>
    /// <param name="Message">The reason in the caller's language.</param>
    internal sealed record Item(
        Guid Id, Guid RecordId, string? Company, Guid? ContactId, string? Person, string? To, bool Included, string? Reason, string? Message, ByHand? ByHand);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/mailing-lists/{id:guid}/recipients", Handle)
        .RequirePermission(MailingListPermissions.Read)
        .WithName("listRecipients")
        .WithSummary("Who is written to and who is left out, with the reason; as it was when the list was prepared");

    private static async Task<Results<Ok<Page<Item>>, NotFound>> Handle(
        Guid id, [AsParameters] ListQuery list, SegmentationDbContext db, AddresseeReader addressees, Messages messages, HttpContext http, CancellationToken ct)
    {
        var mailing = await db.MailingLists.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, ct);
        if (mailing is null)
            return TypedResults.NotFound();

        var page = await db.VisibleRecipients(mailing).AsNoTracking().ToPageAsync(list, Fields, r => r, ct, defaultSort: "");
        var read = await addressees.ReadAsync(mailing, [.. page.Items.Select(r => r.RecordId)], ct);
        var locale = Problems.LocaleOf(http);
        return TypedResults.Ok(new Page<Item>(
            [.. page.Items.Zip(read, (row, who) => new Item(
                row.Id, row.RecordId, who.Company, who.ContactId, who.Person, row.Reason is null ? who.Reach ?? PostalAddress.InOneLine(who.Address) : null, row.Reason is null,
                row.Reason, row.Reason is { } reason ? messages.Text(reason, locale) : null, row.ByHand))],
            page.Next, page.Count, page.CountIsLowerBound));
    }
}
