using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Platform.Notifications;

/// <summary>Something that a person should know; kept as code and facts and put into words when it is read.</summary>
internal sealed class Notification : IHasId
{
    public required Guid Id { get; init; }
    public required Guid UserId { get; init; }
    public required string Code { get; init; }
    public required IReadOnlyDictionary<string, string> Facts { get; init; }
    public required string RecordType { get; init; }
    public required Guid RecordId { get; init; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? ReadAt { get; init; }
}

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("notifications");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Code).HasMaxLength(100);
        builder.Property(n => n.Facts).HasMaxLength(-1).HasJson();
        builder.Property(n => n.RecordType).HasMaxLength(60);
        builder.HasIndex(n => new { n.UserId, n.CreatedAt });
        builder.HasIndex(n => new { n.UserId, n.ReadAt });
    }
}

/// <summary>Notifications have been written: raised with them, so that live streams look only after the commit.</summary>
internal sealed record NotificationsWritten(IReadOnlyList<Guid> UserIds) : INotification;
