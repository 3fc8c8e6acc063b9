using Crm.Shared.Data;
using Crm.Shared.Filtering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Segments;

internal sealed class SegmentConfiguration : IEntityTypeConfiguration<Segment>, IEntityTypeConfiguration<SegmentMember>,
    IEntityTypeConfiguration<SegmentChange>, IEntityTypeConfiguration<SegmentSize>
{
    public void Configure(EntityTypeBuilder<Segment> builder)
    {
        builder.ToTable("segments");
        builder.Property(s => s.Name).HasMaxLength(120);
        builder.Property(s => s.NameFolded).HasMaxLength(400).NotAudited();
        builder.Property(s => s.Description).HasMaxLength(1000);
        builder.Property(s => s.Definition).HasMaxLength(Filter.MaxLength);
        builder.Property(s => s.CountedAt).NotAudited();
        builder.Property(s => s.Size).NotAudited();
        builder.HasIndex(s => new { s.NameFolded, s.Id });
        builder.HasIndex(s => s.OwnerId);
    }

    public void Configure(EntityTypeBuilder<SegmentMember> builder)
    {
        builder.ToTable("segment_members");
        builder.HasKey(m => new { m.SegmentId, m.RecordId });
        builder.HasIndex(m => m.RecordId);
    }

    public void Configure(EntityTypeBuilder<SegmentChange> builder)
    {
        builder.ToTable("segment_changes");
        builder.HasIndex(c => new { c.SegmentId, c.At, c.Id });
        builder.HasIndex(c => c.RecordId);
    }

    public void Configure(EntityTypeBuilder<SegmentSize> builder)
    {
        builder.ToTable("segment_sizes");
        builder.HasKey(s => new { s.SegmentId, s.Day });
    }
}
