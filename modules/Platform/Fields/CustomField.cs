using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Fields;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Platform.Fields;

/// <summary>A field that an administrator added to a record type. Its values are the records' own.</summary>
internal sealed class CustomField : AggregateRoot, IRecord
{
    public static RecordType RecordType { get; } = new("custom-field", "custom-fields");
    public string Label => $"{OfType}.{Key}";

    /// <summary>The record type that has it: "account".</summary>
    public required string OfType { get; init; }

    /// <summary>What its values are kept under. Neither this nor the type ever changes: they are what the values mean.</summary>
    public required string Key { get; init; }
    public required FieldType Type { get; init; }
    public IReadOnlyDictionary<string, string> Labels { get; set; } = new Dictionary<string, string>();
    public IReadOnlyDictionary<string, string> Help { get; set; } = new Dictionary<string, string>();
    public bool Required { get; set; }
    public IReadOnlyList<FieldChoice> Choices { get; set; } = [];
    public int? MaxLength { get; set; }
    public decimal? Min { get; set; }
    public decimal? Max { get; set; }
    public int? Decimals { get; set; }
    public string? Pattern { get; set; }
    public string? ReferenceTo { get; init; }
    public string? Formula { get; private set; }
    public FieldType? FormulaType { get; init; }

    /// <summary>Records that exist are computed by a job.</summary>
    public void Compute(string? formula)
    {
        if (formula == Formula)
            return;
        Formula = formula;
        Raise(new FieldsRedefined(OfType));
    }

    /// <summary>Its values leave the records, and wait until it comes back.</summary>
    public void MoveToBin(DateTime now)
    {
        Delete(now);
        Raise(new FieldsRedefined(OfType));
    }

    public void TakeOutOfBin()
    {
        Restore();
        Raise(new FieldsRedefined(OfType));
    }

    public FieldDefinition Define() => new()
    {
        RecordType = OfType,
        Key = Key,
        Type = Type,
        Labels = Labels,
        Required = Required,
        Choices = Choices,
        MaxLength = MaxLength,
        Min = Min,
        Max = Max,
        Decimals = Decimals,
        Pattern = Pattern,
        ReferenceTo = ReferenceTo,
        Formula = Formula,
        FormulaType = FormulaType,
    };
}

internal sealed class CustomFieldConfiguration : IEntityTypeConfiguration<CustomField>
{
    public void Configure(EntityTypeBuilder<CustomField> builder)
    {
        builder.ToTable("custom_fields");
        builder.Property(f => f.OfType).HasMaxLength(40);
        builder.Property(f => f.Key).HasMaxLength(CustomFieldInput.LongestKey);
        builder.Property(f => f.Labels).HasMaxLength(-1).HasJson();
        builder.Property(f => f.Help).HasMaxLength(-1).HasJson();
        builder.Property(f => f.Choices).HasMaxLength(-1).HasJson();
        builder.Property(f => f.Pattern).HasMaxLength(CustomFieldInput.LongestPattern);
        builder.Property(f => f.ReferenceTo).HasMaxLength(40);
        builder.Property(f => f.Formula).HasMaxLength(CustomFieldInput.LongestFormula);
        builder.HasIndex(f => new { f.OfType, f.Key }).IsUnique();
    }
}
