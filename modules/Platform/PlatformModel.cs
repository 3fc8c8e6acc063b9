using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Platform;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users");
        builder.Property(u => u.Email).HasMaxLength(254);
        builder.Property(u => u.NormalizedEmail).HasMaxLength(254).NotAudited();
        builder.HasIndex(u => u.NormalizedEmail).IsUnique();
        builder.Property(u => u.Name).HasMaxLength(200);
        builder.Property(u => u.FoldedName).HasMaxLength(400).NotAudited();
        builder.HasIndex(u => u.FoldedName);
        builder.Property(u => u.Locale).HasMaxLength(10);
        builder.Property(u => u.Zone).HasMaxLength(60);
        builder.Property(u => u.Theme).HasMaxLength(10).NotAudited();
        builder.Property(u => u.PasswordHash).NotAudited();
        builder.Property(u => u.SecurityStamp).HasMaxLength(64).NotAudited();
        builder.Property(u => u.AuthenticatorKey).HasMaxLength(64).NotAudited();
        builder.Property(u => u.RecoveryCodes).HasMaxLength(-1).HasJson().NotAudited();
        builder.HasMany(u => u.Roles).WithOne().HasForeignKey(r => r.UserId);
        builder.Navigation(u => u.Roles).AutoInclude();
    }
}

internal sealed class UserRoleConfiguration : IEntityTypeConfiguration<UserRole>
{
    public void Configure(EntityTypeBuilder<UserRole> builder)
    {
        builder.ToTable("user_roles");
        builder.HasKey(r => new { r.UserId, r.RoleId });
        builder.HasIndex(r => r.RoleId);
        builder.HasOne<Role>().WithMany().HasForeignKey(r => r.RoleId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoleConfiguration : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.ToTable("roles");
        builder.Property(r => r.Key).HasMaxLength(60);
        builder.HasIndex(r => r.Key).IsUnique();
        builder.Property(r => r.Name).HasMaxLength(100);
        builder.Property(r => r.Grants).HasMaxLength(-1).HasJson();
        builder.Property(r => r.FieldLimits).HasMaxLength(-1).HasJson();
    }
}

internal sealed class TeamConfiguration : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("teams");
        builder.Property(t => t.Name).HasMaxLength(100);
        builder.HasIndex(t => t.ParentId);
        builder.HasMany(t => t.Members).WithOne().HasForeignKey(m => m.TeamId);
        builder.Navigation(t => t.Members).AutoInclude();
    }
}

internal sealed class TeamMemberConfiguration : IEntityTypeConfiguration<TeamMember>
{
    public void Configure(EntityTypeBuilder<TeamMember> builder)
    {
        builder.ToTable("team_members");
        builder.HasKey(m => new { m.TeamId, m.UserId });
        builder.HasIndex(m => m.UserId);
        builder.HasOne<User>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.TokenHash).HasMaxLength(64).IsUnicode(false);
        builder.HasIndex(s => s.TokenHash).IsUnique();
        builder.HasIndex(s => s.UserId);
        builder.Property(s => s.Address).HasMaxLength(45);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.UserId);
    }
}

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("api_keys");
        builder.Property(k => k.Name).HasMaxLength(100);
        builder.Property(k => k.Scopes).HasMaxLength(-1).HasJson();
        builder.Property(k => k.PartnerName).HasMaxLength(200);
        builder.Property(k => k.LastUsedAt).NotAudited();
        builder.HasMany(k => k.Secrets).WithOne().HasForeignKey(s => s.KeyId);
        builder.Navigation(k => k.Secrets).AutoInclude();
    }
}

internal sealed class ApiKeySecretConfiguration : IEntityTypeConfiguration<ApiKeySecret>
{
    public void Configure(EntityTypeBuilder<ApiKeySecret> builder)
    {
        builder.ToTable("api_key_secrets");
        builder.HasKey(s => s.Prefix);
        builder.Property(s => s.Prefix).HasMaxLength(12).IsUnicode(false);
        builder.Property(s => s.Hash).HasMaxLength(64).IsUnicode(false);
    }
}
