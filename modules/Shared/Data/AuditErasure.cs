using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Data;

/// <summary>
/// The one way in which the audit trail changes: after an erasure it still tells who did what to which field and when, and no longer
/// what stood there.
/// </summary>
public static class AuditErasure
{
    /// <summary>Stands where a value was.</summary>
    public const string Erased = "[erased]";

    /// <returns>How many entries lost their values.</returns>
    public static async Task<int> EraseAuditValuesAsync(this ModuleDbContext db, RecordType type, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var entries = await db.Audit.AsNoTracking().Where(e => e.RecordType == type.Name && EF.Parameter(ids).Contains(e.RecordId))
            .Select(e => new { e.Id, e.Changes }).ToListAsync(ct);
        foreach (var entry in entries)
        {
            IReadOnlyList<FieldChange> changes = [.. entry.Changes.Select(c => new FieldChange(c.Field, Mark(c.Old), Mark(c.New)))];
            await db.Audit.Where(e => e.Id == entry.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.RecordLabel, Erased).SetProperty(e => e.Changes, changes), ct);
        }

        return entries.Count;
    }

    private static string? Mark(string? value) => value is null ? null : Erased;
}
