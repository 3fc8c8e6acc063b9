using Crm.Segmentation.Contracts;
using Crm.Segmentation.Segments;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.MailingLists;

/// <param name="SegmentName">Null where it is no segment, or one that the caller may not see.</param>
/// <param name="Preparing">The recipients are being written down; the counts are not final.</param>
/// <param name="PreparedAt">When that was last done; null before the first time.</param>
/// <param name="Included">Those who are written to, as far as the caller may see them.</param>
/// <param name="LeftOut">Those who are not, by reason.</param>
internal sealed record MailingListResponse(
    Guid Id, string Name, SegmentRecords RecordType, Guid? SegmentId, string? SegmentName, string? Definition, ConsentChannel Channel, ConsentPurpose Purpose,
    Guid? ExternalListId, bool Preparing, Guid? JobId, DateTime? PreparedAt, int Included, IReadOnlyList<LeftOutCount> LeftOut, Guid? OwnerId, Guid? TeamId, int Version,
    DateTime CreatedAt, Guid? CreatedBy, DateTime UpdatedAt, Guid? UpdatedBy);

/// <param name="Reason">consent.withdrawn, mailing.no-address, …</param>
/// <param name="Message">The reason in the caller's language.</param>
internal sealed record LeftOutCount(string Reason, string Message, int Count);

internal sealed class MailingListView(SegmentationDbContext db, Messages messages)
{
    public async Task<MailingListResponse> OfAsync(MailingList l, string locale, CancellationToken ct)
    {
        var counts = await db.VisibleRecipients(l).GroupBy(r => r.Reason).Select(group => new { Reason = group.Key, Count = group.Count() }).ToListAsync(ct);
        var segment = l.SegmentId is { } id ? await db.Segments.Where(s => s.Id == id).Select(s => s.Name).FirstOrDefaultAsync(ct) : null;
        var running = l.JobId is { } job && await db.Jobs.AnyAsync(j => j.Id == job && (j.State == JobState.Queued || j.State == JobState.Running || j.State == JobState.Paused), ct);
        return new MailingListResponse(
            l.Id, l.Name, l.Records, l.SegmentId, segment, l.Definition, l.Channel, l.Purpose, l.ExternalListId, running, l.JobId, l.PreparedAt,
            counts.Find(c => c.Reason is null)?.Count ?? 0,
            [.. counts.Where(c => c.Reason is not null).OrderByDescending(c => c.Count).Select(c => new LeftOutCount(c.Reason!, messages.Text(c.Reason!, locale), c.Count))],
            l.OwnerId, l.TeamId, l.Version, l.CreatedAt, l.CreatedBy, l.UpdatedAt, l.UpdatedBy);
    }
}

internal static class RecipientQueries
{
    /// <summary>Those of a list's recipients whom the caller may see.</summary>
    public static IQueryable<MailingRecipient> VisibleRecipients(this SegmentationDbContext db, MailingList list)
    {
        var rows = db.MailingRecipients.Where(r => r.ListId == list.Id);
        return list.Records == SegmentRecords.Account
            ? rows.Where(r => db.Accounts.Any(a => a.Id == r.RecordId))
            : rows.Where(r => db.Contacts.Any(c => c.Id == r.RecordId));
    }
}
