using Crm.Segmentation.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Consent;

internal enum SuppressionReason
{
    ByHand,

    /// <summary>On a register of people who want no calls or messages, such as the one of the Communications Authority.</summary>
    DoNotCallRegister,
    Complaint,
    Legal,

    /// <summary>Nothing arrives there: blocks mail that asks for no consent, too.</summary>
    Undeliverable,

    /// <summary>The person had their data erased.</summary>
    Erased,
}

/// <summary>An address or number that must not be contacted, whoever it belongs to.</summary>
internal sealed class Suppression : IHasId
{
    public static RecordType RecordType { get; } = new("suppression", "suppressions");

    public Guid Id { get; init; } = Ids.New();
    public required string AddressHash { get; init; }

    /// <summary>Null once the person was erased: it is found by its hash all the same.</summary>
    public string? Address { get; init; }

    /// <summary>Null for every channel.</summary>
    public ConsentChannel? Channel { get; init; }
    public SuppressionReason Reason { get; init; }
    public string? Note { get; init; }
    public DateTime AddedAt { get; init; }
    public Guid? AddedBy { get; init; }
    public required string AddedByName { get; init; }

    /// <summary>Somebody who was erased and comes back of their own accord speaks for themselves again.</summary>
    public bool Blocks(ConsentQuestion question, ConsentEntry? latest) =>
        (Channel is null || Channel == question.Channel)
        && (question.Purpose != ConsentPurpose.Service || Reason == SuppressionReason.Undeliverable)
        && !(Reason == SuppressionReason.Erased && latest is { Granted: true } && latest.At > AddedAt);

    public static readonly FilterFields<Suppression> Fields = new FilterFields<Suppression>()
        .Id("id", s => s.Id)
        .Text("address", s => s.Address)
        .Enum("channel", s => s.Channel)
        .Enum("reason", s => s.Reason)
        .Instant("addedAt", s => s.AddedAt)
        .Id("addedBy", s => s.AddedBy);

    internal sealed class Configuration : IEntityTypeConfiguration<Suppression>
    {
        public void Configure(EntityTypeBuilder<Suppression> builder)
        {
            builder.ToTable("suppressions");
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.Property(s => s.AddressHash).HasMaxLength(AddressHashing.Length);
            builder.Property(s => s.Address).HasMaxLength(254);
            builder.Property(s => s.Note).HasMaxLength(1000);
            builder.Property(s => s.AddedByName).HasMaxLength(200);
            builder.HasIndex(s => s.AddressHash);
            builder.HasIndex(s => new { s.AddedAt, s.Id });
            builder.HasIndex(s => s.Address);
        }
    }
}
