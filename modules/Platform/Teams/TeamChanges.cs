using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Teams;

/// <summary>Applies an input to a team: its place in the tree, its manager, its members.</summary>
internal sealed class TeamChanges(PlatformDbContext db)
{
    public async Task ApplyAsync(Team team, TeamInput input, CancellationToken cancellationToken)
    {
        team.Name = input.Name.Trim();
        team.IsBranch = input.IsBranch;
        await MoveAsync(team, input.ParentId, cancellationToken);
        await NameManagerAsync(team, input.ManagerId, cancellationToken);
        if (input.MemberIds is { } members)
            await SetMembersAsync(team, members, cancellationToken);
    }

    private async Task MoveAsync(Team team, Guid? parentId, CancellationToken cancellationToken)
    {
        if (parentId is { } parent && parent != team.ParentId)
        {
            var all = await db.Teams.IgnoreAutoIncludes().Select(t => new TeamPlace(t.Id, t.ParentId, t.IsBranch)).ToListAsync(cancellationToken);
            if (all.TrueForAll(t => t.Id != parent))
                throw new InvalidRequestException("/parentId", "team.unknown");
            if (new TeamTree(all).WouldBeCyclic(team.Id, parent))
                throw new BusinessRuleException("team.cycle", ("name", team.Name));
            // Two moves that together would make a circle both change this row: one of them fails.
            var above = await db.Teams.FirstAsync(t => t.Id == parent, cancellationToken);
            above.TreeChanged();
        }

        team.ParentId = parentId;
    }

    private async Task NameManagerAsync(Team team, Guid? managerId, CancellationToken cancellationToken)
    {
        if (managerId is not null && managerId != team.ManagerId && !await db.Users.AnyAsync(u => u.Id == managerId && u.DisabledAt == null, cancellationToken))
            throw new InvalidRequestException("/managerId", "user.unknown");
        team.ManagerId = managerId;
    }

    private async Task SetMembersAsync(Team team, IReadOnlyList<Guid> memberIds, CancellationToken cancellationToken)
    {
        var old = team.Members.Select(m => m.UserId).ToHashSet();
        var wanted = memberIds.ToHashSet();
        if (old.SetEquals(wanted))
            return;
        var names = await db.Users.Where(u => old.Contains(u.Id) || wanted.Contains(u.Id)).Select(u => new { u.Id, u.Name }).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        if (wanted.Any(id => !names.ContainsKey(id)))
            throw new InvalidRequestException("/memberIds", "user.unknown");
        team.SetMembers(wanted);
        db.RecordAction(Team.RecordType, team.Id, team.Name, "members-changed", new FieldChange("members", Listed(old), Listed(wanted)));

        string? Listed(IEnumerable<Guid> ids) =>
            string.Join(", ", ids.Select(id => names.GetValueOrDefault(id) ?? id.ToString()).Order(StringComparer.Ordinal)) is { Length: > 0 } text ? text : null;
    }
}
