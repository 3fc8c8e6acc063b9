using System.Linq.Expressions;
using Crm.Shared.Data;
using Crm.Shared.Events;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Groups;

/// <summary>An account came to stand elsewhere in its group of companies, or somebody else looks after it.</summary>
/// <param name="FormerParentId">The account above it until now.</param>
internal sealed record AccountPlaced(Guid AccountId, Guid? FormerParentId) : INotification;

internal sealed class WhenAccountPlaced(GroupSharing sharing) : INotificationHandler<AccountPlaced>
{
    public async Task Handle(AccountPlaced notification, CancellationToken cancellationToken)
    {
        await sharing.RenewAsync(notification.AccountId, cancellationToken);
        if (notification.FormerParentId is { } former)
            await sharing.RenewAsync(former, cancellationToken);
    }
}

/// <summary>Keeps the shares of a group of companies as <see cref="GroupRule"/> wants them, whoever may see which of its accounts.</summary>
internal sealed class GroupSharing(SegmentationDbContext db, TimeProvider clock)
{
    /// <summary>More levels than a group has; an end to circles that a merge of two databases may have left.</summary>
    private const int DeepestTree = 50;

    private sealed record Member(Guid Id, Guid? ParentId, Guid? OwnerId, Guid? TeamId, bool IsInGroup)
    {
        public IEnumerable<Guid> LookedAfterBy => new[] { OwnerId, TeamId }.OfType<Guid>();
    }

    private IQueryable<Account> Accounts => db.Accounts.IgnoreQueryFilters([ModuleDbContext.AccessFilter]);

    /// <summary>The accounts that groups hang from, in the order of their ids.</summary>
    public IQueryable<Guid> Tops => Accounts.Where(a => a.IsInGroup && a.ParentId == null).OrderBy(a => a.Id).Select(a => a.Id);

    /// <summary>Shares the accounts of the group that this account belongs to; those of no group with nobody.</summary>
    public async Task RenewAsync(Guid accountId, CancellationToken ct)
    {
        var sight = await db.GroupRules.AsNoTracking().Select(r => (GroupSight?)r.Sight).FirstOrDefaultAsync(ct) ?? GroupSight.Subsidiaries;
        var group = await BelowAsync(await TopAsync(accountId, ct), ct);
        var ids = group.ConvertAll(m => m.Id);
        var isGroup = group.Count > 1;
        if (group.Exists(m => m.IsInGroup != isGroup))
            await db.Accounts.IgnoreQueryFilters().Where(a => EF.Parameter(ids).Contains(a.Id)).ExecuteUpdateAsync(s => s.SetProperty(a => a.IsInGroup, isGroup), ct);

        var wanted = (sight switch
        {
            GroupSight.Subsidiaries => FromAbove(group),
            GroupSight.WholeGroup => group.SelectMany(_ => group, (seen, by) => (seen, by)).Where(pair => pair.seen.Id != pair.by.Id).SelectMany(pair => pair.by.LookedAfterBy, (pair, who) => (pair.seen.Id, who)),
            _ => [],
        }).ToHashSet();
        foreach (var share in await db.Shares.Where(s => s.Reason == ShareReason.Group && EF.Parameter(ids).Contains(s.RecordId)).ToListAsync(ct))
        {
            if (!wanted.Remove((share.RecordId, share.GranteeId)))
                db.Shares.Remove(share);
        }

        db.Shares.AddRange(wanted.Select(pair => new RecordShare { RecordId = pair.Item1, GranteeId = pair.Item2, Reason = ShareReason.Group, SharedAt = clock.GetUtcNow().UtcDateTime }));
        await db.SaveChangesAsync(ct);
    }

    private static IEnumerable<(Guid, Guid)> FromAbove(List<Member> group)
    {
        var byId = group.ToDictionary(m => m.Id);
        foreach (var member in group)
        {
            for (var above = Above(member); above is not null; above = Above(above))
            {
                foreach (var who in above.LookedAfterBy)
                    yield return (member.Id, who);
            }
        }

        Member? Above(Member member) => member.ParentId is { } parent ? byId.GetValueOrDefault(parent) : null;
    }

    private async Task<Guid> TopAsync(Guid accountId, CancellationToken ct)
    {
        var top = accountId;
        for (var level = 0; level < DeepestTree; level++)
        {
            if (await Accounts.Where(a => a.Id == top && Accounts.Any(p => p.Id == a.ParentId)).Select(a => a.ParentId).FirstOrDefaultAsync(ct) is not { } parent)
                break;
            top = parent;
        }

        return top;
    }

    private async Task<List<Member>> BelowAsync(Guid top, CancellationToken ct)
    {
        List<Member> group = [];
        List<Guid> level = [top];
        var found = await MembersAsync(a => level.Contains(a.Id));
        while (found.Count > 0 && group.Count < 10_000)
        {
            group.AddRange(found);
            level = found.ConvertAll(m => m.Id);
            found = (await MembersAsync(a => a.ParentId != null && level.Contains(a.ParentId.Value))).FindAll(m => group.TrueForAll(known => known.Id != m.Id));
        }

        return group;

        Task<List<Member>> MembersAsync(Expression<Func<Account, bool>> which) =>
            Accounts.AsNoTracking().Where(which).Select(a => new Member(a.Id, a.ParentId, a.OwnerId, a.TeamId, a.IsInGroup)).ToListAsync(ct);
    }
}
