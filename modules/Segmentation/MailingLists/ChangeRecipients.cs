using Crm.Segmentation.Segments;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.MailingLists;

internal sealed class ChangeRecipients : IEndpoint
{
    private const int Most = 200;

    /// <summary>At most 200 accounts or contacts together.</summary>
    /// <param name="TakeIn">Also those whom the criteria do not mean; consent is asked of them as of all.</param>
    /// <param name="LeaveOut">Whatever the criteria say.</param>
    /// <param name="Reset">What the criteria say holds again.</param>
    internal sealed record Request(IReadOnlyList<Guid>? TakeIn = null, IReadOnlyList<Guid>? LeaveOut = null, IReadOnlyList<Guid>? Reset = null)
    {
        public IEnumerable<Guid> All() => [.. TakeIn ?? [], .. LeaveOut ?? [], .. Reset ?? []];
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.TakeIn).Must((r, _) => r.All().Count() is > 0 and <= Most && r.All().Distinct().Count() == r.All().Count()).WithErrorCode("value.too-many");
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/mailing-lists/{id:guid}/recipients", Handle)
        .RequirePermission(MailingListPermissions.Update)
        .WithName("changeRecipients")
        .WithSummary("Take records into a list or leave them out by hand, whatever its criteria say");

    private static async Task<Results<Ok<MailingListResponse>, NotFound>> Handle(
        Guid id, Request request, SegmentationDbContext db, AddresseeReader addressees, MailingListView view, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var list = await db.MailingLists.FirstOrDefaultAsync(l => l.Id == id, ct);
        if (list is null)
            return TypedResults.NotFound();
        user.Demand(MailingListPermissions.Update, list);
        list.Records.DemandReadable(user);

        List<Guid> ids = [.. request.All()];
        var rows = await db.MailingRecipients.Where(r => r.ListId == id && EF.Parameter(ids).Contains(r.RecordId)).ToDictionaryAsync(r => r.RecordId, ct);
        foreach (var addressee in await addressees.ReadAsync(list, ids, ct))
        {
            if (addressee.Reason == MailingReasons.Gone)
                continue;
            var decided = request.TakeIn?.Contains(addressee.RecordId) == true ? ByHand.TakenIn : request.LeaveOut?.Contains(addressee.RecordId) == true ? ByHand.LeftOut : (ByHand?)null;
            if (!rows.TryGetValue(addressee.RecordId, out var row))
            {
                if (decided is null)
                    continue;
                db.MailingRecipients.Add(row = new MailingRecipient { ListId = id, RecordId = addressee.RecordId });
            }
            row.ByHand = decided;
            row.Judge(addressee);
            if (decided is null && !row.Meant)
                db.MailingRecipients.Remove(row);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await view.OfAsync(list, Problems.LocaleOf(http), ct));
    }
}
