using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Timeline;

internal sealed class ReadBrief : IEndpoint
{
    /// <summary>Who knows a customer is told by the latest contacts; those of years ago would only blur it.</summary>
    private const int LatestContacts = 500;
    private const int MostPeople = 5;

    /// <param name="Contacts">How many of the latest contacts were this person's.</param>
    internal sealed record Acquaintance(Guid PersonId, string Name, int Contacts, DateTime LastAt);

    /// <param name="LastContact">The latest call, visit, meeting or mail.</param>
    /// <param name="KnownBy">Who of ours speaks with them, most often first.</param>
    /// <param name="Pinned">What everybody should read first, the newest pin first.</param>
    internal sealed record Response(TimelineItem? LastContact, IReadOnlyList<Acquaintance> KnownBy, IReadOnlyList<TimelineItem> Pinned);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/accounts/{id:guid}/brief", OfAccount)
            .RequirePermission(AccountPermissions.Read)
            .WithName("getAccountBrief")
            .WithSummary("What to know before speaking with an account: the last contact, who knows them, what is pinned");
        app.MapGet("/contacts/{id:guid}/brief", OfContact)
            .RequirePermission(ContactPermissions.Read)
            .WithName("getContactBrief")
            .WithSummary("What to know before speaking with a contact: the last contact, who knows them, what is pinned");
    }

    private static async Task<Results<Ok<Response>, NotFound>> OfAccount(Guid id, SegmentationDbContext db, TimelineReader timeline, CancellationToken ct) =>
        await db.Accounts.AnyAsync(a => a.Id == id, ct) ? TypedResults.Ok(await ReadAsync(id, db, timeline, ct)) : TypedResults.NotFound();

    private static async Task<Results<Ok<Response>, NotFound>> OfContact(Guid id, SegmentationDbContext db, TimelineReader timeline, CancellationToken ct) =>
        await db.Contacts.AnyAsync(c => c.Id == id, ct) ? TypedResults.Ok(await ReadAsync(id, db, timeline, ct)) : TypedResults.NotFound();

    private static async Task<Response> ReadAsync(Guid subject, SegmentationDbContext db, TimelineReader timeline, CancellationToken ct)
    {
        var lines = db.Timeline.AsNoTracking().Where(e => e.SubjectId == subject);
        List<(Guid? ActorId, string Name, DateTime At, Guid Line)> contacts = [];
        // One kind at a time: for each the index knows the latest.
        foreach (var kind in Activity.ContactKinds)
        {
            var latest = await lines.Where(e => e.Kind == kind).OrderByDescending(e => e.OccurredAt).ThenByDescending(e => e.Id).Take(LatestContacts)
                .Select(e => new { e.ActorId, e.ActorName, e.OccurredAt, e.Id }).ToListAsync(ct);
            contacts.AddRange(latest.Select(e => (e.ActorId, e.ActorName, e.OccurredAt, e.Id)));
        }

        contacts = [.. contacts.OrderByDescending(c => c.At).Take(LatestContacts)];
        var pinned = await db.TimelinePins.Where(p => p.SubjectId == subject)
            .Join(lines, p => p.EntryId, e => e.EntryId, (p, e) => new { p.PinnedAt, Line = e }).OrderByDescending(p => p.PinnedAt).Select(p => p.Line).ToListAsync(ct);
        var last = contacts.Count == 0 ? [] : await lines.Where(e => e.Id == contacts[0].Line).ToListAsync(ct);
        return new Response(
            await timeline.DescribeAsync(last, ct) is [var contact] ? contact : null,
            [
                .. contacts.Where(c => c.ActorId is not null).GroupBy(c => c.ActorId!.Value, (person, of) => new Acquaintance(person, of.First().Name, of.Count(), of.Max(c => c.At)))
                    .OrderByDescending(person => person.Contacts).ThenByDescending(person => person.LastAt).Take(MostPeople),
            ],
            await timeline.DescribeAsync(pinned, ct));
    }
}
