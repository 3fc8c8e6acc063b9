using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Platform;

/// <summary>A code of an authenticator app that has been accepted; it is not accepted again while it is still valid.</summary>
internal sealed class UsedCode
{
    public required Guid UserId { get; init; }
    public required string Code { get; init; }
    public required DateTime UsedAt { get; init; }
}

internal sealed class UsedCodeConfiguration : IEntityTypeConfiguration<UsedCode>
{
    public void Configure(EntityTypeBuilder<UsedCode> builder)
    {
        builder.ToTable("used_codes");
        builder.HasKey(c => new { c.UserId, c.Code });
        builder.Property(c => c.Code).HasMaxLength(10);
    }
}

internal sealed class SecondFactor(PlatformDbContext db, UserManager<User> users, TimeProvider clock)
{
    /// <summary>Longer than Identity accepts a code (two steps of 30 seconds on either side).</summary>
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(5);

    public async Task<bool> CheckAsync(User user, string? code, string? recoveryCode, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(recoveryCode))
            return (await users.RedeemTwoFactorRecoveryCodeAsync(user, recoveryCode.Trim().ToUpperInvariant())).Succeeded;
        return code is not null && await CheckCodeAsync(user, code, cancellationToken);
    }

    public async Task<bool> CheckCodeAsync(User user, string code, CancellationToken cancellationToken)
    {
        var digits = new string([.. code.Where(char.IsAsciiDigit)]);
        if (digits.Length != 6 || !await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, digits))
            return false;
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<UsedCode>().Where(c => c.UserId == user.Id && c.UsedAt < now - CodeLifetime).ExecuteDeleteAsync(cancellationToken);
        return await db.InsertIfAbsentAsync(new UsedCode { UserId = user.Id, Code = digits, UsedAt = now }, cancellationToken);
    }
}
