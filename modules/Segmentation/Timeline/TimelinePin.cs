using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Timeline;

/// <summary>An entry that everybody who opens the account or contact should read first.</summary>
internal sealed class TimelinePin
{
    public required Guid SubjectId { get; init; }
    public required Guid EntryId { get; init; }
    public required DateTime PinnedAt { get; init; }
    public required string PinnedBy { get; init; }
}

internal sealed class TimelinePinConfiguration : IEntityTypeConfiguration<TimelinePin>
{
    public void Configure(EntityTypeBuilder<TimelinePin> builder)
    {
        builder.ToTable("timeline_pins");
        builder.HasKey(p => new { p.SubjectId, p.EntryId });
        builder.Property(p => p.PinnedBy).HasMaxLength(200);
    }
}
