using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Platform.Fields;

/// <summary>In which sections and order the custom fields of a record type stand in forms, on records and in pickers.</summary>
internal sealed class FieldLayout : AggregateRoot, IRecord
{
    public static RecordType RecordType { get; } = new("field-layout", "field-layouts");
    public string Label => OfType;
    public required string OfType { get; init; }
    public IReadOnlyList<FieldSection> Sections { get; set; } = [];

    /// <summary>In the order of their layout; those that nobody has placed yet come last, as they were made.</summary>
    public static IEnumerable<CustomField> Ordered(IReadOnlyList<CustomField> fields, FieldLayout? layout)
    {
        var places = layout?.Sections.SelectMany(section => section.Keys).Index().ToDictionary(key => key.Item, key => key.Index) ?? [];
        return fields.OrderBy(field => places.GetValueOrDefault(field.Key, int.MaxValue)).ThenBy(field => field.Id);
    }

    /// <summary>The sections with every field in one: new fields join the last.</summary>
    public static IReadOnlyList<FieldSection> Complete(IReadOnlyList<CustomField> fields, FieldLayout? layout)
    {
        var keys = fields.Select(field => field.Key).ToHashSet();
        var sections = (layout?.Sections ?? []).Select(section => section with { Keys = [.. section.Keys.Where(keys.Contains)] }).ToList();
        var unplaced = Ordered(fields, layout).Select(field => field.Key).Except(sections.SelectMany(section => section.Keys)).ToList();
        if (sections.Count == 0)
            return [new FieldSection(new Dictionary<string, string>(), unplaced)];
        sections[^1] = sections[^1] with { Keys = [.. sections[^1].Keys, .. unplaced] };
        return sections;
    }
}

/// <param name="Labels">By locale; none: the fields stand without a heading.</param>
/// <param name="Keys">Of the fields, in their order.</param>
internal sealed record FieldSection(IReadOnlyDictionary<string, string> Labels, IReadOnlyList<string> Keys);

internal sealed class FieldLayoutConfiguration : IEntityTypeConfiguration<FieldLayout>
{
    public void Configure(EntityTypeBuilder<FieldLayout> builder)
    {
        builder.ToTable("field_layouts");
        builder.Property(l => l.OfType).HasMaxLength(40);
        builder.Property(l => l.Sections).HasMaxLength(-1).HasJson();
        builder.HasIndex(l => l.OfType).IsUnique();
    }
}
