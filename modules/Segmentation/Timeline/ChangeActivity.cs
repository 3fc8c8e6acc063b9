using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Timeline;

internal sealed class ChangeActivity : IEndpoint
{
    private const int MostVersions = 200;

    /// <param name="At">Until when it stood so.</param>
    /// <param name="Changes">From what to what.</param>
    internal sealed record Version(DateTime At, string ActorName, IReadOnlyList<FieldChange> Changes);

    /// <param name="Items">Newest first.</param>
    internal sealed record History(IReadOnlyList<Version> Items);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPatch("/timeline/{id:guid}", Handle)
            .RequireSignIn(anyCaller: true)
            .WithName("changeActivity")
            .WithSummary("Put differently what the caller wrote down by hand (merge patch); what it said before stays in its history");
        app.MapDelete("/timeline/{id:guid}", TakeBack)
            .RequireSignIn(anyCaller: true)
            .WithName("takeBackActivity")
            .WithSummary("Take back what the caller wrote down by hand");
        app.MapPost("/timeline/{id:guid}/restore", Restore)
            .RequireSignIn(anyCaller: true)
            .WithName("restoreActivity")
            .WithSummary("Undo taking it back");
        app.MapGet("/timeline/{id:guid}/history", ReadHistory)
            .RequireSignIn(anyCaller: true)
            .WithName("getActivityHistory")
            .WithSummary("What an entry said before it was put differently");
    }

    private static async Task<Results<Ok<TimelineItem>, NotFound>> Handle(
        Guid id, MergePatch<ActivityInput> patch, IfMatch ifMatch, SegmentationDbContext db, TimelineReader timeline, Mentioning mentioning, ICurrentUser user, TimeProvider clock,
        HttpContext http, CancellationToken ct)
    {
        if (await Mine(db.Activities, user).FirstOrDefaultAsync(a => a.Id == id, ct) is not { } activity || await SubjectAsync(activity, db, ct) is not { } subject)
            return TypedResults.NotFound();
        ifMatch.Check(activity);
        var before = activity.Mentions;
        var input = patch.ApplyTo(new ActivityInput(activity.Kind, activity.Text, activity.OccurredAt, Mentions: before));
        activity.Change(input.Kind, input.Text, input.OccurredAt ?? activity.OccurredAt, [.. (input.Mentions ?? []).Distinct()], clock.GetUtcNow().UtcDateTime);
        var notTold = await mentioning.TellAsync(activity, subject.Type.Name, subject.Id, [.. activity.Mentions.Except(before)], ct);

        // The lines are the activity's own: written anew where they stand now, which a merge may have changed.
        var lines = await db.Timeline.Where(e => e.EntryId == id).ToListAsync(ct);
        db.RemoveRange(lines);
        List<TimelineEntry> renewed = [.. activity.ToEntries(lines.Select(line => line.SubjectId))];
        db.AddRange(renewed);
        await db.SaveChangesAsync(ct);
        http.SetETag(activity);
        return TypedResults.Ok(timeline.Of(renewed[0]) with { Mentions = activity.Mentions, NotTold = notTold, EditedAt = activity.EditedAt, Version = activity.Version });
    }

    private static async Task<Results<NoContent, NotFound>> TakeBack(Guid id, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (await Mine(db.Activities, user).FirstOrDefaultAsync(a => a.Id == id, ct) is not { } activity)
            return TypedResults.NotFound();
        activity.TakeBack(clock.GetUtcNow().UtcDateTime);
        db.RemoveRange(await db.Timeline.Where(e => e.EntryId == id).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, NotFound>> Restore(Guid id, SegmentationDbContext db, ICurrentUser user, CancellationToken ct)
    {
        if (await Mine(db.Activities.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]), user).FirstOrDefaultAsync(a => a.Id == id, ct) is not { } activity)
            return TypedResults.NotFound();
        if (activity.DeletedAt is not null)
        {
            activity.BringBack();
            db.AddRange(activity.ToEntries());
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<History>, NotFound>> ReadHistory(Guid id, SegmentationDbContext db, CancellationToken ct)
    {
        if (await db.Activities.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, ct) is not { } activity || await SubjectAsync(activity, db, ct) is null)
            return TypedResults.NotFound();
        var entries = await db.Audit.AsNoTracking().Where(e => e.RecordType == Activity.RecordType.Name && e.RecordId == id && e.Action == "updated")
            .OrderByDescending(e => e.Id).Take(MostVersions).ToListAsync(ct);
        return TypedResults.Ok(new History([.. entries.Where(e => e.Changes.Count > 0).Select(e => new Version(e.At, e.ActorName, e.Changes))]));
    }

    private static IQueryable<Activity> Mine(IQueryable<Activity> activities, ICurrentUser user)
    {
        var caller = user.Id;
        return activities.Where(a => caller != null && a.AuthorId == caller);
    }

    /// <summary>The first of the records that it stands on which the caller may see.</summary>
    private static async Task<(RecordType Type, Guid Id)?> SubjectAsync(Activity activity, SegmentationDbContext db, CancellationToken ct)
    {
        var standsOn = await db.Timeline.Where(e => e.EntryId == activity.Id).Select(e => e.SubjectId).ToListAsync(ct);
        if (await db.Accounts.Where(a => standsOn.Contains(a.Id)).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(ct) is { } account)
            return (Account.RecordType, account);
        return await db.Contacts.Where(c => standsOn.Contains(c.Id)).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(ct) is { } contact ? (Contact.RecordType, contact) : null;
    }
}
