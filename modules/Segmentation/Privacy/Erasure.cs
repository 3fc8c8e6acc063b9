using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Privacy;

/// <summary>That something was erased, when, by whom and how much of what: proof of the erasure that does not say of whom.</summary>
internal sealed class Erasure : IHasId
{
    public Guid Id { get; init; } = Ids.New();
    public DateTime ErasedAt { get; init; }
    public Guid? ErasedBy { get; init; }
    public required string ErasedByName { get; init; }
    public PrivacyLaw Law { get; init; }

    /// <summary>How much went, by message code; modules add theirs when they have done it.</summary>
    public IReadOnlyDictionary<string, int> Parts { get; set; } = new Dictionary<string, int>();

    public void Add(IReadOnlyDictionary<string, int> parts) =>
        Parts = Parts.Concat(parts.Where(p => p.Value > 0)).GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.Sum(p => p.Value));

    public static readonly FilterFields<Erasure> Fields = new FilterFields<Erasure>().Instant("erasedAt", e => e.ErasedAt).Enum("law", e => e.Law).Id("erasedBy", e => e.ErasedBy);

    internal sealed class Configuration : IEntityTypeConfiguration<Erasure>
    {
        public void Configure(EntityTypeBuilder<Erasure> builder)
        {
            builder.ToTable("erasures");
            builder.Property(e => e.Id).ValueGeneratedNever();
            builder.Property(e => e.ErasedByName).HasMaxLength(200);
            builder.Property(e => e.Parts).HasMaxLength(-1).HasJson();
            builder.HasIndex(e => new { e.ErasedAt, e.Id });
        }
    }
}
