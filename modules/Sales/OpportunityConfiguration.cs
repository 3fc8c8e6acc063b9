using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Sales;

internal sealed class OpportunityConfiguration : IEntityTypeConfiguration<Opportunity>
{
    public void Configure(EntityTypeBuilder<Opportunity> builder)
    {
        builder.ToTable("opportunities");
        builder.Property(o => o.Number).HasMaxLength(20);
        builder.Property(o => o.Name).HasMaxLength(200);
        builder.Property(o => o.NameFolded).HasMaxLength(200).NotAudited();
        builder.Property(o => o.Currency).HasMaxLength(3);
        builder.Property(o => o.HomeAmount).NotAudited();
        builder.Property(o => o.HomeCurrency).HasMaxLength(3).NotAudited();
        builder.Property(o => o.HomeRateFrom).NotAudited();
        builder.Property(o => o.LostReason).HasMaxLength(1000);
        builder.Property(o => o.LeadNumber).HasMaxLength(20);
        builder.Property(o => o.Source).HasMaxLength(200);
        builder.HasIndex(o => o.Number).IsUnique();
        builder.HasIndex(o => o.LeadId).IsUnique();
        builder.HasIndex(o => new { o.CreatedAt, o.Id });
        builder.HasIndex(o => new { o.NameFolded, o.Id });
        builder.HasIndex(o => new { o.Stage, o.ExpectedClose });
        builder.HasIndex(o => o.HomeAmount);
        builder.HasIndex(o => o.Currency);
        builder.HasIndex(o => o.AccountId);
        builder.HasIndex(o => o.ContactId);
        builder.HasIndex(o => o.OwnerId);
        builder.HasIndex(o => o.TeamId);
    }
}
