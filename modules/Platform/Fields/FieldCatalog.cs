using System.Collections.Frozen;
using Crm.Shared.Data;
using Crm.Shared.Fields;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Platform.Fields;

/// <summary>The custom fields in this process's memory: filters and saves ask it.</summary>
internal sealed class FieldCatalog : IFieldCatalog
{
    private static readonly TimeSpan AMoment = TimeSpan.FromMilliseconds(20);

    private readonly Remembered<Snapshot> known;
    private readonly IServiceScopeFactory scopes;
    private readonly IEnumerable<RecordFields> recordTypes;

    public FieldCatalog(IServiceScopeFactory scopes, IEnumerable<RecordFields> recordTypes, TimeProvider clock)
    {
        (this.scopes, this.recordTypes) = (scopes, recordTypes);
        known = new Remembered<Snapshot>(Read, clock);
    }

    public CustomFields Of(string recordType) => known.Current[recordType];

    public CustomFields Latest(string recordType) => known.NotOlderThan(AMoment)[recordType];

    public void Invalidate() => known.Invalidate();

    private Snapshot Read(Snapshot? before)
    {
        using var scope = scopes.CreateScopeAs(Caller.System);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var fields = db.Set<CustomField>().AsNoTracking().ToList();
        var layouts = db.Set<FieldLayout>().AsNoTracking().ToDictionary(layout => layout.OfType);
        var stamp = fields.Select(field => (field.Id, field.Version)).Concat(layouts.Values.Select(layout => (layout.Id, layout.Version))).Order().ToList();
        // Whoever compares sets learns by that whether anything has changed.
        if (before is not null && before.Stamp.SequenceEqual(stamp))
            return before;
        return new Snapshot(stamp, recordTypes.ToFrozenDictionary(type => type.RecordType.Name, Define));

        CustomFields Define(RecordFields type)
        {
            var name = type.RecordType.Name;
            var ordered = FieldLayout.Ordered(fields.FindAll(field => field.OfType == name), layouts.GetValueOrDefault(name));
            return new CustomFields([.. ordered.Select(field => field.Define())], type.ForFormulas);
        }
    }

    private sealed record Snapshot(IReadOnlyList<(Guid Id, int Version)> Stamp, FrozenDictionary<string, CustomFields> ByType)
    {
        public CustomFields this[string recordType] => ByType.GetValueOrDefault(recordType, CustomFields.None);
    }
}
