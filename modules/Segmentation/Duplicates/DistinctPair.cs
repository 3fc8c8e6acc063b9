using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Duplicates;

/// <summary>Two accounts, or two contacts, that somebody has judged to be different: never offered as duplicates again.</summary>
internal sealed class DistinctPair
{
    private DistinctPair() { }

    public Guid FirstId { get; private init; }
    public Guid SecondId { get; private init; }
    public DateTime DecidedAt { get; private init; }
    public Guid? DecidedBy { get; private init; }

    public static DistinctPair Of(Guid a, Guid b, DateTime decidedAt, Guid? decidedBy) => new()
    {
        FirstId = a.CompareTo(b) < 0 ? a : b,
        SecondId = a.CompareTo(b) < 0 ? b : a,
        DecidedAt = decidedAt,
        DecidedBy = decidedBy,
    };
}

internal sealed class DistinctPairConfiguration : IEntityTypeConfiguration<DistinctPair>
{
    public void Configure(EntityTypeBuilder<DistinctPair> builder)
    {
        builder.ToTable("distinct_pairs");
        builder.HasKey(p => new { p.FirstId, p.SecondId });
        builder.HasIndex(p => p.SecondId);
    }
}
