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
internal sealed class FieldCatalog(IServiceScopeFactory scopes, TimeProvider clock) : IFieldCatalog
{
    private static readonly TimeSpan TimeToLive = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan AMoment = TimeSpan.FromMilliseconds(200);

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
        var fields = scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<CustomField>().AsNoTracking().OrderBy(f => f.Id).ToList();
        var stamp = fields.ConvertAll(field => (field.Id, field.Version));
        // Whoever compares sets learns by that whether anything has changed.
        if (before is not null && before.Stamp.SequenceEqual(stamp))
            return before with { ReadAt = at };
        return new Snapshot(
            at, stamp, fields.GroupBy(field => field.OfType).ToFrozenDictionary(group => group.Key, group => new CustomFields([.. group.Select(field => field.Define())])));
    }

    private sealed record Snapshot(long ReadAt, IReadOnlyList<(Guid Id, int Version)> Stamp, FrozenDictionary<string, CustomFields> ByType)
    {
        public CustomFields this[string recordType] => ByType.GetValueOrDefault(recordType, CustomFields.None);
    }
}
