namespace Crm.Platform;

/// <summary>Who is above and below whom among the teams.</summary>
internal sealed class TeamTree(IEnumerable<(Guid Id, Guid? ParentId)> teams)
{
    private readonly ILookup<Guid?, Guid> children = teams.ToLookup(t => t.ParentId, t => t.Id);

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

    public bool WouldBeCyclic(Guid team, Guid newParent) => WithDescendants([team]).Contains(newParent);
}
