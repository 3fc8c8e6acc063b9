using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Import;

internal sealed class ImportConfiguration : IEntityTypeConfiguration<ListImport>, IEntityTypeConfiguration<ImportRow>, IEntityTypeConfiguration<ImportEffect>,
    IEntityTypeConfiguration<Listing>, IEntityTypeConfiguration<ImportKey>, IEntityTypeConfiguration<SavedMapping>
{
    public void Configure(EntityTypeBuilder<ListImport> builder)
    {
        builder.ToTable("imports");
        builder.Property(i => i.FileName).HasMaxLength(260);
        builder.Property(i => i.StoredAs).HasMaxLength(60).NotAudited();
        builder.Property(i => i.Source).HasMaxLength(120);
        builder.Property(i => i.Encoding).HasMaxLength(20);
        builder.Property(i => i.Delimiter).HasMaxLength(2);
        builder.Property(i => i.Sheets).HasMaxLength(-1).HasJson().NotAudited();
        builder.Property(i => i.Columns).HasMaxLength(-1).HasJson().NotAudited();
        builder.Property(i => i.Notices).HasMaxLength(-1).HasJson().NotAudited();
        builder.Property(i => i.Mapping).HasMaxLength(-1).HasJson();
        builder.Property(i => i.Undo).HasMaxLength(-1).HasJson().NotAudited();
        builder.Property(i => i.PartnerName).HasMaxLength(200);
        builder.Property(i => i.Refusal).HasMaxLength(ListImport.LongestReason);
        builder.HasIndex(i => new { i.CreatedAt, i.Id });
        builder.HasIndex(i => new { i.PartnerKeyId, i.CreatedAt, i.Id });
    }

    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        // No foreign key: the rows are staged first, and the import appears when all of them are.
        builder.ToTable("import_rows");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Cells).HasMaxLength(-1).HasJson();
        builder.Property(r => r.Damage).HasMaxLength(-1).HasJson();
        builder.Property(r => r.Reasons).HasMaxLength(-1).HasJson();
        builder.Property(r => r.Candidates).HasMaxLength(-1).HasJson();
        builder.HasIndex(r => new { r.ImportId, r.Number }).IsUnique();
        // With Applied the counts of a list are read from the index alone: a progress bar asks for them every second.
        builder.HasIndex(r => new { r.ImportId, r.Outcome, r.Number, r.Applied });
    }

    public void Configure(EntityTypeBuilder<ImportEffect> builder)
    {
        builder.ToTable("import_effects");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.RecordType).HasMaxLength(20);
        builder.Property(e => e.Source).HasMaxLength(120);
        builder.Property(e => e.Fields).HasMaxLength(-1).HasJson();
        builder.HasIndex(e => new { e.ImportId, e.Id });
        builder.HasIndex(e => new { e.RecordId, e.Id });
    }

    public void Configure(EntityTypeBuilder<Listing> builder)
    {
        builder.ToTable("listings");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Source).HasMaxLength(120);
        builder.Property(l => l.Booth).HasMaxLength(200);
        builder.Property(l => l.Hall).HasMaxLength(200);
        builder.Property(l => l.MemberNumber).HasMaxLength(200);
        builder.Property(l => l.Products).HasMaxLength(4000);
        builder.HasIndex(l => new { l.AccountId, l.Id });
        builder.HasIndex(l => l.ImportId);
    }

    public void Configure(EntityTypeBuilder<ImportKey> builder)
    {
        builder.ToTable("import_keys");
        builder.HasKey(k => new { k.ImportId, k.Value, k.RowNumber });
        builder.Property(k => k.Value).HasMaxLength(270);
    }

    public void Configure(EntityTypeBuilder<SavedMapping> builder)
    {
        builder.ToTable("import_mappings");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.SourceFolded).HasMaxLength(240);
        builder.Property(m => m.Mapping).HasMaxLength(-1).HasJson();
        builder.HasIndex(m => new { m.SourceFolded, m.Type }).IsUnique();
    }
}
