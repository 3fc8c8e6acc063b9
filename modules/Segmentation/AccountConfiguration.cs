using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<AccountKey>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.Property(a => a.Number).HasMaxLength(20);
        builder.Property(a => a.Name).HasMaxLength(200);
        builder.Property(a => a.NameFolded).HasMaxLength(400).NotAudited();
        builder.Property(a => a.Names).HasMaxLength(-1).HasJson();
        builder.Property(a => a.BusinessType).HasMaxLength(80);
        builder.Property(a => a.CustomerType).HasMaxLength(80);
        builder.Property(a => a.Grade).HasMaxLength(20);
        builder.Property(a => a.Phones).HasMaxLength(-1).HasJson();
        builder.Property(a => a.Emails).HasMaxLength(-1).HasJson();
        builder.Property(a => a.Website).HasMaxLength(400);
        builder.Property(a => a.Addresses).HasMaxLength(-1).HasJson();
        builder.Property(a => a.District).HasMaxLength(80).NotAudited();
        builder.Property(a => a.DistrictFolded).HasMaxLength(160).NotAudited();
        builder.Property(a => a.City).HasMaxLength(80).NotAudited();
        builder.Property(a => a.CityFolded).HasMaxLength(160).NotAudited();
        builder.Property(a => a.Country).HasMaxLength(2).NotAudited();
        builder.Property(a => a.Tags).HasMaxLength(-1).HasJson();
        builder.Property(a => a.Source).HasMaxLength(120);
        builder.Property(a => a.Description).HasMaxLength(4000);
        builder.Property(a => a.IsInGroup).NotAudited();
        builder.Property(a => a.Completeness).NotAudited();
        builder.Property(a => a.VerifyDue).NotAudited();
        builder.Ignore(a => a.Details);
        builder.HasMany(a => a.Keys).WithOne().HasForeignKey(k => k.RecordId).OnDelete(DeleteBehavior.Cascade);
        // An aggregate without its keys could not keep them in step; lists project and so never load them.
        builder.Navigation(a => a.Keys).AutoInclude();
        builder.HasIndex(a => a.Number).IsUnique();
        builder.HasIndex(a => new { a.NameFolded, a.Id });
        builder.HasIndex(a => new { a.CreatedAt, a.Id });
        builder.HasIndex(a => new { a.UpdatedAt, a.Id });
        builder.HasIndex(a => new { a.DistrictFolded, a.NameFolded, a.Id });
        builder.HasIndex(a => new { a.Grade, a.NameFolded, a.Id });
        builder.HasIndex(a => new { a.OwnerId, a.NameFolded, a.Id });
        builder.HasIndex(a => a.TeamId);
        builder.HasIndex(a => a.MergedIntoId);
        builder.HasIndex(a => new { a.VerifyDue, a.Id });
        builder.HasIndex(a => new { a.Completeness, a.Id });
        builder.HasIndex(a => a.ParentId);
    }

    public void Configure(EntityTypeBuilder<AccountKey> builder)
    {
        builder.ToTable("account_keys");
        builder.HasKey(k => new { k.RecordId, k.Kind, k.Value });
        builder.Property(k => k.Kind).HasMaxLength(10);
        builder.Property(k => k.Value).HasMaxLength(RecordKey.LongestValue);
        builder.HasIndex(k => new { k.Kind, k.Value, k.RecordId }).IsDescending(false, false, true);
    }
}
