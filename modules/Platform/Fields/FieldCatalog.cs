using System.Collections.Frozen;
using Crm.Shared.Data;
using Crm.Shared.Fields;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Platform.Fields;

/// <summary>
/// The custom fields in this process's memory. Filters and saves ask it, so it answers without waiting; what it reads anew every few
/// seconds is one small table.
/// </summary>
internal sealed class FieldCatalog(IServiceScopeFactory scopes, IEnumerable<RecordFields> recordTypes, TimeProvider clock) : IFieldCatalog
{
    private static readonly TimeSpan TimeToLive = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan AMoment = TimeSpan.FromMilliseconds(20);

    private readonly Lock reading = new();
    private Snapshot? current;

    public CustomFields Of(string recordType) => NotOlderThan(TimeToLive)[recordType];

    public CustomFields Latest(string recordType) => NotOlderThan(AMoment)[recordType];

    /// <summary>After a save that concerns fields: it holds in this host at once.</summary>
    public void Invalidate() => Volatile.Write(ref current, null);

    private Snapshot NotOlderThan(TimeSpan age)
    {
        if (Volatile.Read(ref current) is { } known && clock.GetElapsedTime(known.ReadAt) < age)
            return known;
        lock (reading)
        {
            if (current is { } fresh && clock.GetElapsedTime(fresh.ReadAt) < age)
                return fresh;
            return current = Read(current);
        }
    }

    private Snapshot Read(Snapshot? before)
    {
        var at = clock.GetTimestamp();
        using var scope = scopes.CreateScopeAs(Caller.System);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var fields = db.Set<CustomField>().AsNoTracking().ToList();
        var layouts = db.Set<FieldLayout>().AsNoTracking().ToDictionary(layout => layout.OfType);
        var stamp = fields.Select(field => (field.Id, field.Version)).Concat(layouts.Values.Select(layout => (layout.Id, layout.Version))).Order().ToList();
        // Whoever compares sets learns by that whether anything has changed.
        if (before is not null && before.Stamp.SequenceEqual(stamp))
            return before with { ReadAt = at };
        return new Snapshot(at, stamp, recordTypes.ToFrozenDictionary(type => type.RecordType.Name, Define));

        CustomFields Define(RecordFields type)
        {
            var name = type.RecordType.Name;
            var ordered = FieldLayout.Ordered(fields.FindAll(field => field.OfType == name), layouts.GetValueOrDefault(name));
            return new CustomFields([.. ordered.Select(field => field.Define())], type.ForFormulas);
        }
    }

    private sealed record Snapshot(long ReadAt, IReadOnlyList<(Guid Id, int Version)> Stamp, FrozenDictionary<string, CustomFields> ByType)
    {
        public CustomFields this[string recordType] => ByType.GetValueOrDefault(recordType, CustomFields.None);
    }
}
