using Crm.Platform.Contracts;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads;

/// <summary>People who may be given leads.</summary>
internal sealed class Assignees(IUserDirectory users)
{
    /// <summary>The person, or 400 when there is none of this id who may sign in.</summary>
    public async Task<UserSummary> DemandAsync(Guid userId, string pointer, CancellationToken ct)
    {
        var found = await users.GetUsersAsync([userId], ct);
        return found.GetValueOrDefault(userId) is { Active: true } person ? person : throw new InvalidRequestException(pointer, "lead.unknown-person");
    }

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        (await users.GetUsersAsync(ids, ct)).ToDictionary(u => u.Key, u => u.Value.Name);

    /// <summary>Who answers for a person's leads: the manager of the team, or of the nearest team above with one.</summary>
    public async Task<Guid?> ManagerOfAsync(Guid? teamId, Guid? personId, CancellationToken ct)
    {
        var seen = new HashSet<Guid>();
        for (var next = teamId; next is { } id && seen.Add(id);)
        {
            var team = (await users.GetTeamsAsync([id], ct)).GetValueOrDefault(id);
            if (team?.ManagerId is { } manager && manager != personId)
                return manager;
            next = team?.ParentId;
        }

        return null;
    }
}
