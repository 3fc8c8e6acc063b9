using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Platform.Idempotency;

/// <summary>A POST with an Idempotency-Key: claimed before it runs, with its answer once that is known.</summary>
internal sealed class KeptAnswer
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public required string Caller { get; init; }
    public required string Key { get; init; }

    /// <summary>Hash of what was called: the same key must not be used for something else.</summary>
    public required string Target { get; init; }
    public required DateTime CreatedAt { get; init; }
    public string? BodyHash { get; init; }

    /// <summary>Null while the first request runs, or when it died in the middle.</summary>
    public int? Status { get; init; }
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Null when the answer may not be kept: it holds a secret, or is too large.</summary>
    public byte[]? Body { get; init; }
}

internal sealed class KeptAnswerConfiguration : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> builder)
    {
        builder.ToTable("kept_answers");
        builder.HasKey(a => new { a.Caller, a.Key });
        builder.Property(a => a.Caller).HasMaxLength(60);
        builder.Property(a => a.Key).HasMaxLength(100);
        builder.Property(a => a.Target).HasMaxLength(64).IsUnicode(false);
        builder.Property(a => a.BodyHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(a => a.Headers).HasMaxLength(-1).HasJson();
        builder.HasIndex(a => a.CreatedAt);
    }
}
