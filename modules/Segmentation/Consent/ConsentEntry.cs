using Crm.Segmentation.Contracts;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Consent;

internal enum ConsentSource
{
    /// <summary>Written down by staff: said on the phone, ticked on paper.</summary>
    Staff,
    PreferencePage,
    UnsubscribeLink,
    Membership,
    Import,
    System,
}

/// <summary>
/// One line of the ledger of what people have agreed to and refused: added, never changed. Where the channel, purpose or class is null it
/// speaks for all of them; what holds is what the latest line says that covers the question.
/// </summary>
internal sealed class ConsentEntry : IHasId
{
    public Guid Id { get; init; } = Ids.New();
    public Guid? ContactId { get; init; }

    /// <summary>The address or number that it was said for or through, as <see cref="AddressHashing"/> writes it.</summary>
    public string? AddressHash { get; init; }

    /// <summary>The same in plain; gone after an erasure.</summary>
    public string? Address { get; init; }
    public ConsentChannel? Channel { get; init; }
    public ConsentPurpose? Purpose { get; init; }
    public string? GoodsClass { get; init; }
    public bool Granted { get; init; }

    /// <summary>When the person said so.</summary>
    public DateTime At { get; init; }
    public DateTime RecordedAt { get; init; }
    public Guid? RecordedBy { get; init; }
    public required string RecordedByName { get; init; }
    public ConsentSource Source { get; init; }

    /// <summary>What the person read.</summary>
    public Guid? WordingVersionId { get; init; }
    public string? Language { get; init; }

    /// <summary>How it can be proved: the call and what was said, the paper and where it is kept, where a click came from.</summary>
    public string? Evidence { get; init; }

    public bool Covers(ConsentQuestion question) =>
        (Channel is null || Channel == question.Channel)
        && (Purpose is null ? question.Purpose != ConsentPurpose.Service : Purpose == question.Purpose)
        && (GoodsClass is null || GoodsClass == question.GoodsClass);

    internal sealed class Configuration : IEntityTypeConfiguration<ConsentEntry>
    {
        public void Configure(EntityTypeBuilder<ConsentEntry> builder)
        {
            builder.ToTable("consent_ledger");
            builder.Property(e => e.Id).ValueGeneratedNever();
            builder.Property(e => e.AddressHash).HasMaxLength(AddressHashing.Length);
            builder.Property(e => e.Address).HasMaxLength(254);
            builder.Property(e => e.GoodsClass).HasMaxLength(ConsentSettings.LongestKey);
            builder.Property(e => e.RecordedByName).HasMaxLength(200);
            builder.Property(e => e.Language).HasMaxLength(10);
            builder.Property(e => e.Evidence).HasMaxLength(4000);
            builder.HasIndex(e => new { e.ContactId, e.At });
            builder.HasIndex(e => new { e.AddressHash, e.At });
        }
    }
}

/// <summary>May somebody be reached this way for this?</summary>
internal readonly record struct ConsentQuestion(ConsentChannel Channel, ConsentPurpose Purpose, string? GoodsClass = null);
