using Crm.Shared.Domain;

namespace Crm.Platform;

/// <summary>
/// People who share records. Whoever is in a team also sees the teams below it, so a team of headquarters stands above its
/// branches.
/// </summary>
internal sealed class Team : AggregateRoot, IRecord
{
    private readonly List<TeamMember> members = [];

    public static RecordType RecordType => new("team", "teams");
    public string Label => Name;

    public required string Name { get; set; }
    public Guid? ParentId { get; set; }

    /// <summary>Who answers for the team: what its members leave undone escalates to this person.</summary>
    public Guid? ManagerId { get; set; }

    /// <summary>An office or company of its own: the scope "branch" reaches this team and all below it, and no further.</summary>
    public bool IsBranch { get; set; }

    public IReadOnlyList<TeamMember> Members => members;

    public void SetMembers(IEnumerable<Guid> userIds)
    {
        var wanted = userIds.ToHashSet();
        if (wanted.SetEquals(members.Select(m => m.UserId)))
            return;
        members.RemoveAll(m => !wanted.Contains(m.UserId));
        members.AddRange(wanted.Where(id => members.TrueForAll(m => m.UserId != id)).Select(id => new TeamMember { TeamId = Id, UserId = id }));
        Touch();
    }

    public void TreeChanged() => Touch();

    public void Add(Guid userId) => SetMembers([.. members.Select(m => m.UserId), userId]);

    public void Remove(Guid userId) => SetMembers(members.Select(m => m.UserId).Where(id => id != userId));
}

internal sealed class TeamMember
{
    public required Guid TeamId { get; init; }
    public required Guid UserId { get; init; }
}
