using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Leads;

internal sealed class LeadConfiguration : IEntityTypeConfiguration<Lead>, IEntityTypeConfiguration<Enquiry>, IEntityTypeConfiguration<LeadActivity>
{
    public const int LongestName = 200;
    public const int LongestMessage = 4000;

    public void Configure(EntityTypeBuilder<Lead> builder)
    {
        builder.ToTable("leads");
        builder.Property(l => l.Number).HasMaxLength(20);
        builder.Property(l => l.CompanyName).HasMaxLength(LongestName);
        builder.Property(l => l.PersonName).HasMaxLength(LongestName);
        builder.Property(l => l.JobTitle).HasMaxLength(LongestName);
        builder.Property(l => l.Email).HasMaxLength(254);
        builder.Property(l => l.Phone).HasMaxLength(20);
        builder.Property(l => l.Website).HasMaxLength(400);
        builder.Property(l => l.Address).HasMaxLength(400);
        builder.Property(l => l.District).HasMaxLength(80);
        builder.Property(l => l.City).HasMaxLength(80);
        builder.Property(l => l.Country).HasMaxLength(2);
        builder.Property(l => l.Interest).HasMaxLength(LongestName);
        builder.Property(l => l.Message).HasMaxLength(LongestMessage);
        builder.Property(l => l.Language).HasMaxLength(10);
        builder.Property(l => l.Source).HasMaxLength(LongestName);
        builder.Property(l => l.CampaignRef).HasMaxLength(80);
        builder.Property(l => l.ClosedReason).HasMaxLength(1000);
        builder.Property(l => l.CompanyFolded).HasMaxLength(LongestName).NotAudited();
        builder.Property(l => l.PersonFolded).HasMaxLength(LongestName).NotAudited();
        builder.Property(l => l.SearchText).HasMaxLength(800).NotAudited();
        builder.Property(l => l.OpenKey).HasMaxLength(300).NotAudited();

        builder.Property(l => l.WonCurrency).HasMaxLength(3);
        builder.Property(l => l.WarnAt).NotAudited();
        builder.Ignore(l => l.Protection);

        builder.HasIndex(l => l.Number).IsUnique();
        builder.HasIndex(l => l.OpenKey).IsUnique();
        builder.HasIndex(l => l.Phone);
        builder.HasIndex(l => new { l.EnquiredAt, l.Id });
        // All that the analysis of sources reads.
        builder.HasIndex(l => new { l.EnquiredAt, l.Source, l.Outcome, l.WonAt, l.DeletedAt, l.WonCurrency, l.WonAmount });
        builder.HasIndex(l => l.OpportunityId);
        builder.HasIndex(l => new { l.CreatedAt, l.Id });
        builder.HasIndex(l => new { l.CompanyFolded, l.Id });
        builder.HasIndex(l => new { l.Status, l.EnquiredAt });
        builder.HasIndex(l => new { l.OwnerId, l.Status });
        builder.HasIndex(l => l.TeamId);
        builder.HasIndex(l => l.AccountId);
        builder.HasIndex(l => l.ContactId);
        builder.HasIndex(l => l.AcceptBy);
        builder.HasIndex(l => new { l.InPoolSince, l.Id });
        builder.HasIndex(l => l.ProtectedUntil);
        builder.HasIndex(l => l.WarnAt);
        builder.HasIndex(l => new { l.Late, l.FirstContactAt, l.RespondBy });

        builder.HasMany(l => l.Enquiries).WithOne().HasForeignKey(e => e.LeadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(l => l.Activities).WithOne().HasForeignKey(a => a.LeadId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Enquiry> builder)
    {
        builder.ToTable("enquiries");
        // Ids are given, not generated: otherwise EF Core takes a new row in a list for an old one.
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Source).HasMaxLength(LongestName);
        builder.Property(e => e.CampaignRef).HasMaxLength(80);
        builder.Property(e => e.Facts).HasMaxLength(-1).HasJson();
        builder.HasIndex(e => new { e.LeadId, e.EnquiredAt });
        builder.HasIndex(e => e.ImportId);
        builder.HasIndex(e => e.ExternalListId);
    }

    public void Configure(EntityTypeBuilder<LeadActivity> builder)
    {
        builder.ToTable("activities");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Kind).HasMaxLength(60);
        builder.Property(a => a.ActorName).HasMaxLength(200);
        builder.Property(a => a.Note).HasMaxLength(LongestMessage);
        builder.Property(a => a.Facts).HasMaxLength(2000).HasJson();
        builder.HasIndex(a => new { a.LeadId, a.At });
    }
}
