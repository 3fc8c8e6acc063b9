using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Duplicates;

/// <summary>Two records that the background search took for one. It is open as long as both are there and nobody has called them different.</summary>
internal sealed class DuplicatePair<T> : IHasId
    where T : AggregateRoot, IMergeable
{
    public Guid Id { get; init; } = Ids.New();

    /// <summary>The one that <see cref="DistinctPair"/> names first, too.</summary>
    public Guid FirstId { get; init; }
    public T First { get; private set; } = null!;
    public Guid SecondId { get; init; }
    public T Second { get; private set; } = null!;
    public int Points { get; set; }
    public DuplicateVerdict Verdict { get; set; }
    public IReadOnlyList<MatchedRule> Rules { get; set; } = [];
    public DateTime FoundAt { get; set; }

    /// <summary>The search that found it last; what a later search of the whole base does not find is gone.</summary>
    public Guid SearchId { get; set; }
}

internal sealed class DuplicatePairConfiguration : IEntityTypeConfiguration<DuplicatePair<Account>>, IEntityTypeConfiguration<DuplicatePair<Contact>>
{
    public void Configure(EntityTypeBuilder<DuplicatePair<Account>> builder) => Configure(builder, "account_pairs");

    public void Configure(EntityTypeBuilder<DuplicatePair<Contact>> builder) => Configure(builder, "contact_pairs");

    private static void Configure<T>(EntityTypeBuilder<DuplicatePair<T>> builder, string table)
        where T : AggregateRoot, IMergeable
    {
        builder.ToTable(table);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Rules).HasMaxLength(-1).HasJson();
        builder.HasOne(p => p.First).WithMany().HasForeignKey(p => p.FirstId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(p => p.Second).WithMany().HasForeignKey(p => p.SecondId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(p => new { p.FirstId, p.SecondId }).IsUnique();
        builder.HasIndex(p => p.SecondId);
        builder.HasIndex(p => new { p.Points, p.Id });
    }
}
