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

    /// <summary>Of two records, which one a pair names first; the same on every database.</summary>
    public static bool IsFirst(Guid a, Guid b) => a.CompareTo(b) < 0;

    public static DistinctPair Of(Guid a, Guid b, DateTime decidedAt, Guid? decidedBy) => new()
    {
        FirstId = IsFirst(a, b) ? a : b,
        SecondId = IsFirst(a, b) ? b : a,
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
