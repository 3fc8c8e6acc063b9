using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Segmentation.Membership;

/// <summary>Reminds members before their term ends, and forgets who never confirmed an address.</summary>
internal sealed class MembershipClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MembershipClock> log) : BackgroundService
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public async Task LookAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var db = scope.ServiceProvider.GetRequiredService<SegmentationDbContext>();
        var now = clock.GetUtcNow().UtcDateTime;
        await RemindAsync(db, scope.ServiceProvider.GetRequiredService<MemberMail>(), now, ct);
        await ForgetAsync(db, now - MemberTokens.LifetimeOf(MemberTokenUse.Confirm), ct);
        var sessions = now - MemberSession.Lifetime;
        await db.Set<MemberSession>().Where(s => s.CreatedAt < sessions).ExecuteDeleteAsync(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, clock, stoppingToken);
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "The hourly look at memberships failed");
            }
        }
    }

    private static async Task RemindAsync(SegmentationDbContext db, MemberMail mail, DateTime now, CancellationToken ct)
    {
        var soon = now + Member.EndsSoon;
        var due = await db.Set<Member>().AsNoTracking().Where(m => m.State == MemberState.Active && m.ExpiresAt > now && m.ExpiresAt <= soon && (m.RemindedOf == null || m.RemindedOf != m.ExpiresAt))
            .OrderBy(m => m.ExpiresAt).Take(AtOnce).ToListAsync(ct);
        foreach (var member in due)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            // Another host may be at it.
            var taken = await db.Set<Member>().Where(m => m.Id == member.Id && m.ExpiresAt == member.ExpiresAt && (m.RemindedOf == null || m.RemindedOf != m.ExpiresAt))
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.RemindedOf, m => m.ExpiresAt), ct);
            if (taken == 1)
                mail.TellEndsSoon(member);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
    }

    private static async Task ForgetAsync(SegmentationDbContext db, DateTime before, CancellationToken ct)
    {
        var ids = await db.Set<Member>().Where(m => m.State == MemberState.Unconfirmed && m.UpdatedAt < before).OrderBy(m => m.UpdatedAt).Select(m => m.Id).Take(AtOnce).ToListAsync(ct);
        await db.EraseAuditValuesAsync(Member.RecordType, ids, ct);
        await db.Set<Member>().Where(m => EF.Parameter(ids).Contains(m.Id) && m.State == MemberState.Unconfirmed).ExecuteDeleteAsync(ct);
    }
}
