using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.Property(a => a.Number).HasMaxLength(20);
        builder.Property(a => a.Name).HasMaxLength(200);
        builder.Property(a => a.NameFolded).HasMaxLength(200).NotAudited();
        builder.Property(a => a.Names).HasMaxLength(1000).HasJson();
        builder.Property(a => a.District).HasMaxLength(80);
        builder.HasIndex(a => a.Number).IsUnique();
        builder.HasIndex(a => new { a.NameFolded, a.Id });
        builder.HasIndex(a => new { a.CreatedAt, a.Id });
        builder.HasIndex(a => new { a.District, a.NameFolded });
        builder.HasIndex(a => a.OwnerId);
        builder.HasIndex(a => a.TeamId);
    }
}
