using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Platform;

/// <summary>Failed sign-ins of an address, whether it has an account or not: so a pause tells nothing of who is known here.</summary>
internal sealed class SignInFailures
{
    public required string Email { get; init; }
    public int Count { get; init; }
    public required DateTime LastAt { get; init; }
    public DateTime? PausedUntil { get; init; }
}

internal sealed class SignInFailuresConfiguration : IEntityTypeConfiguration<SignInFailures>
{
    public void Configure(EntityTypeBuilder<SignInFailures> builder)
    {
        builder.ToTable("sign_in_failures");
        builder.HasKey(f => f.Email);
        builder.Property(f => f.Email).HasMaxLength(254);
        builder.HasIndex(f => f.LastAt);
    }
}

/// <summary>
/// Pauses sign-in for an address after several failures, longer each time. An attempt is counted before the password
/// is looked at, in one statement of the database: a burst of parallel guesses gets no more tries than a row of them.
/// </summary>
internal sealed class SignInGuard(PlatformDbContext db, TimeProvider clock)
{
    public const int FreeAttempts = 4;

    /// <summary>Failures so old count no more.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Counts an attempt before its secret is looked at.</summary>
    /// <exception cref="BusinessRuleException">sign-in.paused</exception>
    public async Task DemandAsync(string normalizedEmail, CancellationToken cancellationToken)
    {
        if (await PausedUntilAsync(normalizedEmail, cancellationToken) is { } until)
            throw new BusinessRuleException("sign-in.paused", ("until", until));
    }

    /// <returns>Null when the attempt may go on, otherwise when to come back.</returns>
    private async Task<DateTime?> PausedUntilAsync(string normalizedEmail, CancellationToken cancellationToken)
    {
        var now = Now;
        var row = Row(normalizedEmail);
        for (var tries = 0; ; tries++)
        {
            if (await CountAsync(row.Where(f => f.PausedUntil == null || f.PausedUntil <= now), now, cancellationToken))
                return null;
            if (await row.Select(f => f.PausedUntil).FirstOrDefaultAsync(cancellationToken) is { } until && until > now)
                return until;
            var isNew = await db.InsertIfAbsentAsync(new SignInFailures { Email = normalizedEmail, Count = 1, LastAt = now }, cancellationToken);
            if (isNew || tries == 2)
                return null;
        }
    }

    /// <summary>The password was right and the second factor is still to come: this attempt was none, but earlier failures stay.</summary>
    public Task TakeBackAsync(string normalizedEmail, CancellationToken cancellationToken) =>
        Row(normalizedEmail).ExecuteUpdateAsync(s => s.SetProperty(f => f.Count, f => f.Count - 1).SetProperty(f => f.PausedUntil, (DateTime?)null), cancellationToken);

    public Task ForgetAsync(string normalizedEmail, CancellationToken cancellationToken) => Row(normalizedEmail).ExecuteDeleteAsync(cancellationToken);

    private IQueryable<SignInFailures> Row(string normalizedEmail) => db.Set<SignInFailures>().Where(f => f.Email == normalizedEmail);

    private static async Task<bool> CountAsync(IQueryable<SignInFailures> rows, DateTime now, CancellationToken cancellationToken)
    {
        // SQL has no portable power of two: the growing pause is a table.
        DateTime one = now.AddMinutes(1), two = now.AddMinutes(2), four = now.AddMinutes(4), eight = now.AddMinutes(8), fifteen = now.AddMinutes(15);
        return await rows.ExecuteUpdateAsync(s => s
            .SetProperty(f => f.LastAt, now)
            .SetProperty(f => f.PausedUntil, f =>
                f.Count < FreeAttempts ? null
                : f.Count == FreeAttempts ? one
                : f.Count == FreeAttempts + 1 ? two
                : f.Count == FreeAttempts + 2 ? four
                : f.Count == FreeAttempts + 3 ? eight
                : (DateTime?)fifteen)
            .SetProperty(f => f.Count, f => f.Count + 1), cancellationToken) > 0;
    }
}
