using FluentValidation;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Timeline;

internal enum ActivityKind { Note, Call, Visit, Meeting, Mail }

internal sealed class LogActivity : IEndpoint
{
    /// <param name="Kind">What it was.</param>
    /// <param name="Text">What was said, seen, agreed.</param>
    /// <param name="OccurredAt">When; now when absent.</param>
    /// <param name="ContactId">With whom, on an account's timeline: it is shown on the contact's too.</param>
    internal sealed record Request(ActivityKind Kind, string Text, DateTime? OccurredAt = null, Guid? ContactId = null);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(r => r.Kind).IsInEnum();
            RuleFor(r => r.Text).NotEmpty().MaximumLength(20_000);
            RuleFor(r => r.OccurredAt).Must(at => at is null || at < clock.GetUtcNow().UtcDateTime.AddDays(1)).WithErrorCode("timeline.in-future");
        }
    }

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
        app.MapDelete("/timeline/{id:guid}", TakeBack)
            .RequireSignIn()
            .WithName("takeBackActivity")
            .WithSummary("Take back what the caller wrote down by hand");
    }

    private static async Task<Results<Created<TimelineItem>, NotFound>> OfAccount(
        Guid id, Request request, SegmentationDbContext db, Messages messages, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (!await db.Accounts.AnyAsync(a => a.Id == id, ct))
            return TypedResults.NotFound();
        if (request.ContactId is { } contactId && !await db.Contacts.AnyAsync(c => c.Id == contactId, ct))
            throw new InvalidRequestException("/contactId", "timeline.unknown-contact");

        List<Guid> subjects = request.ContactId is { } contact ? [id, contact] : [id];
        return Reply(await WriteAsync(request, subjects, db, user, clock, ct), $"/api/v1/accounts/{id}/timeline", messages, user, http);
    }

    private static async Task<Results<Created<TimelineItem>, NotFound>> OfContact(
        Guid id, Request request, SegmentationDbContext db, Messages messages, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var contact = await db.Contacts.Where(c => c.Id == id).Select(c => new { c.Accounts }).FirstOrDefaultAsync(ct);
        if (contact is null)
            return TypedResults.NotFound();

        List<Guid> subjects = [id, .. contact.Accounts.Select(role => role.AccountId)];
        return Reply(await WriteAsync(request, subjects, db, user, clock, ct), $"/api/v1/contacts/{id}/timeline", messages, user, http);
    }

    private static async Task<Results<NoContent, NotFound>> TakeBack(Guid id, SegmentationDbContext db, ICurrentUser user, CancellationToken ct)
    {
        var taken = await db.Timeline.Where(e => e.EntryId == id && e.RecordType == null && e.ActorId != null && e.ActorId == user.Id).ExecuteDeleteAsync(ct);
        return taken > 0 ? TypedResults.NoContent() : TypedResults.NotFound();
    }

    private static async Task<TimelineEntry> WriteAsync(
        Request request, List<Guid> subjects, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var entry = Ids.New();
        var lines = subjects.ConvertAll(subject => new TimelineEntry
        {
            SubjectId = subject,
            Kind = request.Kind.ToString().ToLowerInvariant(),
            OccurredAt = request.OccurredAt ?? clock.GetUtcNow().UtcDateTime,
            ActorId = user.Id,
            ActorName = user.Name,
            Text = request.Text.Trim(),
            EntryId = entry,
        });
        db.Timeline.AddRange(lines);
        await db.SaveChangesAsync(ct);
        return lines[0];
    }

    private static Created<TimelineItem> Reply(TimelineEntry entry, string location, Messages messages, ICurrentUser user, HttpContext http) =>
        TypedResults.Created(location, TimelineItem.Of(entry, messages, Problems.LocaleOf(http), user.Id));
}
