using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation;

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>, IEntityTypeConfiguration<ContactKey>, IEntityTypeConfiguration<ContactLink>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("contacts");
        builder.Property(c => c.Name).HasMaxLength(200);
        builder.Property(c => c.NameFolded).HasMaxLength(400).NotAudited();
        builder.Property(c => c.Names).HasMaxLength(2000).HasJson();
        builder.Property(c => c.Salutation).HasMaxLength(40);
        builder.Property(c => c.JobTitle).HasMaxLength(120);
        builder.Property(c => c.Department).HasMaxLength(120);
        builder.Property(c => c.Phones).HasMaxLength(-1).HasJson();
        builder.Property(c => c.Emails).HasMaxLength(-1).HasJson();
        builder.Property(c => c.Language).HasMaxLength(10);
        builder.Property(c => c.Accounts).HasMaxLength(-1).HasJson();
        builder.Property(c => c.Tags).HasMaxLength(-1).HasJson();
        builder.Property(c => c.Source).HasMaxLength(120);
        builder.Property(c => c.Description).HasMaxLength(4000);
        builder.Property(c => c.Completeness).NotAudited();
        builder.Property(c => c.VerifyDue).NotAudited();
        builder.Ignore(c => c.Details);
        builder.HasMany(c => c.Keys).WithOne().HasForeignKey(k => k.RecordId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Keys).AutoInclude();
        builder.HasMany(c => c.Links).WithOne().HasForeignKey(l => l.ContactId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Links).AutoInclude();
        builder.HasIndex(c => new { c.NameFolded, c.Id });
        builder.HasIndex(c => new { c.CreatedAt, c.Id });
        builder.HasIndex(c => new { c.UpdatedAt, c.Id });
        builder.HasIndex(c => new { c.OwnerId, c.NameFolded, c.Id });
        builder.HasIndex(c => c.TeamId);
        builder.HasIndex(c => c.MergedIntoId);
        builder.HasIndex(c => new { c.VerifyDue, c.Id });
        builder.HasIndex(c => new { c.Completeness, c.Id });
    }

    public void Configure(EntityTypeBuilder<ContactKey> builder)
    {
        builder.ToTable("contact_keys");
        builder.HasKey(k => new { k.RecordId, k.Kind, k.Value });
        builder.Property(k => k.Kind).HasMaxLength(10);
        builder.Property(k => k.Value).HasMaxLength(RecordKey.LongestValue);
        builder.HasIndex(k => new { k.Kind, k.Value, k.RecordId }).IsDescending(false, false, true);
    }

    public void Configure(EntityTypeBuilder<ContactLink> builder)
    {
        builder.ToTable("contact_links");
        builder.HasKey(l => new { l.ContactId, l.AccountId });
        builder.HasIndex(l => new { l.AccountId, l.IsPrimary });
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
