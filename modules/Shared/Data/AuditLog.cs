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
    private static readonly string ProductKind = nameof(CallerKind.System).ToLowerInvariant();

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
    public async Task<IReadOnlyList<FieldChange>> ChangedSinceAsync(AggregateRoot record, int version, CancellationToken cancellationToken) =>
        [.. (await SinceAsync(record, version, cancellationToken)).SelectMany(e => e.Changes).GroupBy(c => c.Field, StringComparer.Ordinal)
            .Select(g => new FieldChange(g.Key, g.First().Old, g.Last().New)).Where(c => user.Fields.To(RecordTypes.Of(record.GetType()).Name, c.Field) != FieldAccess.None)];

    /// <summary>Whether the product itself did all that happened to a record since a version, and nothing of it to these fields.</summary>
    public async Task<bool> OnlyProductChangedAsync(AggregateRoot record, int version, IReadOnlyCollection<string> fields, CancellationToken cancellationToken)
    {
        var since = await SinceAsync(record, version, cancellationToken);
        // A save that the trail says nothing of may have been anybody's.
        return since.Count > 0 && since.Select(e => e.RecordVersion).Distinct().Count() == record.Version - version
            && since.All(e => e.ActorKind == ProductKind) && !since.SelectMany(e => e.Changes).Any(c => fields.Any(field => IsPartOf(c.Field, field)));

        static bool IsPartOf(string changed, string field) =>
            changed == field || (changed.StartsWith(field, StringComparison.Ordinal) && changed[field.Length] == '.');
    }

    private async Task<List<AuditEntry>> SinceAsync(AggregateRoot record, int version, CancellationToken cancellationToken)
    {
        var type = record.GetType();
        var db = record is IRecord ? modules.FirstOrDefault(m => m.ContextType.Assembly == type.Assembly)?.Open(scope) : null;
        if (db is null)
            return [];
        var name = RecordTypes.Of(type).Name;
        return await db.Audit.AsNoTracking().Where(e => e.RecordType == name && e.RecordId == record.Id && e.RecordVersion > version)
            .OrderBy(e => e.Id).Take(200).ToListAsync(cancellationToken);
    }
}
