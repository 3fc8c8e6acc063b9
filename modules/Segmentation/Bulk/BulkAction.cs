using Crm.Shared.Data;
using Crm.Shared.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Bulk;

/// <summary>One change made to many accounts at once, kept with what each was before so that it can be undone.</summary>
internal sealed class BulkAction
{
    public Guid Id { get; init; }
    public Guid JobId { get; init; }
    public Guid? UndoJobId { get; set; }
    public string? Filter { get; init; }
    public IReadOnlyList<Guid> RecordIds { get; init; } = [];
    public BulkChange Change { get; init; } = new();
    public DateTime CreatedAt { get; init; }
    public Guid? CreatedBy { get; init; }
}

internal enum BulkOutcome { Changed, Unchanged, NotAllowed, Restored, ChangedSince }

internal sealed class BulkRow
{
    public Guid BulkId { get; init; }
    public Guid RecordId { get; init; }
    public string Name { get; init; } = "";
    public BulkOutcome Outcome { get; set; }
    public BulkFields? Before { get; init; }
    public BulkFields? After { get; init; }
}

/// <summary>What to do to every record; absent parts stay as they are.</summary>
/// <param name="OwnerId">Assign to this person.</param>
/// <param name="TeamId">Assign to this team.</param>
internal sealed record BulkChange(
    Guid? OwnerId = null, Guid? TeamId = null, IReadOnlyList<string>? AddTags = null, IReadOnlyList<string>? RemoveTags = null,
    string? Grade = null, string? BusinessType = null, string? CustomerType = null, string? Source = null)
{
    public BulkFields ApplyTo(BulkFields now)
    {
        var removed = (RemoveTags ?? []).Select(tag => TextFolding.Fold(tag)).ToHashSet(StringComparer.Ordinal);
        return new BulkFields(
            OwnerId ?? now.OwnerId, TeamId ?? now.TeamId, Grade ?? now.Grade, BusinessType ?? now.BusinessType, CustomerType ?? now.CustomerType, Source ?? now.Source,
            Text.Tags([.. now.Tags.Where(tag => !removed.Contains(TextFolding.Fold(tag))), .. AddTags ?? []]));
    }
}

/// <summary>The fields that bulk actions reach.</summary>
internal sealed record BulkFields(
    Guid? OwnerId, Guid? TeamId, string? Grade, string? BusinessType, string? CustomerType, string? Source, IReadOnlyList<string> Tags)
{
    public static BulkFields Of(Account account) => new(
        account.OwnerId, account.TeamId, account.Grade, account.BusinessType, account.CustomerType, account.Source, account.Tags);

    public bool Equals(BulkFields? other) =>
        other is not null && (OwnerId, TeamId, Grade, BusinessType, CustomerType, Source) == (other.OwnerId, other.TeamId, other.Grade, other.BusinessType, other.CustomerType, other.Source)
        && Tags.SequenceEqual(other.Tags, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(OwnerId, TeamId, Grade, BusinessType, CustomerType, Source);

    /// <summary>Takes back the change from <paramref name="before"/> to <paramref name="after"/> where nobody has changed the field since.</summary>
    public BulkFields TakeBack(BulkFields before, BulkFields after) => new(
        OwnerId == after.OwnerId ? before.OwnerId : OwnerId,
        TeamId == after.TeamId ? before.TeamId : TeamId,
        Grade == after.Grade ? before.Grade : Grade,
        BusinessType == after.BusinessType ? before.BusinessType : BusinessType,
        CustomerType == after.CustomerType ? before.CustomerType : CustomerType,
        Source == after.Source ? before.Source : Source,
        Tags.SequenceEqual(after.Tags, StringComparer.Ordinal) ? before.Tags : Tags);

    public void WriteTo(Account account) => account.Change(account.Details with
    {
        OwnerId = OwnerId, TeamId = TeamId, Grade = Grade, BusinessType = BusinessType, CustomerType = CustomerType, Source = Source, Tags = Tags,
    });
}

internal sealed class BulkConfiguration : IEntityTypeConfiguration<BulkAction>, IEntityTypeConfiguration<BulkRow>
{
    public void Configure(EntityTypeBuilder<BulkAction> builder)
    {
        builder.ToTable("bulk_actions");
        builder.Property(b => b.Filter).HasMaxLength(-1);
        builder.Property(b => b.RecordIds).HasMaxLength(-1).HasJson();
        builder.Property(b => b.Change).HasMaxLength(-1).HasJson();
    }

    public void Configure(EntityTypeBuilder<BulkRow> builder)
    {
        builder.ToTable("bulk_rows");
        builder.HasKey(r => new { r.BulkId, r.RecordId });
        builder.Property(r => r.Name).HasMaxLength(200);
        builder.Property(r => r.Before).HasMaxLength(-1).HasJson();
        builder.Property(r => r.After).HasMaxLength(-1).HasJson();
        builder.HasIndex(r => new { r.BulkId, r.Outcome });
    }
}
