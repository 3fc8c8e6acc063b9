using Crm.Segmentation.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Consent;

/// <summary>What people read when they are asked. Every change of the text is a new version, for the ledger says which one was read.</summary>
internal sealed class ConsentWording : AggregateRoot, IRecord
{
    public const int LongestText = 2000;
    public const int LongestName = 120;

    private readonly List<ConsentWordingVersion> versions = [];

    private ConsentWording() { }

    public static RecordType RecordType { get; } = new("consent-wording", "consent-wordings");
    public string Label => Name;

    /// <summary>For administrators only.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it asks for; null for everything.</summary>
    public ConsentPurpose? Purpose { get; private set; }

    /// <summary>The newest text.</summary>
    public LocalizedText Text { get; private set; } = new();
    public int VersionNumber { get; private set; }
    public Guid VersionId { get; private set; }
    public IReadOnlyList<ConsentWordingVersion> Versions => versions;

    public static ConsentWording Create(string name, ConsentPurpose? purpose, LocalizedText text, DateTime now, Guid? by)
    {
        var wording = new ConsentWording();
        wording.Change(name, purpose, text, now, by);
        return wording;
    }

    public void Change(string name, ConsentPurpose? purpose, LocalizedText text, DateTime now, Guid? by)
    {
        Name = name;
        Purpose = purpose;
        if (text == Text)
            return;
        Text = text;
        var version = new ConsentWordingVersion { WordingId = Id, Number = ++VersionNumber, Text = text, PublishedAt = now, PublishedBy = by };
        VersionId = version.Id;
        versions.Add(version);
    }

    internal sealed class Configuration : IEntityTypeConfiguration<ConsentWording>, IEntityTypeConfiguration<ConsentWordingVersion>
    {
        public void Configure(EntityTypeBuilder<ConsentWording> builder)
        {
            builder.ToTable("consent_wordings");
            builder.Property(w => w.Name).HasMaxLength(LongestName);
            builder.Property(w => w.Text).HasMaxLength(-1).HasJson();
            builder.HasMany(w => w.Versions).WithOne().HasForeignKey(v => v.WordingId).OnDelete(DeleteBehavior.Cascade);
        }

        public void Configure(EntityTypeBuilder<ConsentWordingVersion> builder)
        {
            builder.ToTable("consent_wording_versions");
            builder.Property(v => v.Id).ValueGeneratedNever();
            builder.Property(v => v.Text).HasMaxLength(-1).HasJson();
            builder.HasIndex(v => new { v.WordingId, v.Number }).IsUnique();
        }
    }
}

internal sealed class ConsentWordingVersion
{
    public Guid Id { get; init; } = Ids.New();
    public Guid WordingId { get; init; }
    public int Number { get; init; }
    public required LocalizedText Text { get; init; }
    public DateTime PublishedAt { get; init; }
    public Guid? PublishedBy { get; init; }
}
