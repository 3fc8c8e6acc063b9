using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Data;

/// <summary>What to look for in the audit trail; every part is optional.</summary>
/// <param name="Before">Only entries before this instant (exclusive), for the next page.</param>
public sealed record AuditQuery(string? RecordType = null, Guid? RecordId = null, Guid? ActorId = null, string? Action = null,
    DateTime? From = null, DateTime? To = null, DateTime? Before = null, int Limit = 50);

/// <summary>Reads the audit trails of all modules as one, newest first.</summary>
public sealed class AuditLog(IEnumerable<ModuleContext> modules, ICurrentUser user, IServiceProvider scope)
{
    public async Task<IReadOnlyList<AuditEntry>> SearchAsync(AuditQuery query, CancellationToken cancellationToken)
    {
        List<AuditEntry> found = [];
        foreach (var module in modules)
        {
            var entries = module.Open(scope).Audit.AsNoTracking();
            if (query.RecordType is { } type)
                entries = entries.Where(e => e.RecordType == type);
            if (query.RecordId is { } id)
                entries = entries.Where(e => e.RecordId == id);
            if (query.ActorId is { } actor)
                entries = entries.Where(e => e.ActorId == actor);
            if (query.Action is { } action)
                entries = entries.Where(e => e.Action == action);
            if (query.From is { } from)
                entries = entries.Where(e => e.At >= from);
            if (query.To is { } to)
                entries = entries.Where(e => e.At < to);
            if (query.Before is { } before)
                entries = entries.Where(e => e.At < before);
            found.AddRange(await entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(query.Limit).ToListAsync(cancellationToken));
        }

        return [.. found.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(query.Limit)];
    }

    /// <summary>The fields of a record that changed after the version that a caller has seen.</summary>
    public async Task<IReadOnlyList<FieldChange>> ChangedSinceAsync(AggregateRoot record, int version, CancellationToken cancellationToken)
    {
        var type = record.GetType();
        if (record is not IRecord)
            return [];
        var name = RecordTypes.Of(type).Name;
        foreach (var db in modules.Where(m => m.ContextType.Assembly == type.Assembly).Select(m => m.Open(scope)))
        {
            var entries = await db.Audit.AsNoTracking()
                .Where(e => e.RecordType == name && e.RecordId == record.Id && e.RecordVersion > version)
                .OrderBy(e => e.Id).Take(200).ToListAsync(cancellationToken);
            return [.. entries.SelectMany(e => e.Changes).GroupBy(c => c.Field, StringComparer.Ordinal)
                .Select(g => new FieldChange(g.Key, g.First().Old, g.Last().New)).Where(c => user.Fields.To(name, c.Field) != FieldAccess.None)];
        }

        return [];
    }
}
