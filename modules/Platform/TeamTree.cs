namespace Crm.Platform;

internal sealed record TeamPlace(Guid Id, Guid? ParentId, bool IsBranch);

/// <summary>Who is above and below whom among the teams.</summary>
internal sealed class TeamTree(IReadOnlyCollection<TeamPlace> teams)
{
    private readonly ILookup<Guid?, Guid> children = teams.ToLookup(t => t.ParentId, t => t.Id);
    private readonly Dictionary<Guid, TeamPlace> places = teams.ToDictionary(t => t.Id);

    /// <summary>These teams and all below them.</summary>
    public IReadOnlyCollection<Guid> WithDescendants(IEnumerable<Guid> roots)
    {
        HashSet<Guid> found = [];
        Stack<Guid> open = new(roots);
        while (open.TryPop(out var team))
        {
            if (!found.Add(team))
                continue;
            foreach (var child in children[team])
                open.Push(child);
        }

        return found;
    }

    /// <summary>Every team of the branches that these teams belong to; of a team that no branch stands above, the team and all below it.</summary>
    public IReadOnlyCollection<Guid> BranchesOf(IEnumerable<Guid> own) => WithDescendants(own.Select(BranchAbove));

    private Guid BranchAbove(Guid team)
    {
        // A team deleted meanwhile ends the way up; so does having gone past every team.
        var steps = places.Count;
        for (var place = places.GetValueOrDefault(team); place is not null && steps-- > 0; place = place.ParentId is { } above ? places.GetValueOrDefault(above) : null)
        {
            if (place.IsBranch)
                return place.Id;
        }

        return team;
    }

    public bool WouldBeCyclic(Guid team, Guid newParent) => WithDescendants([team]).Contains(newParent);
}
