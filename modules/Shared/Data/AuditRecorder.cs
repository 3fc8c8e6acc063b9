using System.Globalization;
using System.Text.Json;
using Crm.Shared.Domain;
using Crm.Shared.Fields;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using CustomData = System.Collections.Generic.IReadOnlyDictionary<string, System.Text.Json.JsonElement>;

namespace Crm.Shared.Data;

/// <summary>Turns what EF Core knows about a changed aggregate into an action and its field changes.</summary>
internal static class AuditRecorder
{
    private static readonly HashSet<string> Bookkeeping =
    [
        nameof(AggregateRoot.Id), nameof(AggregateRoot.Version), nameof(AggregateRoot.CreatedAt), nameof(AggregateRoot.CreatedBy),
        nameof(AggregateRoot.UpdatedAt), nameof(AggregateRoot.UpdatedBy), nameof(AggregateRoot.DeletedAt),
    ];

    public static (string Action, IReadOnlyList<FieldChange> Changes)? Describe(EntityEntry<AggregateRoot> entry)
    {
        var added = entry.State == EntityState.Added;
        List<FieldChange> changes = [];
        AddScalars(entry.Properties, added, prefix: "", changes);
        foreach (var complex in entry.ComplexProperties)
            AddScalars(complex.Properties, added, CamelCase(complex.Metadata.Name) + ".", changes);

        if (added)
            return ("created", changes);
        var deletedAt = entry.Property(nameof(AggregateRoot.DeletedAt));
        if (deletedAt.IsModified && !Equals(deletedAt.OriginalValue, deletedAt.CurrentValue))
            return (deletedAt.CurrentValue is null ? "restored" : "deleted", changes);
        return ("updated", changes);
    }

    /// <summary>The same for a record that goes into the database past the change tracker.</summary>
    public static IReadOnlyList<FieldChange> DescribeNew(IEntityType type, AggregateRoot record) =>
    [
        .. type.GetProperties().Where(IsAudited)
            .SelectMany(p => IsCustom(p)
                ? Diff(CustomValues.None, ((CustomizableRecord)record).Custom)
                : [new FieldChange(CamelCase(p.Name), null, Text(p.GetGetter().GetClrValue(record)))])
            .Where(change => change.New is not null),
    ];

    private static void AddScalars(IEnumerable<PropertyEntry> properties, bool added, string prefix, List<FieldChange> changes)
    {
        foreach (var property in properties)
        {
            if ((!added && !property.IsModified) || !IsAudited(property.Metadata))
                continue;
            if (IsCustom(property.Metadata))
            {
                changes.AddRange(Diff(added ? CustomValues.None : (CustomData)property.OriginalValue!, (CustomData)property.CurrentValue!));
                continue;
            }

            var old = added ? null : Text(property.OriginalValue);
            var now = Text(property.CurrentValue);
            if (old != now)
                changes.Add(new FieldChange(prefix + CamelCase(property.Metadata.Name), old, now));
        }
    }

    private static bool IsCustom(IReadOnlyProperty property) =>
        property.Name == nameof(CustomizableRecord.Custom) && property.DeclaringType.ClrType.IsAssignableTo(typeof(CustomizableRecord));

    /// <summary>Custom values key by key, as <c>custom.floorArea</c>.</summary>
    private static IEnumerable<FieldChange> Diff(CustomData old, CustomData now) =>
        from key in old.Keys.Union(now.Keys)
        let change = new FieldChange(FieldDefinition.PathOf(key), ValueOf(old, key), ValueOf(now, key))
        where change.Old != change.New
        select change;

    private static string? ValueOf(CustomData values, string key) => values.TryGetValue(key, out var value) ? FieldValues.AsText(value) : null;

    /// <summary>Whether the audit trail tells of changes to this column of a record.</summary>
    public static bool IsAudited(IReadOnlyProperty property) =>
        !Bookkeeping.Contains(property.Name) && property.FindAnnotation(ModelConventions.NotAuditedAnnotation) is null && !property.IsShadowProperty();

    private static string CamelCase(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static string? Text(object? value) => value switch
    {
        null or "" => null,
        string text => text,
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        Enum constant => CamelCase(constant.ToString()),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        System.Collections.ICollection { Count: 0 } => null,
        _ => JsonSerializer.Serialize(value, value.GetType(), CrmJson.Options),
    };
}
