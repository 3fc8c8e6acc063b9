using Crm.Shared.Domain;
using Crm.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import;

/// <summary>The jobs of imports, of which a list has one at a time.</summary>
internal static class ImportWork
{
    public const string Run = "segmentation.import";
    public const string Undo = "segmentation.import-undo";

    public static async Task DemandIdleAsync(SegmentationDbContext db, ListImport import, CancellationToken ct)
    {
        if (import.JobId is { } id && await db.Jobs.AnyAsync(j => j.Id == id && (j.State == JobState.Queued || j.State == JobState.Running), ct))
            throw new BusinessRuleException("import.busy");
    }
}

/// <param name="Dry">Looks at every row and writes nothing to the customer base.</param>
internal sealed record ImportPayload(Guid ImportId, bool Dry);
