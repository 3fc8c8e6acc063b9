using Crm.Platform.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Filtering;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments;

/// <summary>Which segments are defined by a custom field, whoever may see them.</summary>
internal sealed class FieldsInSegments(SegmentationDbContext db) : IFieldUses
{
    public async Task<IReadOnlyList<FieldUse>> FindAsync(string recordType, string path, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<SegmentRecords>(recordType, ignoreCase: true, out var records))
            return [];
        var segments = await db.Set<Segment>().IgnoreQueryFilters([ModuleDbContext.AccessFilter]).AsNoTracking()
            .Where(s => s.Records == records && s.Definition != null).ToListAsync(cancellationToken);
        return [.. segments.Where(segment => Filter.Names(segment.Definition, path)).Select(segment => new FieldUse("segment", segment.Id, segment.Name))];
    }
}
