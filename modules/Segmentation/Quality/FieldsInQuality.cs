using Crm.Platform.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Quality;

/// <summary>Whoever deletes a field learns that it counts for how complete records are.</summary>
internal sealed class FieldsInQuality(SegmentationDbContext db) : IFieldUses
{
    public async Task<IReadOnlyList<FieldUse>> FindAsync(string recordType, string path, CancellationToken cancellationToken)
    {
        var rules = await db.QualityRules.AsNoTracking().ToListAsync(cancellationToken);
        return [.. rules.Where(rule => Completeness.NameOf(rule.Records) == recordType && rule.Weights.GetValueOrDefault(path) > 0)
            .Select(rule => new FieldUse("quality-rule", rule.Id, rule.Label))];
    }
}
