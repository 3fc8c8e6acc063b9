using Crm.Platform.Contracts;
using Crm.Segmentation.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Segmentation.GamePlans;

/// <summary>Ends plans whose last day is over, and tells owners which steps are due within a day: each step once, all of a plan in one notice.</summary>
internal sealed class GamePlanClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<GamePlanClock> log) : BackgroundService
{
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    public async Task LookAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var db = scope.ServiceProvider.GetRequiredService<SegmentationDbContext>();
        var users = scope.ServiceProvider.GetRequiredService<IUserDirectory>();
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var plan in await db.GamePlans.Where(p => p.State == GamePlanState.Running).OrderBy(p => p.Id).ToListAsync(ct))
        {
            if (plan.EndsOn < BusinessDays.Of(now))
                plan.End(now);
            else
                await RemindAsync(db, users, plan, now, ct);
        }
        await db.SaveChangesAsync(ct);
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
                log.LogError(e, "The look at game plans failed");
            }
        }
    }

    private static async Task RemindAsync(SegmentationDbContext db, IUserDirectory users, GamePlan plan, DateTime now, CancellationToken ct)
    {
        var (id, until) = (plan.Id, now + Ahead);
        var due = db.PlannedSteps.Where(s => s.State == StepState.Open && s.RemindedAt == null && s.DueAt <= until && s.PlanId == id);
        if (!await due.AnyAsync(ct))
            return;

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Of several hosts that see the same steps the first marks them, and the others find none.
        await db.GamePlans.Where(p => p.Id == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.JobId, p => p.JobId), ct);
        var counts = await (
            from step in due
            join planned in db.PlannedAccounts on step.PlannedAccountId equals planned.Id
            join account in db.Accounts on planned.AccountId equals account.Id
            group step by step.OwnerId ?? account.OwnerId into mine
            select new { OwnerId = mine.Key, Count = mine.Count(), DueAt = mine.Min(s => s.DueAt) }).ToListAsync(ct);
        await due.ExecuteUpdateAsync(s => s.SetProperty(step => step.RemindedAt, now), ct);

        var people = await users.GetUsersAsync([.. counts.Select(c => c.OwnerId).Append(plan.OwnerId).OfType<Guid>().Distinct()], ct);
        // Nobody looks after the account, or who did has left: whoever answers for the plan has to know.
        foreach (var told in counts.GroupBy(c => IsThere(c.OwnerId) ? c.OwnerId : plan.OwnerId).Where(told => IsThere(told.Key)))
            db.Publish(id, new GamePlanOwnerReminded(id, plan.Name, told.Key!.Value, told.Sum(c => c.Count), BusinessDays.Of(told.Min(c => c.DueAt)).AddDays(-1)));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        bool IsThere(Guid? person) => person is { } known && people.GetValueOrDefault(known) is { Active: true };
    }
}
