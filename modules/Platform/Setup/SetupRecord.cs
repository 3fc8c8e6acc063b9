using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Platform.Setup;

/// <summary>The one row that says that the first administrator exists; its key makes a second one impossible, also in a race.</summary>
internal sealed class SetupRecord
{
    public int Id { get; init; } = 1;
    public required Guid AdministratorId { get; init; }
    public required DateTime CompletedAt { get; init; }
}

internal sealed class SetupRecordConfiguration : IEntityTypeConfiguration<SetupRecord>
{
    public void Configure(EntityTypeBuilder<SetupRecord> builder)
    {
        builder.ToTable("setup");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}

/// <summary>A permission whose default grants have been given to the roles; later changes of those roles are people's.</summary>
internal sealed class KnownPermission
{
    public required string Name { get; init; }
}

internal sealed class KnownPermissionConfiguration : IEntityTypeConfiguration<KnownPermission>
{
    public void Configure(EntityTypeBuilder<KnownPermission> builder)
    {
        builder.ToTable("known_permissions");
        builder.HasKey(p => p.Name);
        builder.Property(p => p.Name).HasMaxLength(100);
    }
}
