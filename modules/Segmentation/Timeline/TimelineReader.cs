using Crm.Shared.Data;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Timeline;

/// <summary>Reads timelines as the caller may see them: what is told of a record that the caller may not see is left out.</summary>
internal sealed class TimelineReader(
    SegmentationDbContext db, Messages messages, RecordLookup records, RecordCatalog catalog, PermissionCatalog permissions, ICurrentUser user, IHttpContextAccessor http)
{
    private const int DeepestTree = 20;
    private const int LargestGroup = 500;

    public async Task<Page<TimelineItem>> ReadAsync(IReadOnlyDictionary<Guid, string?> subjects, ListQuery list, CancellationToken ct)
    {
        var ids = subjects.Keys.ToList();
        var lines = ids is [var only] ? db.Timeline.Where(e => e.SubjectId == only) : db.Timeline.Where(e => ids.Contains(e.SubjectId));
        var page = await lines.AsNoTracking().ToPageAsync(list with { Fields = null }, TimelineFields.All, e => e, ct, defaultSort: "-occurredAt");
        return new Page<TimelineItem>(await DescribeAsync(page.Items, ct, subjects), page.Next, page.Count, page.CountIsLowerBound);
    }

    /// <param name="subjects">The names of the accounts, where they are several.</param>
    public async Task<IReadOnlyList<TimelineItem>> DescribeAsync(IReadOnlyList<TimelineEntry> lines, CancellationToken ct, IReadOnlyDictionary<Guid, string?>? subjects = null)
    {
        var visible = await VisibleAsync(lines, ct);
        var written = visible.Where(line => line.RecordType is null).Select(line => line.EntryId).ToList();
        var activities = written.Count == 0 ? [] : await db.Activities.AsNoTracking().Where(a => written.Contains(a.Id))
            .Select(a => new { a.Id, a.Mentions, a.EditedAt, a.Version }).ToDictionaryAsync(a => a.Id, ct);
        var ids = visible.Select(line => line.SubjectId).Distinct().ToList();
        var pins = await db.TimelinePins.AsNoTracking().Where(p => ids.Contains(p.SubjectId)).Select(p => new { p.SubjectId, p.EntryId }).ToListAsync(ct);
        var pinned = pins.Select(p => (p.SubjectId, p.EntryId)).ToHashSet();
        return
        [
            .. visible.Select(line =>
            {
                var activity = activities.GetValueOrDefault(line.EntryId);
                return Of(line) with
                {
                    SubjectName = subjects?.GetValueOrDefault(line.SubjectId),
                    Pinned = pinned.Contains((line.SubjectId, line.EntryId)),
                    Mentions = activity?.Mentions,
                    EditedAt = activity?.EditedAt,
                    Version = activity?.Version,
                };
            }),
        ];
    }

    public TimelineItem Of(TimelineEntry line) => new(
        line.EntryId, line.Kind,
        messages.Text(line.RecordType is null ? $"timeline.{line.Kind}" : line.Kind, http.HttpContext is { } request ? Problems.LocaleOf(request) : user.Locale,
            line.Facts.ToDictionary(fact => fact.Key, fact => (object?)fact.Value)),
        line.OccurredAt, line.ActorId, line.ActorName, line.RecordType, line.RecordId, FactsOf(line), line.Text,
        line.RecordType is null && user.Id is not null && line.ActorId == user.Id, line.SubjectId);

    /// <summary>What an event tells of a field that the caller may not see is left out.</summary>
    private IReadOnlyDictionary<string, string> FactsOf(TimelineEntry line) =>
        line.RecordType is { } type && user.Fields.Hides(type, "amount") ? line.Facts.Where(fact => fact.Key is not ("amount" or "currency")).ToDictionary() : line.Facts;

    /// <summary>An account and, as far as the caller may see each, all that stand below it; with their names.</summary>
    public async Task<IReadOnlyDictionary<Guid, string?>> GroupOfAsync(Guid id, CancellationToken ct)
    {
        var group = await db.Accounts.Where(a => a.Id == id).Select(a => new { a.Id, a.Name }).ToDictionaryAsync(a => a.Id, a => (string?)a.Name, ct);
        var level = group.Keys.ToList();
        for (var depth = 0; level.Count > 0 && depth < DeepestTree && group.Count < LargestGroup; depth++)
        {
            var above = level;
            var below = await db.Accounts.Where(a => a.ParentId != null && above.Contains(a.ParentId.Value)).OrderBy(a => a.Id).Take(LargestGroup - group.Count)
                .Select(a => new { a.Id, a.Name }).ToListAsync(ct);
            level = [.. below.Where(account => group.TryAdd(account.Id, account.Name)).Select(account => account.Id)];
        }

        return group;
    }

    private async Task<List<TimelineEntry>> VisibleAsync(IReadOnlyList<TimelineEntry> lines, CancellationToken ct)
    {
        HashSet<(string, Guid)> hidden = [];
        foreach (var type in lines.Where(line => line.RecordId is not null).GroupBy(line => line.RecordType!, line => line.RecordId!.Value, StringComparer.Ordinal))
        {
            // Comments and files are seen with the record that they hang on: there is no right to read them.
            if (catalog.Find(type.Key) is not { } known || permissions.Find(known.Type.Permission("read")) is not { } read || user.ScopeOf(read.Name) == Scope.Everyone)
                continue;
            var seen = await records.FindAsync(type.Key, [.. type.Distinct()], ct);
            hidden.UnionWith(type.Where(id => !seen.ContainsKey(id)).Select(id => (type.Key, id)));
        }

        // One act stands on the lines of several accounts of a group.
        return [.. lines.Where(line => line.RecordId is null || !hidden.Contains((line.RecordType!, line.RecordId.Value))).DistinctBy(line => line.EntryId)];
    }
}
