using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Timeline;

internal sealed class LogActivity : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/accounts/{id:guid}/timeline", OfAccount)
            .RequirePermission(AccountPermissions.Update)
            .WithName("logAccountActivity")
            .WithSummary("Write down a note, call, visit, meeting or mail on an account");
        app.MapPost("/contacts/{id:guid}/timeline", OfContact)
            .RequirePermission(ContactPermissions.Update)
            .WithName("logContactActivity")
            .WithSummary("Write down a note, call, visit, meeting or mail on a contact; it is shown on the contact's accounts too");
    }

    private static async Task<Results<Created<TimelineItem>, NotFound>> OfAccount(
        Guid id, ActivityInput request, SegmentationDbContext db, TimelineReader timeline, Mentioning mentioning, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (!await db.Accounts.AnyAsync(a => a.Id == id, ct))
            return TypedResults.NotFound();
        if (request.ContactId is { } contactId && !await db.Contacts.AnyAsync(c => c.Id == contactId, ct))
            throw new InvalidRequestException("/contactId", "timeline.unknown-contact");

        var activity = Write(request, request.ContactId is { } contact ? [id, contact] : [id], user, clock);
        var notTold = await mentioning.TellAsync(activity, Account.RecordType.Name, id, activity.Mentions, ct);
        return await SaveAsync(activity, notTold, $"/api/v1/accounts/{id}/timeline", db, timeline, http, ct);
    }

    private static async Task<Results<Created<TimelineItem>, NotFound>> OfContact(
        Guid id, ActivityInput request, SegmentationDbContext db, TimelineReader timeline, Mentioning mentioning, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var contact = await db.Contacts.Where(c => c.Id == id).Select(c => new { c.Accounts }).FirstOrDefaultAsync(ct);
        if (contact is null)
            return TypedResults.NotFound();

        var activity = Write(request, [id, .. contact.Accounts.Select(role => role.AccountId)], user, clock);
        var notTold = await mentioning.TellAsync(activity, Contact.RecordType.Name, id, activity.Mentions, ct);
        return await SaveAsync(activity, notTold, $"/api/v1/contacts/{id}/timeline", db, timeline, http, ct);
    }

    private static Activity Write(ActivityInput request, IReadOnlyList<Guid> subjects, ICurrentUser user, TimeProvider clock) => Activity.Write(
        request.Kind, request.Text, request.OccurredAt ?? clock.GetUtcNow().UtcDateTime, user.Id, user.Name, subjects, [.. (request.Mentions ?? []).Distinct()]);

    private static async Task<Created<TimelineItem>> SaveAsync(
        Activity activity, IReadOnlyList<Guid> notTold, string location, SegmentationDbContext db, TimelineReader timeline, HttpContext http, CancellationToken ct)
    {
        List<TimelineEntry> lines = [.. activity.ToEntries()];
        db.Add(activity);
        db.AddRange(lines);
        await db.SaveChangesAsync(ct);
        http.SetETag(activity);
        return TypedResults.Created(location, timeline.Of(lines[0]) with { Mentions = activity.Mentions, NotTold = notTold, Version = activity.Version });
    }
}
