using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Platform;

internal enum MailState
{
    Queued,
    Sent,

    /// <summary>No mail server is configured: it can be read here and goes nowhere.</summary>
    Kept,

    /// <summary>Refused for good, or tried too often.</summary>
    Failed,
}

/// <summary>A mail to one person: queued with what caused it, sent afterwards, kept as the log.</summary>
internal sealed class OutgoingMail : IHasId
{
    public static RecordType RecordType => new("mail", "mails");
    public required Guid Id { get; init; }
    public required string To { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; init; }
    public required DateTime CreatedAt { get; init; }
    public MailState State { get; init; }
    public int Attempts { get; init; }
    public DateTime NextAttemptAt { get; init; }
    public DateTime? SentAt { get; init; }
    public string? Error { get; init; }
}

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("mail");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.To).HasMaxLength(254);
        builder.Property(m => m.Text).HasMaxLength(-1);
        builder.Property(m => m.Error).HasMaxLength(1000);
        builder.HasIndex(m => new { m.State, m.NextAttemptAt });
    }
}
