using System.Collections.Frozen;
using System.Reflection;
using Crm.Shared.Domain;
using Crm.Shared.Fields;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Data;

/// <param name="Label">What people call it: its number or name.</param>
/// <param name="OwnerId">Null for what nobody owns, and for types that have no owners.</param>
/// <param name="IsDeleted">Whether it lies in the bin.</param>
public sealed record RecordSummary(RecordType Type, Guid Id, string Label, Guid? OwnerId, Guid? TeamId, bool IsDeleted) : IOwned;

/// <summary>
/// Finds a record of any module by type and id, as far as the caller may see it: for what hangs on records of every kind
/// (attachments, comments, explanations of access).
/// </summary>
public sealed class RecordLookup(RecordCatalog catalog, ICurrentUser user, IServiceProvider scope)
{
    private static readonly MethodInfo Read = typeof(RecordLookup).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <returns>Null when there is no such record, or none that the caller may see; what is in the bin is not found.</returns>
    public async Task<RecordSummary?> FindAsync(string recordType, Guid id, CancellationToken cancellationToken) =>
        (await FindAsync(recordType, [id], cancellationToken)).GetValueOrDefault(id);

    public async Task<IReadOnlyDictionary<Guid, RecordSummary>> FindAsync(string recordType, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (catalog.Find(recordType) is not { } known || !user.Has(known.Type.Permission("read")))
            return FrozenDictionary<Guid, RecordSummary>.Empty;
        return await ReadAsync(known, ids, asCaller: true, cancellationToken);
    }

    /// <summary>The record as it is for the product itself: whoever may see it, and from the bin too.</summary>
    public async Task<RecordSummary?> FindUnguardedAsync(string recordType, Guid id, CancellationToken cancellationToken) =>
        catalog.Find(recordType) is { } known ? (await ReadAsync(known, [id], asCaller: false, cancellationToken)).GetValueOrDefault(id) : null;

    private Task<Dictionary<Guid, RecordSummary>> ReadAsync(KnownRecord known, IReadOnlyCollection<Guid> ids, bool asCaller, CancellationToken ct) =>
        (Task<Dictionary<Guid, RecordSummary>>)Read.MakeGenericMethod(known.Class).Invoke(null, [known.Module.Open(scope), ids, asCaller, ct])!;

    // The context's own filters say what the caller may see.
    private static Task<Dictionary<Guid, RecordSummary>> ReadAsync<T>(ModuleDbContext db, IReadOnlyCollection<Guid> ids, bool asCaller, CancellationToken ct)
        where T : AggregateRoot, IRecord
    {
        var records = asCaller ? db.Set<T>() : db.Set<T>().IgnoreQueryFilters();
        return records.AsNoTracking().IgnoreAutoIncludes().Where(record => ids.Contains(record.Id)).ToDictionaryAsync(
            record => record.Id,
            record => new RecordSummary(T.RecordType, record.Id, record.Label, (record as IOwned)?.OwnerId, (record as IOwned)?.TeamId, record.DeletedAt is not null), ct);
    }
}

/// <summary>Every type of record in the product, and the module that keeps it.</summary>
public sealed class RecordCatalog(IEnumerable<ModuleContext> modules)
{
    private readonly FrozenDictionary<string, KnownRecord> known = modules
        .SelectMany(module => module.ContextType.Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IRecord)) && !type.IsAbstract)
            .Select(type => new KnownRecord(RecordTypes.Of(type), type, module)))
        .ToFrozenDictionary(record => record.Type.Name, StringComparer.Ordinal);

    public IReadOnlyCollection<KnownRecord> All => known.Values;

    /// <summary>Those that administrators may add fields to.</summary>
    public IEnumerable<KnownRecord> Customizable => All.Where(record => record.Class.IsAssignableTo(typeof(CustomizableRecord)));

    public KnownRecord? Find(string recordType) => known.GetValueOrDefault(recordType);
}

public sealed record KnownRecord(RecordType Type, Type Class, ModuleContext Module)
{
    /// <summary>Whether such records belong to people and teams; others are seen by all who have the permission.</summary>
    public bool IsOwned { get; } = Class.IsAssignableTo(typeof(IOwned));
}
