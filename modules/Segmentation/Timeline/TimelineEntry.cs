using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Timeline;

/// <summary>One line in the story of an account or a contact: what a module told, or what somebody wrote down.</summary>
internal sealed class TimelineEntry : IHasId
{
    public Guid Id { get; init; } = Ids.New();

    /// <summary>The account or contact.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>The message code and icon: "lead.converted", "note", "call".</summary>
    public string Kind { get; init; } = "";
    public DateTime OccurredAt { get; set; }
    public Guid? ActorId { get; init; }
    public string ActorName { get; init; } = "";

    /// <summary>What to open.</summary>
    public string? RecordType { get; init; }
    public Guid? RecordId { get; init; }

    /// <summary>Fill the placeholders of the kind's message.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; set; } = new Dictionary<string, string>();

    /// <summary>What was written by hand.</summary>
    public string? Text { get; init; }

    /// <summary>The same for the lines that one act of writing made on several records.</summary>
    public Guid EntryId { get; init; }
}

internal sealed class TimelineConfiguration : IEntityTypeConfiguration<TimelineEntry>
{
    public void Configure(EntityTypeBuilder<TimelineEntry> builder)
    {
        builder.ToTable("timeline");
        builder.Property(e => e.Kind).HasMaxLength(80);
        builder.Property(e => e.ActorName).HasMaxLength(200);
        builder.Property(e => e.RecordType).HasMaxLength(40);
        builder.Property(e => e.Facts).HasMaxLength(-1).HasJson();
        builder.Property(e => e.Text).HasMaxLength(-1);
        builder.HasIndex(e => new { e.SubjectId, e.OccurredAt, e.Id });
        builder.HasIndex(e => new { e.SubjectId, e.Kind, e.OccurredAt, e.Id });
        builder.HasIndex(e => new { e.SubjectId, e.ActorId, e.OccurredAt, e.Id });
        builder.HasIndex(e => e.RecordId);
        builder.HasIndex(e => e.EntryId);
    }
}
