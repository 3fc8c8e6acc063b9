using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Contacts;

internal sealed class ChangeContacts : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPatch("/contacts/batch", Handle)
        .RequirePermission(ContactPermissions.Update)
        .WithName("changeContacts")
        .WithSummary("Assign or tag up to 200 contacts, with an outcome for each in order; one that was changed meanwhile is left alone");

    private static async Task<Ok<BatchChangeResponse>> Handle(BatchChangeRequest request, SegmentationDbContext db, ICurrentUser user, CancellationToken ct)
    {
        var ids = request.Items.Select(item => item.Id).ToList();
        var contacts = await db.Contacts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var shared = await db.SharedToChangeAsync<Contact>(ids, ct);
        var outcomes = request.Items.Select(item => (Item: item, Outcome: Change(item, contacts.GetValueOrDefault(item.Id), user, shared))).ToList();
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new BatchChangeResponse(
            [.. outcomes.Select(o => new BatchChangeResult(o.Item.Id, o.Outcome, contacts.GetValueOrDefault(o.Item.Id)?.Version))]));
    }

    private static BatchChangeOutcome Change(BatchChangeItem item, Contact? contact, ICurrentUser user, IReadOnlySet<Guid> shared)
    {
        if (contact is null) return BatchChangeOutcome.NotFound;
        if (!user.May(ContactPermissions.Update, contact) && !shared.Contains(contact.Id)) return BatchChangeOutcome.Forbidden;
        if (contact.Version != item.Version) return BatchChangeOutcome.Conflict;

        var before = contact.Details;
        var after = before with
        {
            OwnerId = item.Assign is { } given ? given.OwnerId : before.OwnerId,
            TeamId = item.Assign is { } team ? team.TeamId : before.TeamId,
            Tags = item.Retagged(before.Tags),
        };
        if (after.OwnerId == before.OwnerId && after.TeamId == before.TeamId && after.Tags.SequenceEqual(before.Tags)) return BatchChangeOutcome.Unchanged;
        contact.Change(after);
        return BatchChangeOutcome.Changed;
    }
}
