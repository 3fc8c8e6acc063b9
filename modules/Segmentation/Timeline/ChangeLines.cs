using System.Globalization;
using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Timeline;

/// <summary>
/// Tells on the timeline of an account or contact who changed its fields. What one person changes in a row is one line, however many
/// fields and saves: the details are in the record's history.
/// </summary>
internal static class ChangeLines
{
    private static readonly TimeSpan InARow = TimeSpan.FromHours(1);

    public static async Task TellChangesAsync(this SegmentationDbContext db, IReadOnlyList<AuditEntry> entries, CancellationToken ct)
    {
        var changes = entries.Where(e => (e.RecordType == Account.RecordType.Name || e.RecordType == Contact.RecordType.Name) && e.Action is "updated" or "restored").ToList();
        var changed = changes.Where(e => e.Action == "updated").Select(e => e.RecordId).ToList();
        var since = changes.Count == 0 ? default : changes.Max(e => e.At) - InARow;
        var recent = changed.Count == 0 ? [] : await db.Timeline.Where(e => changed.Contains(e.SubjectId) && e.OccurredAt > since).ToListAsync(ct);
        foreach (var change in changes)
        {
            var last = recent.Where(line => line.SubjectId == change.RecordId).MaxBy(line => (line.OccurredAt, line.Id));
            if (change.Action == "updated" && last is not null && last.Kind == KindOf(change) && last.ActorId == change.ActorId)
                (last.OccurredAt, last.Facts) = (change.At, FactsOf(change, last));
            else if (change.Action != "updated" || change.Changes.Count > 0)
                db.Timeline.Add(LineOf(change));
        }
    }

    private static string KindOf(AuditEntry change) => $"{change.RecordType}.{(change.Action == "updated" ? "changed" : change.Action)}";

    private static TimelineEntry LineOf(AuditEntry change) => new()
    {
        SubjectId = change.RecordId,
        Kind = KindOf(change),
        OccurredAt = change.At,
        ActorId = change.ActorId,
        ActorName = change.ActorName,
        RecordType = change.RecordType,
        RecordId = change.RecordId,
        Facts = change.Action == "updated" ? FactsOf(change, null) : new Dictionary<string, string>(),
        EntryId = Crm.Shared.Domain.Ids.New(),
    };

    /// <summary>The names of the fields, comma-separated, and how many changes they were.</summary>
    private static Dictionary<string, string> FactsOf(AuditEntry change, TimelineEntry? last)
    {
        var fields = (last?.Facts.GetValueOrDefault("fields") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Concat(change.Changes.Select(c => c.Field)).Distinct(StringComparer.Ordinal);
        var before = last?.Facts.GetValueOrDefault("changes") is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : 0;
        return new Dictionary<string, string> { ["fields"] = string.Join(',', fields), ["changes"] = (before + change.Changes.Count).ToString(CultureInfo.InvariantCulture) };
    }
}
