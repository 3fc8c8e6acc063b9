using Crm.Shared.Data;
using Crm.Shared.Filtering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.MailingLists;

internal sealed class MailingListConfiguration : IEntityTypeConfiguration<MailingList>, IEntityTypeConfiguration<MailingRecipient>, IEntityTypeConfiguration<MailingExport>
{
    public void Configure(EntityTypeBuilder<MailingList> builder)
    {
        builder.ToTable("mailing_lists");
        builder.Property(l => l.Name).HasMaxLength(120);
        builder.Property(l => l.NameFolded).HasMaxLength(400).NotAudited();
        builder.Property(l => l.Definition).HasMaxLength(Filter.MaxLength);
        builder.Property(l => l.JobId).NotAudited();
        builder.Property(l => l.PreparedAt).NotAudited();
        builder.Ignore(l => l.Condition);
        builder.HasIndex(l => new { l.NameFolded, l.Id });
        builder.HasIndex(l => l.SegmentId);
    }

    public void Configure(EntityTypeBuilder<MailingRecipient> builder)
    {
        builder.ToTable("mailing_recipients");
        builder.HasIndex(r => new { r.ListId, r.RecordId }).IsUnique();
        builder.Property(r => r.Reason).HasMaxLength(60);
        builder.HasIndex(r => new { r.ListId, r.Reason, r.RecordId });
        builder.HasIndex(r => r.RecordId);
    }

    public void Configure(EntityTypeBuilder<MailingExport> builder)
    {
        builder.ToTable("mailing_exports");
        builder.Property(e => e.Layout).HasMaxLength(200).HasJson();
        builder.Property(e => e.Locale).HasMaxLength(10);
        builder.Property(e => e.StoredAs).HasMaxLength(40);
        builder.HasIndex(e => new { e.ListId, e.CreatedAt });
    }
}
