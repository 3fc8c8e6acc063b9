namespace Crm.Platform;

/// <summary>A sign-in by browser: the cookie holds a random token, the server only that token's hash.</summary>
internal sealed class Session
{
    /// <summary>Even a session in daily use ends after this.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>A session that nobody used for this long ends.</summary>
    public static readonly TimeSpan IdleLifetime = TimeSpan.FromDays(7);

    public required Guid Id { get; init; }
    public required Guid UserId { get; init; }
    public required string TokenHash { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required DateTime LastSeenAt { get; set; }
    public string? Address { get; init; }
    public string? UserAgent { get; init; }
    public DateTime? RevokedAt { get; set; }

    public static bool IsAlive(DateTime createdAt, DateTime lastSeenAt, DateTime? revokedAt, DateTime now) =>
        revokedAt is null && now - createdAt < Lifetime && now - lastSeenAt < IdleLifetime;
}
