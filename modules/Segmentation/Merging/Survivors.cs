using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Merging;

/// <summary>Where records that were merged live on, and what lives on in a record.</summary>
internal static class Survivors
{
    /// <summary>By id, the survivor of those of the records that were merged, however often.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Guid>> SurvivorsAsync<T>(this SegmentationDbContext db, IEnumerable<Guid> ids, CancellationToken ct)
        where T : AggregateRoot, IMergeable
    {
        var survivors = new Dictionary<Guid, Guid>();
        var open = ids.Distinct().ToLookup(id => id);
        while (open.Count > 0)
        {
            var asked = open.Select(of => of.Key).ToList();
            var steps = await db.Set<T>().IgnoreQueryFilters().Where(r => EF.Parameter(asked).Contains(r.Id) && r.MergedIntoId != null)
                .Select(r => new { r.Id, Into = r.MergedIntoId!.Value }).ToListAsync(ct);
            foreach (var step in steps)
                foreach (var id in open[step.Id]) survivors[id] = step.Into;
            open = steps.SelectMany(step => open[step.Id].Select(id => (step.Into, id))).ToLookup(step => step.Into, step => step.id);
        }
        return survivors;
    }

    /// <summary>The record and all that were merged into it.</summary>
    public static async Task<IReadOnlyList<Guid>> WithMergedAsync<T>(this SegmentationDbContext db, Guid id, CancellationToken ct)
        where T : AggregateRoot, IMergeable
    {
        List<Guid> all = [id];
        List<Guid> last = [id];
        while (last.Count > 0)
        {
            last = await db.Set<T>().IgnoreQueryFilters().Where(r => r.MergedIntoId != null && EF.Parameter(last).Contains(r.MergedIntoId.Value)).Select(r => r.Id).ToListAsync(ct);
            all.AddRange(last);
        }
        return all;
    }
}
